package org.ettle.review.agreement;

/// What two people decided of the same records: by answer of the first and of the second, how many.
/// Answers that have an order stand in it.
public record TwoReaders(int[][] counts) {

    /// How far answers that differ count as alike.
    public enum Weights {
        /// Not at all.
        NONE,
        /// The less, the more steps they are apart.
        LINEAR,
        /// The less, the more the square of the steps.
        QUADRATIC
    }

    public TwoReaders {
        counts = copy(counts);
        if (counts.length < 2) {
            throw new IllegalArgumentException("There is nothing to agree on.");
        }
    }

    private static int[][] copy(int[][] counts) {
        var copy = new int[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i].length != counts.length) {
                throw new IllegalArgumentException("Both have the same answers to choose from.");
            }
            copy[i] = counts[i].clone();
        }
        return copy;
    }

    /// @param first the answers of the one, by number
    /// @param second those of the other to the same records
    public static TwoReaders of(int[] first, int[] second, int answers) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("Both decide on the same records.");
        }
        var counts = new int[answers][answers];
        for (int i = 0; i < first.length; i++) {
            counts[first[i]][second[i]]++;
        }
        return new TwoReaders(counts);
    }

    @Override
    public int[][] counts() {
        return copy(counts);
    }

    public int records() {
        int records = 0;
        for (int[] row : counts) {
            for (int it : row) {
                records += it;
            }
        }
        return records;
    }

    /// The share of records on which both decided alike.
    public double observed() {
        return observed(Weights.NONE);
    }

    /// Cohen's kappa (1960, weighted 1968), with the interval of Fleiss, Cohen and Everitt (1969).
    public Agreement kappa(Weights weights) {
        double observed = observed(weights);
        double expected = expected(weights);
        double kappa = (observed - expected) / (1 - expected);
        double[] first = first();
        double[] second = second();
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                double mean = weightOfFirst(i, second, weights) + weightOfSecond(j, first, weights);
                double part = weight(i, j, weights) - mean * (1 - kappa);
                sum += share(i, j) * part * part;
            }
        }
        double left = kappa - expected * (1 - kappa);
        double variance = (sum - left * left) / (records() * (1 - expected) * (1 - expected));
        return Agreement.of(kappa, Math.sqrt(Math.max(0, variance)));
    }

    /// Gwet's AC1 (2008): it does not fall where nearly all is decided one way.
    public Agreement ac1() {
        double observed = observed();
        double expected = 0;
        double[] both = first();
        double[] second = second();
        double answers = counts.length;
        for (int i = 0; i < counts.length; i++) {
            both[i] = (both[i] + second[i]) / 2;
            expected += both[i] * (1 - both[i]) / (answers - 1);
        }
        double ac1 = (observed - expected) / (1 - expected);
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                double chance = (1 - (both[i] + both[j]) / 2) / (answers - 1);
                double part = (i == j ? 1 : 0) - 2 * (1 - ac1) * chance;
                sum += share(i, j) * part * part;
            }
        }
        double left = observed - 2 * (1 - ac1) * expected;
        double variance = (sum - left * left) / (records() * (1 - expected) * (1 - expected));
        return Agreement.of(ac1, Math.sqrt(Math.max(0, variance)));
    }

    /// Kappa as it would be if each answer were given equally often: PABAK (Byrt and others, 1993).
    public double adjusted() {
        double answers = counts.length;
        return (answers * observed() - 1) / (answers - 1);
    }

    private double observed(Weights weights) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                sum += weight(i, j, weights) * share(i, j);
            }
        }
        return sum;
    }

    private double expected(Weights weights) {
        double[] first = first();
        double[] second = second();
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                sum += weight(i, j, weights) * first[i] * second[j];
            }
        }
        return sum;
    }

    private double weightOfFirst(int answer, double[] second, Weights weights) {
        double sum = 0;
        for (int j = 0; j < counts.length; j++) {
            sum += second[j] * weight(answer, j, weights);
        }
        return sum;
    }

    private double weightOfSecond(int answer, double[] first, Weights weights) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += first[i] * weight(i, answer, weights);
        }
        return sum;
    }

    private double weight(int i, int j, Weights weights) {
        double apart = Math.abs(i - j) / (counts.length - 1.0);
        return switch (weights) {
            case NONE -> i == j ? 1 : 0;
            case LINEAR -> 1 - apart;
            case QUADRATIC -> 1 - apart * apart;
        };
    }

    private double share(int i, int j) {
        return (double) counts[i][j] / records();
    }

    private double[] first() {
        var shares = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                shares[i] += share(i, j);
            }
        }
        return shares;
    }

    private double[] second() {
        var shares = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                shares[j] += share(i, j);
            }
        }
        return shares;
    }
}
