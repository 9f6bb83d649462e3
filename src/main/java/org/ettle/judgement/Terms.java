package org.ettle.judgement;

import org.ettle.judgement.sufficiency.Minimum;

/// What is laid down before anybody answers.
///
/// @param minimum of evidence, below which no band is shown
/// @param officials how many answer blind: one or two
/// @param lived how many supported people or carers answer blind beside them
/// @param difference officials who differ by more than this call a third
public record Terms(Minimum minimum, int officials, int lived, int difference) {

    public static final int MOST_LIVED = 5;
    public static final int MOST_DIFFERENCE = 3;

    public Terms {
        if (officials < 1
                || officials > 2
                || lived < 0
                || lived > MOST_LIVED
                || difference < 0
                || difference > MOST_DIFFERENCE) {
            throw new IllegalArgumentException("Nobody can be asked on these terms.");
        }
    }
}
