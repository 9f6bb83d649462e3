package org.ettle.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LapseTest {

    private static final LocalDate ON = LocalDate.of(2028, 3, 1);

    private static Lapse readOn(String day) {
        return new Lapse(ON, LocalDate.parse(day));
    }

    @Test
    void until_its_day_nothing_changes() {
        var lapse = readOn("2028-02-29");
        assertThat(lapse.isPast()).isFalse();
        assertThat(lapse.years()).isZero();
        for (var band : Band.values()) {
            assertThat(lapse.widened(band)).isEqualTo(band);
        }
    }

    @Test
    void each_year_begun_moves_both_ends_outwards() {
        assertThat(readOn("2028-03-01").years()).isEqualTo(1);
        assertThat(readOn("2029-02-28").years()).isEqualTo(1);
        assertThat(readOn("2029-03-01").years()).isEqualTo(2);
        assertThat(readOn("2028-03-01").widened(ChanceRange.of(.66, .80)))
                .isEqualTo(ChanceRange.of(.56, .90));
        assertThat(readOn("2029-03-01").widened(ChanceRange.of(.15, .90)))
                .isEqualTo(ChanceRange.of(0, 1));
        assertThat(readOn("2999-01-01").widened(ChanceRange.point(.5)))
                .isEqualTo(ChanceRange.ANYTHING);
    }

    @Test
    void a_word_is_lost_step_by_step_and_never_gained() {
        assertThat(readOn("2028-03-01").widened(Band.VERY_LIKELY)).isEqualTo(Band.LIKELY);
        assertThat(readOn("2029-03-01").widened(Band.VERY_LIKELY)).isEqualTo(Band.LIKELY);
        assertThat(readOn("2030-03-01").widened(Band.VERY_LIKELY)).isEqualTo(Band.AS_LIKELY_AS_NOT);
        assertThat(readOn("2028-03-01").widened(Band.LIKELY)).isEqualTo(Band.AS_LIKELY_AS_NOT);
        assertThat(readOn("2031-03-01").widened(Band.LIKELY)).isNull();
        assertThat(readOn("2028-03-01").widened(Band.AS_LIKELY_AS_NOT)).isNull();
        assertThat(readOn("2028-03-01").widened(Band.UNLIKELY)).isNull();
        assertThat(readOn("2028-03-01").widened((Band) null)).isNull();
    }
}
