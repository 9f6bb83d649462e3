package org.ettle.review.stopping;

/// Draws by lot from what the ranking left: nothing is assumed of the ranking, and it may be looked
/// at after every single draw. Every number of relevant records that may have been left is held
/// against what was drawn; it is ruled out once what was drawn has become so much less likely under
/// it than under all numbers together that this happens to the true number in at most one of twenty
/// screenings, however long anybody goes on looking (the prior-posterior ratio of Waudby-Smith and
/// Ramdas, 2020).
///
/// Before a draw few are expected to be left: a number counts by the cube of how small it is. Where
/// that is wrong more must be drawn, and the promise holds all the same.
///
/// @param screenedByRank how many were screened in the order of the ranking before the first draw
public record RandomDraws(int screenedByRank) implements StoppingRule {

    @Override
    public String condition() {
        return "From record %,d on what comes next is drawn by lot.".formatted(screenedByRank + 1);
    }

    @Override
    public int mostRelevant(Screening screening, double confidence) {
        if (screening.screened() <= screenedByRank) {
            return screening.found() + screening.left();
        }
        boolean[] isRelevant = screening.isRelevant();
        int drawn = isRelevant.length - screenedByRank;
        int found = 0;
        for (int place = screenedByRank; place < isRelevant.length; place++) {
            found += isRelevant[place] ? 1 : 0;
        }
        int population = screening.total() - screenedByRank;
        return screening.found() - found + mostLeft(population, drawn, found, confidence);
    }

    private static int mostLeft(int population, int drawn, int found, double confidence) {
        int most = population - drawn + found;
        double[] likely = likely(population, drawn, found, most);
        double all = 0;
        double weights = 0;
        for (int left = 0; left <= population; left++) {
            double weight = Math.pow(left + 1, -3);
            weights += weight;
            all += left <= most ? weight * likely[left] : 0;
        }
        while (most > found && likely[most] <= (1 - confidence) * all / weights) {
            most--;
        }
        return most;
    }

    /// By how many were left: how likely the draw was, up to a factor that all have in common.
    private static double[] likely(int population, int drawn, int found, int most) {
        var logs = new double[most + 1];
        double largest = Double.NEGATIVE_INFINITY;
        for (int left = found; left <= most; left++) {
            if (left > found) {
                // One relevant record more, for one other less.
                logs[left] =
                        logs[left - 1]
                                + StrictMath.log(left)
                                - StrictMath.log(left - found)
                                + StrictMath.log(population - left + 1 - drawn + found)
                                - StrictMath.log(population - left + 1);
            }
            largest = Math.max(largest, logs[left]);
        }
        var likely = new double[most + 1];
        for (int left = found; left <= most; left++) {
            likely[left] = StrictMath.exp(logs[left] - largest);
        }
        return likely;
    }
}
