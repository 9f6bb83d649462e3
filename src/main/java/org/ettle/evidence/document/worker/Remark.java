package org.ettle.evidence.document.worker;

/// What a reader of the text must know of how it was read. A worker says which and how many; the
/// words are the program's own.
///
/// @param count of what it tells; at least 1
public record Remark(Kind kind, int count) {

    public enum Kind {
        TOO_MANY_CHARACTERS(
                "The text goes on: the document holds more than five million characters.", true),
        PARTS_LEFT_OUT(
                "%d attached or inner parts were left out: they are too many or too deep.", true),
        ATTACHMENTS_NOT_READ("%d attached files were not read: they are of other kinds.", true),
        PART_MISSING(
                "Some of the text is missing: the document holds more than could be read.", true),
        PICTURES("%d pictures were not read.", false),
        PAGES_WITHOUT_WORDS(
                "%d pages hold no words that can be read; they may be pictures.", false),
        MACROS("The document holds macros. They were neither run nor read.", false),
        UNREADABLE_CHARACTERS("%d characters could not be read and are shown as �.", false),
        HIDDEN_CHARACTERS("%d characters that cannot be seen were left out.", false);

        private final String words;
        private final boolean cuts;

        Kind(String words, boolean cuts) {
            this.words = words;
            this.cuts = cuts;
        }
    }

    public Remark {
        if (count < 1) {
            throw new IllegalArgumentException("Nothing to remark: " + kind);
        }
    }

    /// Whether the document holds more than was read.
    public boolean cuts() {
        return kind.cuts;
    }

    public String words() {
        return kind.words.formatted(count);
    }
}
