package org.ettle.judgement;

/// From a lowest to a highest chance, both included. What is judged is a range; a point is a range
/// of no width.
public record ChanceRange(Chance low, Chance high) {

    public static final ChanceRange ANYTHING = new ChanceRange(Chance.NONE, Chance.CERTAIN);

    public ChanceRange {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "A range begins at its low end: " + low + " " + high);
        }
    }

    public static ChanceRange of(double low, double high) {
        return new ChanceRange(Chance.of(low), Chance.of(high));
    }

    public static ChanceRange point(double value) {
        return of(value, value);
    }

    /// Half-way between the ends, not rounded.
    public double middle() {
        return (low.tenThousandths() + high.tenThousandths()) / 2.0 / Chance.WHOLE;
    }

    public boolean contains(Chance chance) {
        return chance.isAtLeast(low) && high.isAtLeast(chance);
    }

    /// The smallest range that holds both.
    public ChanceRange and(ChanceRange other) {
        return new ChanceRange(
                low.isAtLeast(other.low) ? other.low : low,
                high.isAtLeast(other.high) ? high : other.high);
    }

    @Override
    public String toString() {
        return low + " to " + high;
    }
}
