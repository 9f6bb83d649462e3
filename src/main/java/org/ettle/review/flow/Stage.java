package org.ettle.review.flow;

import java.util.List;

/// A stage that records pass, as the protocol sets it.
///
/// @param reasons for which a record may leave here, in the protocol's order
public record Stage(String key, String name, Kind kind, List<Reason> reasons) {

    public Stage {
        reasons = List.copyOf(reasons);
    }

    public record Reason(String key, String words) {}

    /// How PRISMA calls what happens at a stage.
    public enum Kind {
        /// Before anybody reads: what other means than a search for duplicates took out.
        REMOVAL("Records looked through before screening", "Records removed"),
        SCREENING("Records screened", "Records excluded"),
        RETRIEVAL("Reports sought for retrieval", "Reports not retrieved"),
        ASSESSMENT("Reports assessed for eligibility", "Reports excluded");

        private final String entered;
        private final String left;

        Kind(String entered, String left) {
            this.entered = entered;
            this.left = left;
        }

        String entered() {
            return entered;
        }

        String left() {
            return left;
        }
    }
}
