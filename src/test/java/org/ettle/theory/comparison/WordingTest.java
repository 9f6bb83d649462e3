package org.ettle.theory.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ettle.platform.RandomWorlds;
import org.ettle.theory.comparison.Wording.Kind;
import org.ettle.theory.comparison.Wording.Segment;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void words_that_came_and_went_are_told_from_those_that_stayed() {
        assertThat(
                        Wording.between(
                                        "People have choice over their social care and support",
                                        "People have choice and control over their social care support")
                                .segments())
                .containsExactly(
                        new Segment(Kind.KEPT, "People have choice "),
                        new Segment(Kind.ADDED, "and control "),
                        new Segment(Kind.KEPT, "over their social care "),
                        new Segment(Kind.REMOVED, "and "),
                        new Segment(Kind.KEPT, "support"));
    }

    @Test
    void a_comma_is_a_word_of_its_own() {
        assertThat(Wording.between("advice, support", "advice support").segments())
                .containsExactly(
                        new Segment(Kind.KEPT, "advice "),
                        new Segment(Kind.REMOVED, ", "),
                        new Segment(Kind.KEPT, "support"));
    }

    @Test
    void equal_labels_are_the_same() {
        assertThat(Wording.between("Good conversations", "Good conversations").isSame()).isTrue();
        assertThat(Wording.between("Good conversations", "Conversations").isSame()).isFalse();
    }

    @Test
    void the_segments_make_up_both_labels() {
        RandomWorlds.inEach(dice -> {
            var before = aLabel(dice);
            var after = aLabel(dice);
            var segments = Wording.between(before, after).segments();
            assertThat(without(segments, Kind.ADDED)).isEqualTo(bare(before));
            assertThat(without(segments, Kind.REMOVED)).isEqualTo(bare(after));
        });
    }

    private static String aLabel(RandomWorlds.Dice dice) {
        var words =
                List.of("people", "people’s", "care", "and", "support,", "(review)", "well-being");
        return IntStream.rangeClosed(1, dice.between(1, 12))
                .mapToObj(_ -> dice.oneOf(words))
                .collect(Collectors.joining(" "));
    }

    private static String without(List<Segment> segments, Kind kind) {
        return bare(
                segments.stream()
                        .filter(segment -> segment.kind() != kind)
                        .map(Segment::words)
                        .collect(Collectors.joining()));
    }

    private static String bare(String label) {
        return label.replaceAll("\\s", "");
    }
}
