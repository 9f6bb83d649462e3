package org.ettle.review.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What any number of people decided: by record, how often each answer was given. Not everybody
/// need have decided on everything.
///
/// Intervals come from leaving out one record after another (the jackknife): they assume nothing of
/// how often which answer is given.
public record ManyReaders(List<int[]> counts) {

    public ManyReaders {
        int answers = answers(counts);
        if (counts.stream().anyMatch(it -> it.length != answers)) {
            throw new IllegalArgumentException("All records have the same answers to choose from.");
        }
        counts = counts.stream().map(int[]::clone).toList();
    }

    @Override
    public List<int[]> counts() {
        return counts.stream().map(int[]::clone).toList();
    }

    private static int answers(List<int[]> counts) {
        return counts.isEmpty() ? 0 : counts.getFirst().length;
    }

    /// Fleiss' kappa (1971), for as many answers to each record.
    public Agreement fleiss() {
        if (counts.stream().mapToInt(ManyReaders::sum).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "Fleiss' kappa needs as many answers to each record; Krippendorff's alpha does not.");
        }
        return jackknife(ManyReaders::fleiss);
    }

    /// Krippendorff's alpha for answers without an order: missing ones do no harm.
    public Agreement alpha() {
        return jackknife(ManyReaders::alpha);
    }

    private static double fleiss(List<int[]> counts) {
        double readers = counts.isEmpty() ? 0 : sum(counts.getFirst());
        double observed = 0;
        for (int[] record : counts) {
            double squares = 0;
            for (int it : record) {
                squares += (double) it * it;
            }
            observed += (squares - readers) / (readers * (readers - 1)) / counts.size();
        }
        double expected = 0;
        for (double it : totals(counts, 1)) {
            double share = it / (counts.size() * readers);
            expected += share * share;
        }
        return (observed - expected) / (1 - expected);
    }

    private static double alpha(List<int[]> counts) {
        double apart = 0;
        for (int[] record : counts) {
            double answers = sum(record);
            if (answers > 1) {
                double squares = 0;
                for (int it : record) {
                    squares += (double) it * it;
                }
                apart += (answers * answers - squares) / (answers - 1);
            }
        }
        // An answer that stands alone is compared with nothing.
        double[] totals = totals(counts, 2);
        double all = 0;
        double squares = 0;
        for (double it : totals) {
            all += it;
            squares += it * it;
        }
        return 1 - (all - 1) * apart / (all * all - squares);
    }

    private static double[] totals(List<int[]> counts, int least) {
        var totals = new double[answers(counts)];
        for (int[] record : counts) {
            for (int i = 0; i < totals.length && sum(record) >= least; i++) {
                totals[i] += record[i];
            }
        }
        return totals;
    }

    private static int sum(int[] record) {
        int sum = 0;
        for (int it : record) {
            sum += it;
        }
        return sum;
    }

    private Agreement jackknife(ToDoubleFunction<List<int[]>> coefficient) {
        double whole = coefficient.applyAsDouble(counts);
        int records = counts.size();
        var without = new double[records];
        double mean = 0;
        for (int left = 0; left < records; left++) {
            var others = new ArrayList<>(counts);
            others.remove(left);
            without[left] = coefficient.applyAsDouble(others);
            mean += without[left] / records;
        }
        double squares = 0;
        for (double it : without) {
            squares += (it - mean) * (it - mean);
        }
        return Agreement.of(whole, Math.sqrt(squares * (records - 1) / records));
    }
}
