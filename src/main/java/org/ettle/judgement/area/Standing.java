package org.ettle.judgement.area;

/// How an area, or a pair of them, stands. Limits at 95 and 99.8 per cent, as in Spiegelhalter's
/// funnels; that only the outer ones tell areas apart is ours: of 32 areas that are all alike, one
/// or two lie beyond the inner ones by chance.
public enum Standing {
    LOWER("lower"),
    PERHAPS_LOWER("perhaps lower"),
    CANNOT_TELL_APART("cannot tell apart"),
    PERHAPS_HIGHER("perhaps higher"),
    HIGHER("higher");

    private static final double INNER = 1.959964;
    private static final double OUTER = 3.090232;

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    static Standing of(double z) {
        double far = Math.abs(z);
        if (far < INNER) {
            return CANNOT_TELL_APART;
        }
        if (far < OUTER) {
            return z > 0 ? PERHAPS_HIGHER : PERHAPS_LOWER;
        }
        return z > 0 ? HIGHER : LOWER;
    }

    public String words() {
        return words;
    }
}
