package org.ettle.judgement;

/// The published scale of words for a chance, the least likely first: EFSA's approximate
/// probability scale (Guidance on Uncertainty Analysis, 2018). Its ranges touch; that a chance at
/// the border has the higher word is ours.
public enum Likelihood {
    ALMOST_IMPOSSIBLE(0, "almost impossible"),
    EXTREMELY_UNLIKELY(100, "extremely unlikely"),
    VERY_UNLIKELY(500, "very unlikely"),
    UNLIKELY(1_000, "unlikely"),
    ABOUT_AS_LIKELY_AS_NOT(3_300, "about as likely as not"),
    LIKELY(6_600, "likely"),
    VERY_LIKELY(9_000, "very likely"),
    EXTREMELY_LIKELY(9_500, "extremely likely"),
    ALMOST_CERTAIN(9_900, "almost certain");

    private final Chance from;
    private final String words;

    Likelihood(int from, String words) {
        this.from = new Chance(from);
        this.words = words;
    }

    public static Likelihood of(Chance chance) {
        var found = ALMOST_IMPOSSIBLE;
        for (var each : values()) {
            if (chance.isAtLeast(each.from)) {
                found = each;
            }
        }
        return found;
    }

    /// The least chance that has this word.
    public Chance from() {
        return from;
    }

    public String words() {
        return words;
    }
}
