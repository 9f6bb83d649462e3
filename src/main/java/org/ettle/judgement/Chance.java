package org.ettle.judgement;

import java.math.BigDecimal;

/// A probability as it is entered and published: whole ten-thousandths, so that two that print
/// alike are alike.
///
/// @param tenThousandths from 0 to 10,000
public record Chance(int tenThousandths) implements Comparable<Chance> {

    public static final int WHOLE = 10_000;
    public static final Chance NONE = new Chance(0);
    public static final Chance HALF = new Chance(WHOLE / 2);
    public static final Chance CERTAIN = new Chance(WHOLE);

    public Chance {
        if (tenThousandths < 0 || tenThousandths > WHOLE) {
            throw new IllegalArgumentException(
                    "A chance lies between 0 and 1: " + tenThousandths + " ten-thousandths");
        }
    }

    /// Rounded as every figure is.
    public static Chance of(double value) {
        return new Chance(Rounding.of(value).unscaledValue().intValueExact());
    }

    public double value() {
        return (double) tenThousandths / WHOLE;
    }

    /// With four decimals.
    public BigDecimal decimal() {
        return BigDecimal.valueOf(tenThousandths, Rounding.PLACES);
    }

    public boolean isAtLeast(Chance other) {
        return tenThousandths >= other.tenThousandths;
    }

    @Override
    public int compareTo(Chance other) {
        return Integer.compare(tenThousandths, other.tenThousandths);
    }

    @Override
    public String toString() {
        return decimal().toPlainString();
    }
}
