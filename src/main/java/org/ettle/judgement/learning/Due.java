package org.ettle.judgement.learning;

import java.time.LocalDate;
import org.ettle.evidence.Target;
import org.ettle.judgement.Judged;
import org.ettle.judgement.Judgement;
import org.jspecify.annotations.Nullable;

/// Something that an organisation owes by a day: a judgement anew, an action, or evidence.
public sealed interface Due {

    record AJudgement(Judged judged, LocalDate on) implements Due {
        @Override
        public Judgement judgement() {
            return judged.judgement();
        }

        @Override
        public Target target() {
            return judged.judgement().target();
        }

        @Override
        public @Nullable String owner() {
            return null;
        }

        @Override
        public boolean isOverOn(LocalDate today) {
            return !today.isBefore(on);
        }
    }

    record AnAction(Action action, Judgement judgement) implements Due {
        @Override
        public LocalDate on() {
            return action.due();
        }

        @Override
        public Target target() {
            return judgement.target();
        }

        @Override
        public String owner() {
            return action.owner();
        }
    }

    /// @param action of which it is expected, whose owner owes it
    record Evidence(Expectation expectation, Action action, Judgement judgement) implements Due {
        @Override
        public LocalDate on() {
            return expectation.due();
        }

        @Override
        public Target target() {
            return expectation.target();
        }

        @Override
        public String owner() {
            return action.owner();
        }
    }

    LocalDate on();

    Judgement judgement();

    Target target();

    /// A role or a unit; null where it is for whoever judges.
    @Nullable String owner();

    default boolean isOverOn(LocalDate today) {
        return on().isBefore(today);
    }
}
