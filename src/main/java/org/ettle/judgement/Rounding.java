package org.ettle.judgement;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The one place at which a figure is rounded: to four decimals, half to even, from the exact value
/// of the double.
public final class Rounding {

    public static final int PLACES = 4;

    private Rounding() {}

    public static BigDecimal of(double value) {
        return new BigDecimal(value).setScale(PLACES, RoundingMode.HALF_EVEN);
    }
}
