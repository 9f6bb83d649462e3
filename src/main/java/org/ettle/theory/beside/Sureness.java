package org.ettle.theory.beside;

/// How sure somebody is of what was judged. A map draws it as the edge of a box and the dashes of a
/// line, so that it is told without colour.
public enum Sureness {
    VERY("very likely"),
    FAIRLY("likely"),
    OPEN("as likely as not"),
    HARDLY("unlikely"),
    /// It was judged, and there is not enough to rate it by.
    NOT_ASSESSABLE("not yet assessable"),
    /// Nobody judged it, which is no finding.
    NOT_JUDGED("not judged yet");

    private final String words;

    Sureness(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether somebody said how sure they are.
    public boolean isRated() {
        return compareTo(HARDLY) <= 0;
    }
}
