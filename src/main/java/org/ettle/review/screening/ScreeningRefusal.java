package org.ettle.review.screening;

/// Why nothing was decided. Its words say what to do.
public sealed interface ScreeningRefusal {

    String words();

    record NotStarted() implements ScreeningRefusal {
        @Override
        public String words() {
            return "The protocol of this review is not started. Start it first: what is decided"
                    + " before the rules are fixed counts for little.";
        }
    }

    record ReasonMissing() implements ScreeningRefusal {
        @Override
        public String words() {
            return "Choose the reason for which it is excluded.";
        }
    }

    record NoteTooLong(int most) implements ScreeningRefusal {
        @Override
        public String words() {
            return "Keep the note to " + most + " characters.";
        }
    }

    record NotHere() implements ScreeningRefusal {
        @Override
        public String words() {
            return "This record is not screened at this stage: it was merged into another, or did"
                    + " not come through the stage before. Go on with the next one.";
        }
    }

    record DecidedAlready() implements ScreeningRefusal {
        @Override
        public String words() {
            return "You have decided on this record. Take your decision back first if you see it"
                    + " otherwise now.";
        }
    }

    record NothingToTakeBack() implements ScreeningRefusal {
        @Override
        public String words() {
            return "No decision of yours stands here, so there is nothing to take back.";
        }
    }

    record SettledTogether() implements ScreeningRefusal {
        @Override
        public String words() {
            return "This record was settled after people differed. Settle it anew on the page of"
                    + " conflicts, and say why.";
        }
    }

    record LaterStageBegan() implements ScreeningRefusal {
        @Override
        public String words() {
            return "Somebody has this record at a later stage, which rests on this decision."
                    + " Decide there, or talk to them.";
        }
    }

    record NotInConflict() implements ScreeningRefusal {
        @Override
        public String words() {
            return "There is nothing to settle: not all have decided, or they agree.";
        }
    }

    record NotAThird() implements ScreeningRefusal {
        @Override
        public String words() {
            return "You are one of those who decided, so you are no third person. Say that you"
                    + " talked it over, or ask somebody else.";
        }
    }

    record WordsMissing() implements ScreeningRefusal {
        @Override
        public String words() {
            return "Say why, in a sentence that others can follow.";
        }
    }

    record VerdictMissing() implements ScreeningRefusal {
        @Override
        public String words() {
            return "Choose to include or to exclude.";
        }
    }

    record NothingAskedFor() implements ScreeningRefusal {
        @Override
        public String words() {
            return "Say which records: words that they hold, a year, or both.";
        }
    }

    record NothingFound() implements ScreeningRefusal {
        @Override
        public String words() {
            return "No record that you have not decided on is like that. Nothing was excluded.";
        }
    }
}
