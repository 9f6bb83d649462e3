package org.ettle.review.stopping;

/// Draws without putting back.
final class Hypergeometric {

    /// By number: ln(number!).
    private final double[] factorials;

    /// @param most the largest population that will be asked for
    Hypergeometric(int most) {
        factorials = new double[most + 1];
        for (int number = 2; number <= most; number++) {
            factorials[number] = factorials[number - 1] + StrictMath.log(number);
        }
    }

    /// How likely a draw holds so few relevant ones or fewer.
    double atMost(int found, int population, int relevant, int drawn) {
        int fewest = Math.max(0, drawn + relevant - population);
        int last = Math.min(found, Math.min(relevant, drawn));
        if (last < fewest) {
            return 0;
        }
        if (last == Math.min(relevant, drawn)) {
            return 1;
        }
        // From the likeliest of them downwards each is a fraction of the one before.
        double term =
                StrictMath.exp(
                        ways(relevant, last)
                                + ways(population - relevant, drawn - last)
                                - ways(population, drawn));
        double sum = 0;
        for (int x = last; x >= fewest && term > 0; x--) {
            sum += term;
            term *=
                    (double) x
                            * (population - relevant - drawn + x)
                            / ((double) (relevant - x + 1) * (drawn - x + 1));
        }
        return Math.min(1, sum);
    }

    private double ways(int of, int taken) {
        return factorials[of] - factorials[taken] - factorials[of - taken];
    }
}
