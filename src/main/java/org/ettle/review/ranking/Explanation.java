package org.ettle.review.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Why a record ranks where it does: its score is the sum of what its words say, of what all
/// records have in common, and of the words that are not named.
///
/// @param terms those that say most, for or against, the heaviest first
/// @param others what all further words of the record say together
/// @param base what every record begins with
public record Explanation(double score, List<Term> terms, double others, double base) {

    /// A word or two, in the form in which the records have it most often.
    ///
    /// @param weight above nought where it speaks for relevant, below where against
    public record Term(String words, double weight) {}

    /// Of a record whose place was drawn by lot.
    static final Explanation NONE = new Explanation(0, List.of(), 0, 0);

    public Explanation {
        terms = List.copyOf(terms);
    }

    static Explanation of(
            Corpus corpus, double[] worth, double base, double score, int record, int most) {
        var all = new ArrayList<Term>();
        corpus.eachTerm(
                record,
                (term, weight) -> {
                    if (worth[term] != 0) {
                        all.add(new Term(corpus.term(term), worth[term] * weight));
                    }
                });
        all.sort(
                Comparator.comparingDouble((Term it) -> -Math.abs(it.weight))
                        .thenComparing(Term::words));
        var named = all.subList(0, Math.min(most, all.size()));
        double said = named.stream().mapToDouble(Term::weight).sum();
        return new Explanation(score, named, score - base - said, base);
    }
}
