package org.ettle.judgement.trace;

/// Why nothing was written. Its words say what to do.
public sealed interface TraceRefusal {

    /// The question of the form to which it belongs; where a form has none of this name, its last.
    default String field() {
        return "reason";
    }

    String words();

    record TracingIsOff() implements TraceRefusal {
        @Override
        public String words() {
            return "Your organisation does not work with process tracing. An administrator can"
                    + " switch it on.";
        }
    }

    record QuestionMissing() implements TraceRefusal {
        @Override
        public String field() {
            return "question";
        }

        @Override
        public String words() {
            return "Say what it is to settle.";
        }
    }

    record StatementMissing() implements TraceRefusal {
        @Override
        public String field() {
            return "statement";
        }

        @Override
        public String words() {
            return "Say what should be seen if the link holds.";
        }
    }

    record SomebodyLooked() implements TraceRefusal {
        @Override
        public String words() {
            return "Somebody has looked already, so no test is registered here any more. Begin anew"
                    + " to add one.";
        }
    }

    record TestsWereRead() implements TraceRefusal {
        @Override
        public String words() {
            return "Somebody else has read the tests already, so no test is registered here any"
                    + " more. Begin anew to add one.";
        }
    }

    record OneRegisters() implements TraceRefusal {
        @Override
        public String words() {
            return "Somebody else registers the tests of this trace, so that you can read all of"
                    + " them without having seen how they did.";
        }
    }

    record ReadBefore() implements TraceRefusal {
        @Override
        public String words() {
            return "You have read these tests already. Somebody else has to.";
        }
    }

    record NobodyIsAwaited() implements TraceRefusal {
        @Override
        public String words() {
            return "No further reading of these tests is awaited.";
        }
    }

    record ReadingsAwaited() implements TraceRefusal {
        @Override
        public String words() {
            return "Nobody looks before all who are awaited have read the tests.";
        }
    }

    /// @param test of which nobody said why
    record WhyMissing(String test) implements TraceRefusal {
        @Override
        public String field() {
            return test + "-reason";
        }

        @Override
        public String words() {
            return "Say why you read it so.";
        }
    }

    record OutcomeMissing() implements TraceRefusal {
        @Override
        public String field() {
            return "came";
        }

        @Override
        public String words() {
            return "Choose what came of looking. That nobody looked is an answer too.";
        }
    }

    record EvidenceMissing() implements TraceRefusal {
        @Override
        public String field() {
            return "evidence";
        }

        @Override
        public String words() {
            return "Choose the evidence in which it was found. If it is not there, put it into the"
                    + " register first.";
        }
    }

    record EvidenceNotOnTheLink() implements TraceRefusal {
        @Override
        public String field() {
            return "evidence";
        }

        @Override
        public String words() {
            return "What you chose does not bear on the link any more. Choose other evidence.";
        }
    }

    record PlaceMissing() implements TraceRefusal {
        @Override
        public String field() {
            return "lookedIn";
        }

        @Override
        public String words() {
            return "Say where it was looked for.";
        }
    }

    record EffortMissing() implements TraceRefusal {
        @Override
        public String field() {
            return "effort";
        }

        @Override
        public String words() {
            return "Say how likely the search would have found it, from 1 to 99 per cent.";
        }
    }

    record NothingRegistered() implements TraceRefusal {
        @Override
        public String words() {
            return "No test is registered yet. Register one, and look for it, first.";
        }
    }

    record NothingSaidOf(String test) implements TraceRefusal {
        @Override
        public String words() {
            return "Say first what came of looking for “" + test + "”.";
        }
    }

    record WeighedAlready() implements TraceRefusal {
        @Override
        public String words() {
            return "It is weighed, and stays as it is. Begin anew to look again.";
        }
    }

    record NotWeighedYet() implements TraceRefusal {
        @Override
        public String words() {
            return "It is not weighed yet. It is published with what it comes to.";
        }
    }

    record PublishedAlready() implements TraceRefusal {
        @Override
        public String words() {
            return "It is published already, and stays as it is.";
        }
    }

    record ReasonMissing() implements TraceRefusal {
        @Override
        public String words() {
            return "Say why, in a sentence that others can follow.";
        }
    }

    record TooLong(int most) implements TraceRefusal {
        @Override
        public String words() {
            return "Say it in at most " + most + " characters.";
        }
    }
}
