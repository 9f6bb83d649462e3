package org.ettle.theory;

/// How well a statement is known: what of its source was read.
public enum Basis {
    READ_IN_FULL("read in full in its source"),
    OPENING_READ("read in its source, of which only the opening was available"),
    RECALLED("recalled, not confirmed in a source"),
    INFERRED("inferred by Ettle's editors; no source states it"),
    STATED_HERE("stated by the map's own editors in Ettle");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
