package org.ettle.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// How long somebody must wait who has guessed too often. Some guesses are free; each further one
/// doubles the wait. What was guessed wrong is forgotten one by one with time.
///
/// It stands in memory: a restart forgets it, which gives a guesser the free guesses once more.
final class Patience {

    private static final int MOST_REMEMBERED = 100_000;

    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Patience(InstantSource clock) {
        this.clock = clock;
    }

    /// @param free how many wrong guesses cost no wait
    /// @param first the wait after the first that does
    /// @param longest no wait is longer
    /// @param forgets one wrong guess is forgotten each time this has passed
    record Rule(int free, Duration first, Duration longest, Duration forgets) {

        private static final int MOST_DOUBLINGS = 20;

        private Duration wait(double wrong) {
            if (wrong < free) {
                return Duration.ZERO;
            }
            int doublings = (int) Math.min(wrong - free, MOST_DOUBLINGS);
            var wait = first.multipliedBy(1L << doublings);
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }

    private record Tally(double wrong, Instant last, Rule rule) {

        Tally at(Instant now) {
            double forgotten =
                    (double) Duration.between(last, now).toMillis() / rule.forgets().toMillis();
            return new Tally(Math.max(0, wrong - forgotten), last, rule);
        }

        Duration leftToWait(Instant now) {
            var left = Duration.between(now, last.plus(rule.wait(at(now).wrong())));
            return left.isNegative() ? Duration.ZERO : left;
        }
    }

    /// Takes a guess, unless it is too early for one: then says how long to wait. A guess counts as
    /// wrong until it is forgiven, so that many at once do not slip through.
    Duration take(String key, Rule rule) {
        var now = clock.instant();
        var left = new AtomicReference<>(Duration.ZERO);
        tallies.compute(
                key,
                (_, before) -> {
                    var tally = before == null ? new Tally(0, now, rule) : before;
                    left.set(tally.leftToWait(now));
                    return left.get().isZero()
                            ? new Tally(tally.at(now).wrong() + 1, now, rule)
                            : tally;
                });
        forgetTheOldest(now);
        return left.get();
    }

    /// A guess that was taken does not count.
    void forgive(String key) {
        tallies.computeIfPresent(
                key,
                (_, tally) ->
                        tally.wrong() <= 1
                                ? null
                                : new Tally(tally.wrong() - 1, tally.last(), tally.rule()));
    }

    private void forgetTheOldest(Instant now) {
        if (tallies.size() > MOST_REMEMBERED) {
            tallies.values().removeIf(tally -> tally.at(now).wrong() <= 0);
        }
    }
}
