package org.ettle.review.ranking;

/// How records are read and what is learnt from them: everything that the order rests on besides
/// the records and the decisions.
///
/// The method is a linear support vector machine with squared hinge loss over the words and pairs
/// of words of title and abstract, weighted by how rare they are.
///
/// @param joinsForms whether what forms of an English word have in common (*outsourcing*,
///   *outsourced*) counts beside each form
/// @param titleTimes how often a word of the title counts
/// @param cost how much a misplaced decision weighs against a simple rule
/// @param weightOfRelevant how much all that is relevant weighs, where all the rest weighs one
/// @param tolerance how nearly the best weights must be met
/// @param beginsInFileOrder whether records come in their own order until there is something to
///   learn from; otherwise in an order drawn by the seed, which spares the first reader the
///   alphabet
public record Model(
        boolean joinsForms,
        int titleTimes,
        double cost,
        double weightOfRelevant,
        double tolerance,
        boolean beginsInFileOrder) {

    /// Ettle's own.
    public static final Model HOUSE = new Model(true, 2, 0.11, 9.8, 1e-2, false);

    /// The published settings of ELAS u4 (ASReview 3), to be held against it.
    public static final Model REFERENCE = new Model(false, 1, 0.11, 9.8, 1e-6, true);
}
