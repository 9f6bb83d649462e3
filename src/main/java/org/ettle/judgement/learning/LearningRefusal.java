package org.ettle.judgement.learning;

import java.time.LocalDate;
import org.ettle.platform.page.Moments;

/// Why nothing was written. Its words say what to do.
public sealed interface LearningRefusal {

    /// The part of the order that it is about.
    Part part();

    String words();

    enum Part {
        WORDS("Say it in a sentence that others can follow."),
        REASON("Say why, in a sentence that others can follow."),
        OWNER("Say which role or unit does it."),
        DUE("Say by which day, such as 31/12/2027."),
        KIND("Choose what kind of evidence it will be."),
        TARGET("Choose the outcome or link that it should tell of."),
        ENDED("Choose whether it was done or dropped."),
        CAME("Choose whether it came."),
        EVIDENCE("Choose which evidence it is.");

        private final String words;

        Part(String words) {
            this.words = words;
        }
    }

    record Missing(Part part) implements LearningRefusal {
        @Override
        public String words() {
            return part.words;
        }
    }

    record TooLong(Part part, int most) implements LearningRefusal {
        @Override
        public String words() {
            return "Say it in at most " + most + " characters.";
        }
    }

    record AnswersNotIn() implements LearningRefusal {
        @Override
        public Part part() {
            return Part.WORDS;
        }

        @Override
        public String words() {
            return "Not all awaited answers are in, so there is nothing to decide on yet. Decide"
                    + " when they are.";
        }
    }

    record ForMembersOnly() implements LearningRefusal {
        @Override
        public Part part() {
            return Part.WORDS;
        }

        @Override
        public String words() {
            return "Another organisation judged this. What you decide on it is for your own people"
                    + " only.";
        }
    }

    record DayIsOver(LocalDate day) implements LearningRefusal {
        @Override
        public Part part() {
            return Part.DUE;
        }

        @Override
        public String words() {
            return Moments.words(day) + " is over. Choose a day from today on.";
        }
    }

    record OwnerIsAPerson() implements LearningRefusal {
        @Override
        public Part part() {
            return Part.OWNER;
        }

        @Override
        public String words() {
            return "This is the name of a person. Name their role or unit: others may read it, and"
                    + " it holds when somebody else takes over.";
        }
    }

    record NotInTheVersion() implements LearningRefusal {
        @Override
        public Part part() {
            return Part.TARGET;
        }

        @Override
        public String words() {
            return "The version that was judged does not have it. Choose what it has.";
        }
    }

    record EndedAlready() implements LearningRefusal {
        @Override
        public Part part() {
            return Part.ENDED;
        }

        @Override
        public String words() {
            return "Somebody said so already, and it stays. If it goes on, set a new action.";
        }
    }

    record SettledAlready() implements LearningRefusal {
        @Override
        public Part part() {
            return Part.CAME;
        }

        @Override
        public String words() {
            return "Somebody said so already, and it stays. If more is awaited, expect it anew.";
        }
    }

    record NotBorne() implements LearningRefusal {
        @Override
        public Part part() {
            return Part.EVIDENCE;
        }

        @Override
        public String words() {
            return "This evidence does not bear on what it was expected on. Choose one that does.";
        }
    }

    record OpenToAllAlready() implements LearningRefusal {
        @Override
        public Part part() {
            return Part.WORDS;
        }

        @Override
        public String words() {
            return "Everybody may read it already. That cannot be undone.";
        }
    }
}
