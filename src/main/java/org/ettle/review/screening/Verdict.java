package org.ettle.review.screening;

/// What one person decides on one record.
public enum Verdict {
    INCLUDE("Include"),
    EXCLUDE("Exclude"),
    UNSURE("Unsure");

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
