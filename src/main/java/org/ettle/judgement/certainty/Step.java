package org.ettle.judgement.certainty;

/// One step of a suggestion: why, by how many levels, and where that left it.
///
/// @param levels below 0 for down, above for up; at the ends it may move by less
public record Step(Reason reason, int levels, Certainty after) {

    /// Why a suggestion begins somewhere or moves.
    public enum Reason {
        BEGINS_HIGH("It begins high."),
        BEGINS_LOW("It begins low, because nobody was assigned by chance."),
        METHODOLOGICAL_LIMITATIONS("How the studies were done."),
        COHERENCE("How well the finding fits what people said."),
        ADEQUACY("How rich the data are, and how many."),
        RELEVANCE("How close the studies are to the question."),
        SEVERAL_MINOR("Three or more minor concerns together."),
        RISK_OF_BIAS("The studies may lean to one side."),
        INCONSISTENCY("The studies disagree."),
        INDIRECTNESS("The studies are about something else, or about other people."),
        IMPRECISION("The figures are uncertain."),
        PUBLICATION_BIAS("Studies with other results may not have been published."),
        LARGE_EFFECT("The effect is large."),
        DOSE_RESPONSE("More of it went with more effect."),
        CONFOUNDING("What else differed would have hidden the effect.");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
