package org.ettle.review.ranking;

import java.util.List;

/// The records of a review as a [Learner] sees them: which words and pairs of words each has, and
/// how much each of these counts. It is worked out once; what readers decide does not change it.
///
/// A word that only one record has tells nothing of any other record. Such words, most of all, are
/// not kept but only how much they count together, which leaves every rank as it was.
public final class Corpus {

    /// What a record is ranked by.
    public record Text(String title, String summary) {}

    private final Model model;

    /// Where in `terms` and `weights` a record begins; one more at the end.
    private final int[] starts;

    private final int[] terms;
    private final float[] weights;

    /// By record: the squares of the weights of the words that it alone has.
    private final float[] own;

    /// By record: the squares of all its weights; nought for a record without words.
    private final float[] whole;

    private final TermNames names;

    Corpus(
            Model model,
            int[] starts,
            int[] terms,
            float[] weights,
            float[] own,
            float[] whole,
            TermNames names) {
        this.model = model;
        this.starts = starts;
        this.terms = terms;
        this.weights = weights;
        this.own = own;
        this.whole = whole;
        this.names = names;
    }

    public static Corpus of(List<Text> texts, Model model) {
        var reading = new CorpusReading(model);
        texts.forEach(reading::read);
        return reading.corpus();
    }

    public Model model() {
        return model;
    }

    public int size() {
        return own.length;
    }

    /// How many words and pairs of words more than one record has.
    public int termCount() {
        return names.count();
    }

    String term(int term) {
        return names.name(term);
    }

    float own(int record) {
        return own[record];
    }

    float whole(int record) {
        return whole[record];
    }

    /// What the record's terms are worth together. Four sums at a time, as a processor waits for
    /// one sum before it adds to it again: this is where ranking spends its time.
    double dot(double[] worth, int record) {
        double one = 0;
        double two = 0;
        double three = 0;
        double four = 0;
        int at = starts[record];
        int end = starts[record + 1];
        for (; at < end - 3; at += 4) {
            one += worth[terms[at]] * weights[at];
            two += worth[terms[at + 1]] * weights[at + 1];
            three += worth[terms[at + 2]] * weights[at + 2];
            four += worth[terms[at + 3]] * weights[at + 3];
        }
        for (; at < end; at++) {
            one += worth[terms[at]] * weights[at];
        }
        return one + two + (three + four);
    }

    /// Gives the terms of the record more worth, each by how much it counts there.
    void add(double[] worth, int record, double more) {
        for (int at = starts[record], end = starts[record + 1]; at < end; at++) {
            worth[terms[at]] += more * weights[at];
        }
    }

    interface TermOfRecord {
        void tell(int term, float weight);
    }

    void eachTerm(int record, TermOfRecord each) {
        for (int at = starts[record]; at < starts[record + 1]; at++) {
            each.tell(terms[at], weights[at]);
        }
    }
}
