package org.ettle.review.stopping;

/// The test of Callaghan and Müller-Hansen (2020): the last records screened are looked at as if
/// they had been drawn from all that was left then. Had so many relevant ones been left, would so
/// few have come? Ranked records come no later than drawn ones would, so the test errs to the side
/// of reading on. It looks at every stretch of last records, and the one that tells most decides.
///
/// Where a ranking is known to do better than a draw, much less must be read for the same
/// confidence. How much better is said by its *odds*: how many times likelier a relevant record is
/// to come next than another. With other odds than one the draws follow Wallenius' distribution.
public final class RankedDraws implements StoppingRule {

    /// No assumption but that the ranking does no harm.
    public static final RankedDraws PLAIN = new RankedDraws(1);

    /// Wallenius' distribution takes long to work out. A stretch with more finds than these tells
    /// little, and to leave it out errs to the side of reading on.
    private static final int LONGEST = 12;

    private final double odds;

    public RankedDraws(double odds) {
        if (!(odds >= 1)) {
            throw new IllegalArgumentException("A ranking worse than a draw tells nothing.");
        }
        this.odds = odds;
    }

    public double odds() {
        return odds;
    }

    @Override
    public String condition() {
        return odds == 1
                ? "A relevant record is at least as likely to come next as any other."
                : "A relevant record is at least %s times as likely to come next as any other."
                        .formatted(odds == Math.rint(odds) ? Long.toString((long) odds) : odds);
    }

    /// How likely it would be to find no more than was found if there were so many relevant ones in
    /// all.
    public double chance(Screening screening, int relevant) {
        return new Stretches(screening).chance(relevant);
    }

    /// The same for the fewest with which the found ones would be less than that share.
    public double chance(Screening screening, Target target) {
        return chance(screening, target.tooMany(screening.found()));
    }

    @Override
    public int mostRelevant(Screening screening, double confidence) {
        var stretches = new Stretches(screening);
        int possible = screening.found();
        int ruledOut = screening.found() + screening.left() + 1;
        while (ruledOut - possible > 1) {
            int middle = (possible + ruledOut) >>> 1;
            if (stretches.chance(middle) < 1 - confidence) {
                ruledOut = middle;
            } else {
                possible = middle;
            }
        }
        return possible;
    }

    @Override
    public boolean mayStop(Screening screening, Target target) {
        return chance(screening, target) < 1 - target.confidence();
    }

    /// Each begins after a relevant record, or at the beginning: for as many found, the longest
    /// tells most.
    private final class Stretches {

        private final Hypergeometric draws;
        private final int[] begins;
        private final int total;
        private final int screened;

        Stretches(Screening screening) {
            total = screening.total();
            screened = screening.screened();
            draws = new Hypergeometric(total);
            begins = new int[screening.found() + 1];
            boolean[] isRelevant = screening.isRelevant();
            int found = 0;
            for (int place = 0; place < isRelevant.length; place++) {
                if (isRelevant[place]) {
                    begins[++found] = place + 1;
                }
            }
        }

        double chance(int relevant) {
            int found = begins.length - 1;
            if (relevant - found > total - screened) {
                return 0;
            }
            double least = 1;
            for (int before = odds == 1 ? 0 : Math.max(0, found - LONGEST);
                    before <= found;
                    before++) {
                int begin = begins[before];
                least =
                        Math.min(
                                least,
                                atMost(
                                        found - before,
                                        total - begin,
                                        relevant - before,
                                        screened - begin));
            }
            return least;
        }

        private double atMost(int found, int population, int relevant, int drawn) {
            return odds == 1
                    ? draws.atMost(found, population, relevant, drawn)
                    : weighted(found, population, relevant, drawn);
        }

        private double weighted(int found, int population, int relevant, int drawn) {
            // By how many were found so far: how likely that is.
            var likely = new double[found + 1];
            likely[0] = 1;
            for (int draw = 0; draw < drawn; draw++) {
                double sum = 0;
                for (int x = Math.min(found, draw); x >= 0; x--) {
                    double left = relevant - x;
                    double others = population - draw - left;
                    double next =
                            left <= 0 ? 0 : others <= 0 ? 1 : odds * left / (odds * left + others);
                    if (x < found) {
                        likely[x + 1] += likely[x] * next;
                    }
                    likely[x] *= 1 - next;
                }
                for (double it : likely) {
                    sum += it;
                }
                if (sum < 1e-12) {
                    return sum;
                }
            }
            double sum = 0;
            for (double it : likely) {
                sum += it;
            }
            return Math.min(1, sum);
        }
    }
}
