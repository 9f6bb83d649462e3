package org.ettle.judgement.body;

/// Why nothing was written. Its words say what to do.
public sealed interface BodyRefusal {

    /// The question of the form to which it belongs.
    String field();

    String words();

    record AnswersNotIn() implements BodyRefusal {
        @Override
        public String field() {
            return "level";
        }

        @Override
        public String words() {
            return "Not all awaited answers are in yet. Rate the evidence when they are.";
        }
    }

    record LevelMissing() implements BodyRefusal {
        @Override
        public String field() {
            return "level";
        }

        @Override
        public String words() {
            return "Choose how certain you hold the evidence to be. The rule only suggests.";
        }
    }

    record ReasonMissing() implements BodyRefusal {
        @Override
        public String field() {
            return "reason";
        }

        @Override
        public String words() {
            return "Say why, in a sentence that others can follow.";
        }
    }

    record FacetMissing() implements BodyRefusal {
        @Override
        public String field() {
            return "facet";
        }

        @Override
        public String words() {
            return "Choose which of the five it is about.";
        }
    }

    record WordsMissing() implements BodyRefusal {
        @Override
        public String field() {
            return "words";
        }

        @Override
        public String words() {
            return "Say what there is, or what is missing.";
        }
    }

    record EvidenceNotOnTheLink() implements BodyRefusal {
        @Override
        public String field() {
            return "evidence";
        }

        @Override
        public String words() {
            return "What you chose does not bear on the link any more. Choose other evidence, or"
                    + " none.";
        }
    }

    record TooLong(String field, int most) implements BodyRefusal {
        @Override
        public String words() {
            return "Say it in at most " + most + " characters.";
        }
    }
}
