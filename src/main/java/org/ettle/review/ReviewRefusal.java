package org.ettle.review;

/// Why nothing was written. Its words say what to do.
public sealed interface ReviewRefusal {

    /// The part of the form that it is about.
    Part part();

    String words();

    enum Part {
        TITLE,
        QUESTION,
        SCOPE,
        SEARCHES,
        STAGES,
        TERMS_FOR,
        TERMS_AGAINST,
        CODING,
        EXTRACTION,
        STOPPING,
        REASON
    }

    record TitleMissing() implements ReviewRefusal {
        @Override
        public Part part() {
            return Part.TITLE;
        }

        @Override
        public String words() {
            return "Say what the review is called.";
        }
    }

    record QuestionMissing() implements ReviewRefusal {
        @Override
        public Part part() {
            return Part.QUESTION;
        }

        @Override
        public String words() {
            return "Say which question the review answers. Without one it cannot start.";
        }
    }

    record StagesMissing() implements ReviewRefusal {
        @Override
        public Part part() {
            return Part.STAGES;
        }

        @Override
        public String words() {
            return "Add at least one stage of screening, with a reason to exclude.";
        }
    }

    record ReasonsMissing(String stage) implements ReviewRefusal {
        @Override
        public Part part() {
            return Part.STAGES;
        }

        @Override
        public String words() {
            return "Say for which reasons a record is excluded at “" + stage + "”.";
        }
    }

    record PeopleOutOfRange(String stage) implements ReviewRefusal {
        @Override
        public Part part() {
            return Part.STAGES;
        }

        @Override
        public String words() {
            return "Choose whether one, two or three people decide at “" + stage + "”.";
        }
    }

    record KeyTwice(Part part, String key) implements ReviewRefusal {
        @Override
        public String words() {
            return "“" + key + "” stands there twice. Give each a name of its own.";
        }
    }

    record KeyDoesNotFit(Part part, String key) implements ReviewRefusal {
        @Override
        public String words() {
            return "“"
                    + key
                    + "” cannot be a short name. Use up to 40 small letters, digits and hyphens.";
        }
    }

    /// Decisions name the stage, so it is still there when they are read.
    record StageGone(String stage) implements ReviewRefusal {
        @Override
        public Part part() {
            return Part.STAGES;
        }

        @Override
        public String words() {
            return "The stage “"
                    + stage
                    + "” was started and cannot go, because decisions may have been made at it."
                    + " Keep it, and say in the reason that it is no longer used.";
        }
    }

    record StoppingOutOfRange() implements ReviewRefusal {
        @Override
        public Part part() {
            return Part.STOPPING;
        }

        @Override
        public String words() {
            return "Say both as whole percentages from 50 to 99, such as 95 and 95.";
        }
    }

    record TooLong(Part part, int most) implements ReviewRefusal {
        @Override
        public String words() {
            return "Say it in at most " + most + " characters.";
        }
    }

    record ReasonMissing() implements ReviewRefusal {
        @Override
        public Part part() {
            return Part.REASON;
        }

        @Override
        public String words() {
            return "Say why, in a sentence that others can follow.";
        }
    }

    record NothingChanged() implements ReviewRefusal {
        @Override
        public Part part() {
            return Part.REASON;
        }

        @Override
        public String words() {
            return "Nothing in the protocol changed. Change what is to be amended.";
        }
    }

    record StartedAlready() implements ReviewRefusal {
        @Override
        public Part part() {
            return Part.REASON;
        }

        @Override
        public String words() {
            return "The protocol was started and is frozen. Amend it, with a reason.";
        }
    }

    record NotStarted() implements ReviewRefusal {
        @Override
        public Part part() {
            return Part.REASON;
        }

        @Override
        public String words() {
            return "The protocol is not started yet. Start it first.";
        }
    }

    record PublishedAlready() implements ReviewRefusal {
        @Override
        public Part part() {
            return Part.REASON;
        }

        @Override
        public String words() {
            return "It is published already. That cannot be undone.";
        }
    }
}
