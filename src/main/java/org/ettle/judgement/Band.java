package org.ettle.judgement;

import org.jspecify.annotations.Nullable;

/// The words on the map, the least likely first. They are EFSA's ([Likelihood]) with its outer
/// words drawn together; the fifth answer, *not yet assessable*, is the absence of a band.
public enum Band {
    UNLIKELY(Chance.NONE, "unlikely"),
    AS_LIKELY_AS_NOT(Likelihood.ABOUT_AS_LIKELY_AS_NOT.from(), "as likely as not"),
    LIKELY(Likelihood.LIKELY.from(), "likely"),
    VERY_LIKELY(Likelihood.VERY_LIKELY.from(), "very likely");

    public static final String NOT_YET_ASSESSABLE = "not yet assessable";

    private final Chance from;
    private final String words;

    Band(Chance from, String words) {
        this.from = from;
        this.words = words;
    }

    public static Band of(Chance chance) {
        var found = UNLIKELY;
        for (var each : values()) {
            if (chance.isAtLeast(each.from)) {
                found = each;
            }
        }
        return found;
    }

    /// The band that a range bears: that of its low end, so that nothing is claimed which the
    /// evidence may not carry. *Unlikely* is a claim too, so the high end must bear it as well
    /// (ours); a range that is too wide for that has no band.
    public static @Nullable Band of(ChanceRange range) {
        var low = of(range.low());
        return low == UNLIKELY && of(range.high()) != UNLIKELY ? null : low;
    }

    public static String wordsOf(@Nullable Band band) {
        return band == null ? NOT_YET_ASSESSABLE : band.words;
    }

    /// The least chance that has this band.
    public Chance from() {
        return from;
    }

    /// The chances that have this band, up to where the next begins.
    public ChanceRange range() {
        return new ChanceRange(
                from, this == VERY_LIKELY ? Chance.CERTAIN : values()[ordinal() + 1].from);
    }

    public boolean isAtLeast(Band other) {
        return compareTo(other) >= 0;
    }

    public String words() {
        return words;
    }
}
