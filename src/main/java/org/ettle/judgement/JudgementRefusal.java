package org.ettle.judgement;

/// Why nothing was judged. Its words say what to do.
public sealed interface JudgementRefusal {

    String words();

    record ReasonMissing() implements JudgementRefusal {
        @Override
        public String words() {
            return "Say why, in a sentence that others can follow.";
        }
    }

    record TooLong(int most) implements JudgementRefusal {
        @Override
        public String words() {
            return "Say it in at most " + most + " characters.";
        }
    }

    record NotInTheVersion(String what) implements JudgementRefusal {
        @Override
        public String words() {
            return "The version does not have “" + what + "”. Choose what it has.";
        }
    }

    record AnsweredAlready() implements JudgementRefusal {
        @Override
        public String words() {
            return "You have answered already. An answer stays as it is; if you see it otherwise"
                    + " now, open a new judgement and say so there.";
        }
    }

    record AnswersAreIn() implements JudgementRefusal {
        @Override
        public String words() {
            return "The answers are in and can be seen, so no more are taken. Open a new judgement"
                    + " if another answer is needed.";
        }
    }

    record Superseded() implements JudgementRefusal {
        @Override
        public String words() {
            return "A newer judgement took the place of this one. Answer that one.";
        }
    }

    record NoMoreOfficials() implements JudgementRefusal {
        @Override
        public String words() {
            return "All officials who are awaited have answered. What is awaited now is the answer"
                    + " of supported people or carers.";
        }
    }

    record OtherQuestion() implements JudgementRefusal {
        @Override
        public String words() {
            return "Choose one of the answers to this question.";
        }
    }

    record StillBlind() implements JudgementRefusal {
        @Override
        public String words() {
            return "Not all awaited answers are in. A judgement is published when they are.";
        }
    }

    record NotTransparent() implements JudgementRefusal {
        @Override
        public String words() {
            return "The answer that decides has fewer than 3 points for transparency: others could"
                    + " not follow how it is known. Say in the register where the evidence comes"
                    + " from and how it was gathered, then open a new judgement.";
        }
    }

    record PublishedAlready() implements JudgementRefusal {
        @Override
        public String words() {
            return "It is published already, and stays as it is.";
        }
    }

    record PartMissing(String part) implements JudgementRefusal {
        @Override
        public String words() {
            return switch (part) {
                case "lookedIn" ->
                        "Say where you looked, so that others need not look there again.";
                case "lookedFor" -> "Say what you looked for: what would tell against it?";
                default -> "Say what you found. If it is nothing, say that.";
            };
        }
    }
}
