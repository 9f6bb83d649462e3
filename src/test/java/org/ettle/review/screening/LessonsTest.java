package org.ettle.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LessonsTest {

    private static final int[] NUMBERS = {1, 2, 4};

    private static ScreeningSheets.DecidedRecord on(int record, int count, int side) {
        return new ScreeningSheets.DecidedRecord(record, count, (byte) side);
    }

    private static ScreeningSheets.Decided of(int all, ScreeningSheets.DecidedRecord... some) {
        return new ScreeningSheets.Decided(all, List.of(some));
    }

    @Test
    void what_was_read_teaches_and_what_is_taken_back_does_not() {
        var lessons = new Lessons();
        // Record 3 went into another, and is in no corpus.
        assertThat(lessons.take(of(4, on(1, 1, 1), on(2, 2, -1), on(3, 1, 1)))).isTrue();
        assertThat(lessons.decisions(NUMBERS).count()).isEqualTo(2);

        assertThat(lessons.take(of(5, on(1, 2, 0)))).isTrue();
        assertThat(lessons.decisions(NUMBERS).count()).isOne();
        assertThat(lessons.decisions(NUMBERS).isDecided(1)).isTrue();
    }

    /// The planted fault: something decided that is not among what was read.
    @Test
    void what_was_missed_is_found_by_the_count() {
        var lessons = new Lessons();
        assertThat(lessons.take(of(1, on(1, 1, 1)))).isTrue();

        assertThat(lessons.take(of(3, on(2, 1, -1)))).isFalse();
        lessons.forget();
        assertThat(lessons.take(of(3, on(1, 2, 0), on(2, 1, -1)))).isTrue();
        assertThat(lessons.decisions(NUMBERS).count()).isOne();
    }
}
