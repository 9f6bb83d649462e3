package org.ettle.evidence.series;

/// Who may see what is brought.
public enum Audience {
    EVERYBODY("Everybody"),
    ORGANISATION("Only people of our organisation");

    private final String title;

    Audience(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
