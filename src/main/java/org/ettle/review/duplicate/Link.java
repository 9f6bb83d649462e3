package org.ettle.review.duplicate;

/// How two references belong together without being one work.
public enum Link {
    CORRECTION_OF("correction or retraction of"),
    REPLY_TO("reply to or comment on"),
    PART_OF("part of the same series as"),
    PREPRINT_OF("preprint of"),
    VERSION_OF("another version of");

    private final String words;

    Link(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
