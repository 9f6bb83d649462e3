package org.ettle.judgement.tracing;

import java.time.Instant;
import org.ettle.judgement.Chance;
import org.ettle.judgement.ChanceRange;

/// What should be seen if a contribution was made, told before anybody looks. The literature says
/// *test*; *clue* is the word of *Integrated Inferences*.
///
/// @param ifContributed how likely it is to be there if there was a contribution (s), from .01 to
///   .99
/// @param rivals how likely it is to be there if something else brought the outcome about (t)
/// @param registered when it was written down
public record Clue(
        Id id, String statement, ChanceRange ifContributed, Rivals rivals, Instant registered) {

    /// Nothing is judged to be certain or impossible (ours).
    static final ChanceRange OPEN = new ChanceRange(new Chance(100), new Chance(9_900));

    public Clue {
        insist(ifContributed);
        statement = statement.strip();
        if (statement.isEmpty()) {
            throw new IllegalArgumentException("A clue says what should be seen: " + id);
        }
    }

    public record Id(String value) implements Comparable<Id> {

        @Override
        public int compareTo(Id other) {
            return value.compareTo(other.value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    static void insist(ChanceRange range) {
        if (!OPEN.contains(range.low()) || !OPEN.contains(range.high())) {
            throw new IllegalArgumentException(
                    "How likely a clue is lies between .01 and .99, not " + range);
        }
    }

    /// How likely it is if there was no contribution (t).
    public ChanceRange ifNot() {
        return rivals.largest();
    }

    /// Told from the ends that make the test weakest, so that no test is taken for more than both
    /// ends of its ranges bear.
    public TestKind kind() {
        return TestKind.of(ifContributed.low(), ifNot().high());
    }

    /// The same clue as two assessors read it, in ranges that hold both readings. A rival that only
    /// one of them sees counts. It is registered once the later of them has written it down.
    public Clue and(Clue reading) {
        if (!id.equals(reading.id)) {
            throw new IllegalArgumentException("Two clues: " + id + " and " + reading.id);
        }
        return new Clue(
                id,
                statement,
                ifContributed.and(reading.ifContributed),
                rivals.and(reading.rivals),
                registered.isAfter(reading.registered) ? registered : reading.registered);
    }
}
