package org.ettle.theory;

/// Whether a label is the published wording or ours.
public enum Standing {
    /// The label as its source prints it.
    OFFICIAL("Official label", "The wording its source prints."),
    /// A label made from the words of the source's narrative, because the printed wording is not
    /// known.
    WORKING(
            "Working label",
            "Made from the words of the source's narrative. The printed wording is not known.");

    private final String title;
    private final String words;

    Standing(String title, String words) {
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
