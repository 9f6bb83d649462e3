package org.ettle.review.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns texts into a [Corpus]. A term counts in a record by 1 + ln(how often it stands there) and
/// by how rare it is, ln((1 + records) / (1 + records that have it)) + 1; the weights of a record
/// have the length one.
final class CorpusReading {

    /// What stands in nearly every record tells nothing.
    private static final double TOO_COMMON = 0.95;

    private final Model model;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();

    /// By the number of a word: itself, the number of its stem, and how often it was met.
    private final List<String> forms = new ArrayList<>();

    private int[] stemOf = new int[1 << 10];
    private int[] met = new int[1 << 10];

    private final LongNumbers keys = new LongNumbers();

    /// By record: its terms by the number of their key, and how often each stands there.
    private final List<int[]> terms = new ArrayList<>();

    private final List<short[]> counts = new ArrayList<>();

    private int[] recordsWith = new int[1 << 12];
    private int[] times = new int[1 << 12];
    private int[] words = new int[1 << 10];
    private int wordCount;

    CorpusReading(Model model) {
        this.model = model;
    }

    void read(Corpus.Text text) {
        wordCount = 0;
        Tokens.each(text.title(), this::word);
        int wordsOfTitle = wordCount;
        Tokens.each(text.summary(), this::word);
        var touched = new int[3 * wordCount];
        int distinct = 0;
        for (int at = 0; at < wordCount; at++) {
            int more = at < wordsOfTitle ? model.titleTimes() : 1;
            distinct = count(TermNames.alone(words[at]), more, touched, distinct);
            if (model.joinsForms()) {
                long stem = TermNames.forms(stemOf[words[at]]);
                distinct = count(stem, more, touched, distinct);
            }
            if (at > 0) {
                long pair = TermNames.pair(words[at - 1], words[at]);
                distinct = count(pair, more, touched, distinct);
            }
        }
        keep(Arrays.copyOf(touched, distinct));
    }

    private void word(String form) {
        if (wordCount == words.length) {
            words = Arrays.copyOf(words, wordCount * 2);
        }
        int number = numbers.computeIfAbsent(form, this::newWord);
        met[number]++;
        words[wordCount++] = number;
    }

    private int newWord(String form) {
        int number = forms.size();
        if (number == met.length) {
            met = Arrays.copyOf(met, number * 2);
            stemOf = Arrays.copyOf(stemOf, number * 2);
        }
        forms.add(form);
        if (model.joinsForms()) {
            stemOf[number] = stems.computeIfAbsent(Stem.of(form), _ -> stems.size());
        }
        return number;
    }

    private int count(long key, int more, int[] touched, int distinct) {
        int term = keys.number(key);
        if (term >= times.length) {
            times = Arrays.copyOf(times, times.length * 2);
            recordsWith = Arrays.copyOf(recordsWith, recordsWith.length * 2);
        }
        boolean isNew = times[term] == 0;
        times[term] += more;
        if (isNew) {
            touched[distinct] = term;
            return distinct + 1;
        }
        return distinct;
    }

    private void keep(int[] touched) {
        var often = new short[touched.length];
        for (int i = 0; i < touched.length; i++) {
            often[i] = (short) Math.min(times[touched[i]], Short.MAX_VALUE);
            times[touched[i]] = 0;
            recordsWith[touched[i]]++;
        }
        terms.add(touched);
        counts.add(often);
    }

    Corpus corpus() {
        int size = terms.size();
        int[] kept = kept();
        var starts = new int[size + 1];
        for (int record = 0; record < size; record++) {
            int here = 0;
            for (int term : terms.get(record)) {
                here += kept[term] >= 0 ? 1 : 0;
            }
            starts[record + 1] = starts[record] + here;
        }
        var columns = new int[starts[size]];
        var weights = new float[starts[size]];
        var own = new float[size];
        var whole = new float[size];
        for (int record = 0; record < size; record++) {
            own[record] = weigh(record, kept, columns, weights, starts[record]);
            whole[record] = starts[record + 1] > starts[record] || own[record] > 0 ? 1 : 0;
        }
        return new Corpus(model, starts, columns, weights, own, whole, names(kept));
    }

    /// By key: the number of the term; or none where one record alone has it, or nearly all.
    private int[] kept() {
        var kept = new int[keys.count()];
        int next = 0;
        for (int term = 0; term < kept.length; term++) {
            kept[term] = recordsWith[term] > 1 && !isTooCommon(term) ? next++ : -1;
        }
        return kept;
    }

    private boolean isTooCommon(int term) {
        return recordsWith[term] > TOO_COMMON * terms.size();
    }

    /// @return the squares of the weights that only this record has
    private float weigh(int record, int[] kept, int[] columns, float[] weights, int from) {
        int[] here = terms.get(record);
        short[] often = counts.get(record);
        var raw = new double[here.length];
        double squares = 0;
        double alone = 0;
        for (int i = 0; i < here.length; i++) {
            if (isTooCommon(here[i])) {
                continue;
            }
            int with = recordsWith[here[i]];
            double rare = StrictMath.log((1.0 + terms.size()) / (1.0 + with)) + 1;
            raw[i] = (1 + StrictMath.log(often[i])) * rare;
            squares += raw[i] * raw[i];
            alone += with == 1 ? raw[i] * raw[i] : 0;
        }
        double length = Math.sqrt(squares);
        int at = from;
        for (int i = 0; i < here.length; i++) {
            if (kept[here[i]] >= 0) {
                columns[at] = kept[here[i]];
                weights[at++] = (float) (raw[i] / length);
            }
        }
        return squares == 0 ? 0 : (float) (alone / squares);
    }

    private TermNames names(int[] kept) {
        long[] all = keys.keys();
        var parts = new long[(int) Arrays.stream(kept).filter(term -> term >= 0).count()];
        for (int key = 0; key < kept.length; key++) {
            if (kept[key] >= 0) {
                parts[kept[key]] = all[key];
            }
        }
        return new TermNames(forms.toArray(String[]::new), usualForms(), parts);
    }

    /// By stem: the word that is met most often; of several the first that was met.
    private int[] usualForms() {
        var usual = new int[stems.size()];
        Arrays.fill(usual, -1);
        for (int word = 0; word < forms.size() && model.joinsForms(); word++) {
            int stem = stemOf[word];
            if (usual[stem] < 0 || met[word] > met[usual[stem]]) {
                usual[stem] = word;
            }
        }
        return usual;
    }
}
