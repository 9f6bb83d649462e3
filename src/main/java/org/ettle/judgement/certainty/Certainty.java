package org.ettle.judgement.certainty;

/// How sure a body of evidence lets us be, the least first. CERQual calls it confidence, GRADE
/// certainty.
public enum Certainty {
    VERY_LOW("very low"),
    LOW("low"),
    MODERATE("moderate"),
    HIGH("high");

    private final String words;

    Certainty(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// So many levels down or up, and never past the ends.
    Certainty moved(int levels) {
        return values()[Math.clamp(ordinal() + (long) levels, 0, HIGH.ordinal())];
    }
}
