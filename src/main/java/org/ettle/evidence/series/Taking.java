package org.ettle.evidence.series;

import java.util.List;

/// What came of bringing files of a release.
public sealed interface Taking {

    /// @param files in the order in which they came
    record Done(List<Taken> files) implements Taking {

        public Done {
            files = List.copyOf(files);
        }

        public Vintage.Count count() {
            return files.stream()
                    .map(it -> it.vintage().count())
                    .reduce(Vintage.Count.NONE, Vintage.Count::plus);
        }
    }

    /// A row could not be kept, and whoever brought the files wanted all or none.
    record Refused(List<Brought> files) implements Taking {

        public Refused {
            files = List.copyOf(files);
        }
    }

    /// One file of them.
    ///
    /// @param isNew false where the same bytes had been taken in before: then nothing was written
    record Taken(Vintage vintage, boolean isNew) {}

    /// @param audience of a release that is not here yet; one that is stays as it is
    record Order(Release.Description release, Wish wish, Audience audience) {}

    /// What becomes of files in which rows cannot be kept.
    enum Wish {
        GOOD_ROWS("Keep the good rows, and report the others"),
        ALL_OR_NONE("Keep nothing, and show me what is wrong");

        private final String title;

        Wish(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
