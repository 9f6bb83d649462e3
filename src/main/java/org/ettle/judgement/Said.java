package org.ettle.judgement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a judge answered: how far an outcome has come about, or how much one thing does to bring
/// another about.
public sealed interface Said {

    record OfStatus(Status status) implements Said {

        private static final List<Status> STEPS =
                List.of(Status.NOT_MET, Status.PARTLY_MET, Status.ON_COURSE, Status.MET);

        @Override
        public String name() {
            return status.name();
        }

        @Override
        public String words() {
            return status.words();
        }

        @Override
        public @Nullable Integer step() {
            return status.isMeasured() ? STEPS.indexOf(status) : null;
        }
    }

    record OfContribution(Contribution contribution) implements Said {

        @Override
        public String name() {
            return contribution.name();
        }

        @Override
        public String words() {
            return "Contribution: " + contribution.words();
        }

        @Override
        public @Nullable Integer step() {
            return contribution == Contribution.NOT_KNOWN ? null : contribution.ordinal() - 1;
        }
    }

    /// Its name in the database.
    String name();

    String words();

    /// Its place among the answers that can be put in order, from 0; null where it is none of them,
    /// such as *too early to tell*.
    @Nullable Integer step();
}
