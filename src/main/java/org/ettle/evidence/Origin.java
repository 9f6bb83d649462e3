package org.ettle.evidence;

/// Whoever first said, counted or wrote something. However many sources repeat it, evidence of one
/// origin counts once.
///
/// @param label names the origin within its kind, without a private person's name ("Interview 7")
public record Origin(Kind kind, String label) {

    public Origin {
        label = label.strip();
        if (label.isEmpty()) {
            throw new IllegalArgumentException("An origin needs a label.");
        }
    }

    public enum Kind {
        DATASET("Dataset", "Figures that were collected once."),
        DOCUMENT("Document", "A report that others may repeat."),
        AUTHORS("Author or body", "Whoever wrote or published it."),
        MEETING("Meeting", "A meeting, with its date."),
        PERSON("Person", "Somebody who spoke. Do not name them here.");

        private final String title;
        private final String words;

        Kind(String title, String words) {
            this.title = title;
            this.words = words;
        }

        public String title() {
            return title;
        }

        public String words() {
            return words;
        }
    }
}
