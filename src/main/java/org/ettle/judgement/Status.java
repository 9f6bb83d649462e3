package org.ettle.judgement;

/// How far an outcome has come about. It says nothing of how sure anybody is ([StatusConfidence]).
/// The seven are those of Miradi's results (Open Standards for the Practice of Conservation), in
/// words of ours.
public enum Status {
    NOT_KNOWN("Not known", 0, false),
    TOO_EARLY("Too early to tell", 0, false),
    NOT_MET("Not met", 0, true),
    PARTLY_MET("Partly met", 2, true),
    ON_COURSE("On course", 3, true),
    MET("Met", 4, true),
    NO_LONGER_SOUGHT("No longer sought", 0, false);

    private final String words;
    private final int segments;
    private final boolean measured;

    Status(String words, int segments, boolean measured) {
        this.words = words;
        this.segments = segments;
        this.measured = measured;
    }

    public String words() {
        return words;
    }

    /// How many of four segments are filled; 0 too where [#isMeasured] is false.
    public int segments() {
        return segments;
    }

    /// Whether it is an answer at all. What is not must look unlike what is bad.
    public boolean isMeasured() {
        return measured;
    }
}
