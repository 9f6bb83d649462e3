package org.ettle.review.screening;

/// An order to settle a record on which people differ, or are unsure.
///
/// @param words why it is settled so
public record Resolve(AtStage at, int record, Said said, Way way, String words) {

    public Resolve {
        words = words.strip();
    }

    /// How people came to an answer.
    public enum Way {
        THIRD("A third person decided"),
        DISCUSSION("Those who decided talked it over");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
