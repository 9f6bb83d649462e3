package org.ettle.review.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Turns texts into a [Corpus]. A term counts in a record by 1 + ln(how often it stands there) and
/// by how rare it is, ln((1 + records) / (1 + records that have it)) + 1; the weights of a record
/// have the length one.
///
/// Most pairs of words stand in one place only of all records. They are recognised first
/// ([PairsMet]) and never numbered, so that a hundred thousand records fit into memory.
final class CorpusReading {

    /// What stands in nearly every record tells nothing.
    private static final double TOO_COMMON = 0.95;

    private final Model model;
    private final WordNumbers numbers;

    /// By record: its words, and how many of them are of the title.
    private final List<int[]> records = new ArrayList<>();

    private int[] titles = new int[1 << 10];

    private final LongNumbers keys = new LongNumbers();
    private PairsMet pairs = new PairsMet(0);

    /// By key.
    private int[] recordsWith = new int[1 << 12];

    private int[] times = new int[1 << 12];
    private int[] kept = new int[0];
    private double[] rarities = new double[0];

    /// The keys of the record that is looked at, and how often pairs stand there that stand nowhere
    /// else: in the title, and further on.
    private int[] here = new int[1 << 10];

    private int hereCount;
    private int aloneInTitle;
    private int aloneInSummary;

    CorpusReading(Model model) {
        this.model = model;
        numbers = new WordNumbers(model.joinsForms());
    }

    void read(Corpus.Text text) {
        int record = records.size();
        if (record == titles.length) {
            titles = Arrays.copyOf(titles, record * 2);
        }
        var words = new int[(text.title().length() + text.summary().length()) / 2 + 2];
        var count = new int[1];
        Tokens.each(text.title(), word -> words[count[0]++] = numbers.number(word));
        titles[record] = count[0];
        Tokens.each(text.summary(), word -> words[count[0]++] = numbers.number(word));
        records.add(Arrays.copyOf(words, count[0]));
    }

    Corpus corpus() {
        int size = records.size();
        pairs = new PairsMet(records.stream().mapToLong(words -> words.length).sum());
        for (int[] words : records) {
            for (int at = 1; at < words.length; at++) {
                pairs.meet(TermNames.pair(words[at - 1], words[at]));
            }
        }
        for (int record = 0; record < size; record++) {
            count(record);
            for (int i = 0; i < hereCount; i++) {
                recordsWith[here[i]]++;
                times[here[i]] = 0;
            }
        }
        keep();
        rarities = rarities();
        long entries = 0;
        for (int key = 0; key < kept.length; key++) {
            entries += kept[key] < 0 ? 0 : recordsWith[key];
        }
        var starts = new int[size + 1];
        var terms = new int[Math.toIntExact(entries)];
        var weights = new float[terms.length];
        var own = new float[size];
        var whole = new float[size];
        for (int record = 0; record < size; record++) {
            count(record);
            weigh(record, starts, terms, weights, own, whole);
        }
        return new Corpus(model, starts, terms, weights, own, whole, names());
    }

    private void count(int record) {
        int[] words = records.get(record);
        hereCount = 0;
        aloneInTitle = 0;
        aloneInSummary = 0;
        if (here.length < 3 * words.length) {
            here = new int[3 * words.length];
        }
        for (int at = 0; at < words.length; at++) {
            boolean isOfTitle = at < titles[record];
            int more = isOfTitle ? model.titleTimes() : 1;
            count(TermNames.alone(words[at]), more);
            if (model.joinsForms() && numbers.hasOtherForms(words[at])) {
                count(TermNames.forms(numbers.stem(words[at])), more);
            }
            if (at > 0) {
                long pair = TermNames.pair(words[at - 1], words[at]);
                if (pairs.isMetAgain(pair)) {
                    count(pair, more);
                } else {
                    aloneInTitle += isOfTitle ? 1 : 0;
                    aloneInSummary += isOfTitle ? 0 : 1;
                }
            }
        }
    }

    private void count(long key, int more) {
        int number = keys.number(key);
        if (number >= times.length) {
            times = Arrays.copyOf(times, times.length * 2);
            recordsWith = Arrays.copyOf(recordsWith, recordsWith.length * 2);
        }
        if (times[number] == 0) {
            here[hereCount++] = number;
        }
        times[number] += more;
    }

    /// By key: how much it counts for being rare.
    private double[] rarities() {
        long[] all = keys.keys();
        var rarities = new double[all.length];
        for (int key = 0; key < all.length; key++) {
            rarities[key] = rarity(recordsWith[key]) * (isItsOwnStem(all[key]) ? Math.sqrt(2) : 1);
        }
        return rarities;
    }

    private double rarity(int with) {
        return isTooCommon(with) ? 0 : StrictMath.log((1.0 + records.size()) / (1.0 + with)) + 1;
    }

    /// A word without other forms stands for its stem as well. Both would have the same weight w
    /// everywhere, and w² + w² = (√2 w)²: one term does the work of two.
    private boolean isItsOwnStem(long parts) {
        int word = TermNames.wordAlone(parts);
        return model.joinsForms() && word >= 0 && !numbers.hasOtherForms(word);
    }

    private static double times(int often) {
        return often == 1 ? 1 : 1 + StrictMath.log(often);
    }

    /// By key: the number of the term; below nought where one record alone has it, or nearly all.
    private void keep() {
        kept = new int[keys.count()];
        int next = 0;
        for (int key = 0; key < kept.length; key++) {
            kept[key] = recordsWith[key] > 1 && !isTooCommon(recordsWith[key]) ? next++ : -1;
        }
    }

    private boolean isTooCommon(int with) {
        return with > TOO_COMMON * records.size();
    }

    private void weigh(
            int record, int[] starts, int[] terms, float[] weights, float[] own, float[] whole) {
        double ofTitle = times(model.titleTimes()) * rarity(1);
        double ofSummary = rarity(1);
        double alone = aloneInTitle * ofTitle * ofTitle + aloneInSummary * ofSummary * ofSummary;
        double shared = 0;
        int end = starts[record];
        var raw = new double[hereCount];
        for (int i = 0; i < hereCount; i++) {
            int key = here[i];
            double weight = times(times[key]) * rarities[key];
            times[key] = 0;
            if (kept[key] >= 0) {
                terms[end] = kept[key];
                raw[end++ - starts[record]] = weight;
                shared += weight * weight;
            } else {
                alone += weight * weight;
            }
        }
        double length = Math.sqrt(shared + alone);
        for (int at = starts[record]; at < end; at++) {
            weights[at] = (float) (raw[at - starts[record]] / length);
        }
        starts[record + 1] = end;
        own[record] = length == 0 ? 0 : (float) (alone / (shared + alone));
        whole[record] = length == 0 ? 0 : 1;
    }

    private TermNames names() {
        long[] all = keys.keys();
        var parts = new long[(int) Arrays.stream(kept).filter(term -> term >= 0).count()];
        for (int key = 0; key < kept.length; key++) {
            if (kept[key] >= 0) {
                parts[kept[key]] = all[key];
            }
        }
        return new TermNames(numbers.words(), numbers.usualForms(), parts);
    }
}
