package org.ettle.evidence.harvest;

/// Why something was not done with a harvest. Its words say what to do.
public sealed interface HarvestRefusal {

    String words();

    record ReasonMissing() implements HarvestRefusal {
        @Override
        public String words() {
            return "Say why, in a sentence that others can follow.";
        }
    }

    record NothingChanged() implements HarvestRefusal {
        @Override
        public String words() {
            return "Nothing is different from before. Change something, or cancel.";
        }
    }

    /// @param what the question that needs an answer
    record NotSaid(String what, String words) implements HarvestRefusal {}

    record TooLong(String what, int most) implements HarvestRefusal {
        @Override
        public String words() {
            return "Say it in at most " + most + " characters.";
        }
    }

    /// What a person told is private, so that consent matters.
    record ConsentMatters() implements HarvestRefusal {
        @Override
        public String words() {
            return "A person tells it, so consent is needed. Say whether they were asked.";
        }
    }

    record ConsentMissing() implements HarvestRefusal {
        @Override
        public String words() {
            return "Without consent words cannot be quoted to everybody. Keep them inside, or change"
                    + " what was agreed.";
        }
    }

    record NotInTheVersion(String what) implements HarvestRefusal {
        @Override
        public String words() {
            return "The version has no " + what + ". Choose one that it has.";
        }
    }

    record SubmittedAlready() implements HarvestRefusal {
        @Override
        public String words() {
            return "It was submitted, so its words stay as they are. If they are wrong, withdraw it"
                    + " and write a new one.";
        }
    }

    record WithdrawnAlready() implements HarvestRefusal {
        @Override
        public String words() {
            return "It was withdrawn. Write a new one instead.";
        }
    }

    record NothingToDraw() implements HarvestRefusal {
        @Override
        public String words() {
            return "Every submitted statement is in a sample already. Submit more, then draw.";
        }
    }

    record TooFewToDraw(int there) implements HarvestRefusal {
        @Override
        public String words() {
            return "Only " + there + " can be drawn. Ask for a number from 1 to " + there + ".";
        }
    }

    record NotInASample() implements HarvestRefusal {
        @Override
        public String words() {
            return "It is in no sample yet. Draw one first.";
        }
    }

    record IsTheHarvester() implements HarvestRefusal {
        @Override
        public String words() {
            return "You wrote or submitted this statement, so you cannot substantiate it. Ask"
                    + " somebody who had no part in it.";
        }
    }

    record SameOrigin() implements HarvestRefusal {
        @Override
        public String words() {
            return "The statement comes from this very origin. Ask somebody who is independent of"
                    + " it.";
        }
    }

    record HeardAlready() implements HarvestRefusal {
        @Override
        public String words() {
            return "They gave a verdict on this statement already. Withdraw that first, or ask"
                    + " somebody else.";
        }
    }

    record OnlyAnalystsRecord() implements HarvestRefusal {
        @Override
        public String words() {
            return "Only analysts record what somebody else told. Give your own verdict, or tell an"
                    + " analyst.";
        }
    }

    record NotYet() implements HarvestRefusal {
        @Override
        public String words() {
            return "That day is still to come. Enter the day on which they said it.";
        }
    }

    record NotSubstantiated() implements HarvestRefusal {
        @Override
        public String words() {
            return "Nobody independent has agreed with it yet, not even partly.";
        }
    }

    record EnteredAlready() implements HarvestRefusal {
        @Override
        public String words() {
            return "It is evidence already, and counts once. Change what it tells of at its source.";
        }
    }

    record OnNoOutcome() implements HarvestRefusal {
        @Override
        public String words() {
            return "Choose the outcome or link on which it bears. While there is none, it waits among"
                    + " the unexpected ones.";
        }
    }
}
