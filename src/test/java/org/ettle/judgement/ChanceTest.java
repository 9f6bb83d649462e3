package org.ettle.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import org.ettle.platform.RandomWorlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTest {

    @Test
    void a_figure_has_four_decimals_and_halves_go_to_the_even_one() {
        assertThat(Rounding.of(0.95)).hasToString("0.9500");
        assertThat(Rounding.of(-2.345678)).hasToString("-2.3457");
        // The next two are halves exactly, in binary too.
        assertThat(Rounding.of(1 + 1.0 / 32)).hasToString("1.0312");
        assertThat(Rounding.of(1 + 3.0 / 32)).hasToString("1.0938");
        assertThat(Chance.of(0.03125)).isEqualTo(new Chance(312));
        assertThat(Chance.of(0.09375)).isEqualTo(new Chance(938));
    }

    @Test
    void a_chance_lies_between_none_and_certain() {
        assertThat(Chance.of(0)).isEqualTo(Chance.NONE);
        assertThat(Chance.of(1)).isEqualTo(Chance.CERTAIN);
        assertThat(Chance.HALF.value()).isEqualTo(0.5);
        assertThat(Chance.HALF).hasToString("0.5000");
        assertThatThrownBy(() -> new Chance(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Chance(10_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Chance.of(Double.NaN)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void a_range_begins_at_its_low_end() {
        var range = ChanceRange.of(0.2, 0.6);
        assertThat(range.middle()).isEqualTo(0.4);
        assertThat(range).hasToString("0.2000 to 0.6000");
        assertThat(range.contains(Chance.of(0.2))).isTrue();
        assertThat(range.contains(Chance.of(0.6))).isTrue();
        assertThat(range.contains(Chance.of(0.1999))).isFalse();
        assertThat(range.contains(Chance.of(0.6001))).isFalse();
        assertThat(ChanceRange.point(0.3)).isEqualTo(ChanceRange.of(0.3, 0.3));
        assertThatThrownBy(() -> ChanceRange.of(0.6, 0.2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_ranges_together_hold_both() {
        var low = ChanceRange.of(0.1, 0.4);
        var high = ChanceRange.of(0.3, 0.8);
        assertThat(low.and(high)).isEqualTo(ChanceRange.of(0.1, 0.8)).isEqualTo(high.and(low));
        assertThat(ChanceRange.ANYTHING.and(low)).isEqualTo(ChanceRange.ANYTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0000, almost impossible, unlikely",
        "0.0100, extremely unlikely, unlikely",
        "0.0500, very unlikely, unlikely",
        "0.1000, unlikely, unlikely",
        "0.3299, unlikely, unlikely",
        "0.3300, about as likely as not, as likely as not",
        "0.6599, about as likely as not, as likely as not",
        "0.6600, likely, likely",
        "0.8999, likely, likely",
        "0.9000, very likely, very likely",
        "0.9500, extremely likely, very likely",
        "0.9900, almost certain, very likely",
        "1.0000, almost certain, very likely"
    })
    void a_chance_has_the_word_of_the_published_scale(double chance, String full, String onMap) {
        assertThat(Likelihood.of(Chance.of(chance)).words()).isEqualTo(full);
        assertThat(Band.of(Chance.of(chance)).words()).isEqualTo(onMap);
    }

    @Test
    void the_low_end_bears_the_word_and_unlikely_needs_both_ends() {
        assertThat(Band.of(ChanceRange.of(0.609, 0.931))).isEqualTo(Band.AS_LIKELY_AS_NOT);
        assertThat(Band.of(ChanceRange.of(0.66, 1))).isEqualTo(Band.LIKELY);
        assertThat(Band.of(ChanceRange.of(0.1, 0.3299))).isEqualTo(Band.UNLIKELY);
        assertThat(Band.of(ChanceRange.of(0.1, 0.33))).isNull();
        assertThat(Band.of(ChanceRange.ANYTHING)).isNull();
        assertThat(Band.wordsOf(null)).isEqualTo("not yet assessable");
        assertThat(Band.wordsOf(Band.LIKELY)).isEqualTo("likely");
    }

    @Test
    void more_chance_never_has_a_lesser_word() {
        for (int each = 0; each < Chance.WHOLE; each++) {
            var chance = new Chance(each);
            var more = new Chance(each + 1);
            assertThat(Band.of(more)).isGreaterThanOrEqualTo(Band.of(chance));
            assertThat(Likelihood.of(more)).isGreaterThanOrEqualTo(Likelihood.of(chance));
        }
    }

    @Test
    void a_band_has_its_own_range() {
        var ranges = new EnumMap<Band, ChanceRange>(Band.class);
        for (var band : Band.values()) {
            ranges.put(band, band.range());
            assertThat(Band.of(band.range().low())).isEqualTo(band);
            assertThat(band.range().low()).isEqualTo(band.from());
        }
        assertThat(ranges)
                .containsEntry(Band.UNLIKELY, ChanceRange.of(0, 0.33))
                .containsEntry(Band.AS_LIKELY_AS_NOT, ChanceRange.of(0.33, 0.66))
                .containsEntry(Band.LIKELY, ChanceRange.of(0.66, 0.9))
                .containsEntry(Band.VERY_LIKELY, ChanceRange.of(0.9, 1));
        assertThat(Band.LIKELY.isAtLeast(Band.LIKELY)).isTrue();
        assertThat(Band.LIKELY.isAtLeast(Band.VERY_LIKELY)).isFalse();
    }

    @Test
    void what_is_rounded_lies_within_half_a_ten_thousandth() {
        RandomWorlds.inEach(dice -> {
            double value = dice.random().nextDouble();
            assertThat(Math.abs(Chance.of(value).value() - value)).isLessThanOrEqualTo(0.000050001);
        });
    }
}
