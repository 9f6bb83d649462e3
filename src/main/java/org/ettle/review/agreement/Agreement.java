package org.ettle.review.agreement;

/// A coefficient of agreement: 1 is perfect, 0 is what chance would bring about. The interval holds
/// the true one in 95 of 100 samples; it is not a number where there is too little to go by, as
/// where all decided one and the same.
public record Agreement(double value, double low, double high) {

    /// Of the normal distribution, for 95 %.
    private static final double SPREAD = 1.959963984540054;

    static Agreement of(double value, double standardError) {
        return new Agreement(
                value,
                Math.max(-1, value - SPREAD * standardError),
                Math.min(1, value + SPREAD * standardError));
    }

    public boolean isKnown() {
        return !Double.isNaN(value);
    }
}
