package org.ettle.evidence;

/// How far words may travel.
public enum Reuse {
    PUBLIC("May be quoted to everybody"),
    ORGANISATION("Stay inside the organisation");

    private final String words;

    Reuse(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
