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
        DATASET("Dataset"),
        DOCUMENT("Document"),
        AUTHORS("Author or body"),
        MEETING("Meeting"),
        PERSON("Person");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
