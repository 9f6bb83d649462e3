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

    /// @param number of the word, which all its forms have
    private record Form(int number, int[] met) {}

    private final Model model;
    private final Map<String, Form> forms = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();
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
        var touched = new int[Math.max(0, 2 * wordCount - 1)];
        int distinct = 0;
        for (int at = 0; at < wordCount; at++) {
            int more = at < wordsOfTitle ? model.titleTimes() : 1;
            distinct = count(TermNames.alone(words[at]), more, touched, distinct);
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
        var known = forms.computeIfAbsent(form, this::form);
        known.met[0]++;
        words[wordCount++] = known.number;
    }

    private Form form(String form) {
        String stem = model.joinsForms() ? Stem.of(form) : form;
        Integer next = stems.size();
        Integer known = stems.putIfAbsent(stem, next);
        return new Form(known == null ? next : known, new int[1]);
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
        var names = new String[stems.size()];
        var met = new int[stems.size()];
        forms.forEach((form, known) -> {
            int more = known.met[0];
            int number = known.number;
            // Of forms that are met as often, the first of the alphabet: the same on any machine.
            if (more > met[number]
                    || more == met[number] && form.compareTo(names[number]) < 0) {
                names[number] = form;
                met[number] = more;
            }
        });
        long[] all = keys.keys();
        var pairs = new long[(int) Arrays.stream(kept).filter(term -> term >= 0).count()];
        for (int key = 0; key < kept.length; key++) {
            if (kept[key] >= 0) {
                pairs[kept[key]] = all[key];
            }
        }
        return new TermNames(names, pairs);
    }
}
