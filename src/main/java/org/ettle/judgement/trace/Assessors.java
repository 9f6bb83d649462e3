package org.ettle.judgement.trace;

import java.util.List;

/// Who reads the tests of a trace: one, or two who do not see each other's readings before all are
/// in; where those two are too far apart, a third.
///
/// @param two whether there are two
/// @param thirdCalled whether the two were too far apart
/// @param revealed whether all awaited readings are in
/// @param readings those that the asker may see, in the order in which they were given
public record Assessors(
        boolean two, boolean thirdCalled, boolean revealed, List<Reading> readings) {

    static final Assessors ONE = new Assessors(false, false, false, List.of());

    public Assessors {
        readings = List.copyOf(readings);
    }

    /// Whether another has to read the tests before anybody looks.
    public boolean areAwaited() {
        return two && !revealed;
    }

    /// Whether somebody has read the tests of another: no more are registered.
    public boolean haveRead() {
        return two && (thirdCalled || revealed);
    }

    List<Reading> of(String test) {
        return readings.stream().filter(it -> it.test().equals(test)).toList();
    }
}
