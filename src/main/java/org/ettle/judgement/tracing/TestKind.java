package org.ettle.judgement.tracing;

import org.ettle.judgement.Chance;

/// The four kinds of test in process tracing. Nobody is asked which it is: the numbers say
/// (cut-offs ours).
public enum TestKind {
    STRAW_IN_THE_WIND("Straw in the wind", "It moves the claim a little, either way."),
    HOOP("Hoop", "The claim must pass it; passing proves little."),
    SMOKING_GUN("Smoking gun", "Found, it tells strongly for the claim; not found, little."),
    DOUBLY_DECISIVE("Doubly decisive", "It decides, whichever way it comes out.");

    private static final Chance NEEDED = new Chance(9_000);
    private static final Chance COMMON = new Chance(2_000);
    private static final Chance SPECIAL = new Chance(1_000);

    private final String title;
    private final String words;

    TestKind(String title, String words) {
        this.title = title;
        this.words = words;
    }

    /// Hoop where s is .9 or more and t above .2; smoking gun where t is .1 or less and s below .9;
    /// doubly decisive where s is .9 or more and t .1 or less; else a straw in the wind.
    ///
    /// @param s chance of the clue if there was a contribution
    /// @param t chance of the clue if there was none
    static TestKind of(Chance s, Chance t) {
        boolean isNeeded = s.isAtLeast(NEEDED);
        boolean isSpecial = SPECIAL.isAtLeast(t);
        if (isSpecial) {
            return isNeeded ? DOUBLY_DECISIVE : SMOKING_GUN;
        }
        return isNeeded && t.compareTo(COMMON) > 0 ? HOOP : STRAW_IN_THE_WIND;
    }

    /// Whether the claim cannot well be true without it.
    public boolean isNecessary() {
        return this == HOOP || this == DOUBLY_DECISIVE;
    }

    public String title() {
        return title;
    }

    public String words() {
        return words;
    }
}
