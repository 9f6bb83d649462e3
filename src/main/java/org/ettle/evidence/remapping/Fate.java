package org.ettle.evidence.remapping;

import java.util.List;
import org.ettle.theory.comparison.Step;

/// What became of one bearing in a later version. It is always exactly one of these.
public sealed interface Fate {

    /// It counts there, by the crosswalks.
    record Carried(List<Place> onto) implements Fate {

        public Carried {
            onto = List.copyOf(onto);
        }
    }

    /// It counts there once somebody of its organisation has decided on what it bears.
    record Queued(List<Place> candidates, List<Step> steps) implements Fate {

        public Queued {
            candidates = List.copyOf(candidates);
            steps = List.copyOf(steps);
        }
    }

    /// Somebody decided on what it bears there, or that it bears on nothing.
    record Decided(List<Place> onto) implements Fate {

        public Decided {
            onto = List.copyOf(onto);
        }
    }

    /// It stays with the version under which it was made.
    record History(Why why) implements Fate {

        public enum Why {
            DROPPED("What it bears on is not in the later version."),
            NOT_COMPARED("Nobody has recorded what became of what it bears on."),
            SET_ASIDE("Somebody decided earlier that it bears on nothing any more."),
            ELSEWHERE("The version did not come from the one under which it was made.");

            private final String words;

            Why(String words) {
                this.words = words;
            }

            public String words() {
                return words;
            }
        }
    }
}
