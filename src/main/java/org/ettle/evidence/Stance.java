package org.ettle.evidence;

/// Which way evidence tells.
public enum Stance {
    SUPPORTS("Supports", "It tells that this comes about."),
    MIXED("Mixed", "It tells both ways."),
    CONTRADICTS("Contradicts", "It tells that this does not come about."),
    CONTEXT("Context only", "It helps to understand, and tells neither way.");

    private final String title;
    private final String words;

    Stance(String title, String words) {
        this.title = title;
        this.words = words;
    }

    public String title() {
        return title;
    }

    public String words() {
        return words;
    }

    /// The colour of its tag, as the design system names it. Its title always stands in the tag.
    public String colour() {
        return switch (this) {
            case SUPPORTS -> "green";
            case CONTRADICTS -> "red";
            case MIXED -> "purple";
            case CONTEXT -> "grey";
        };
    }
}
