package org.ettle.judgement.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ettle.judgement.Band;
import org.ettle.judgement.rubric.Scores.Direction;
import org.ettle.platform.RandomWorlds;
import org.ettle.platform.RandomWorlds.Dice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresTest {

    @ParameterizedTest
    @CsvSource({
        // plausibility, uniqueness, triangulation, transparency, independence; what decides
        "5, 5, 5, 5, 5, 5",
        "5, 3, 4, 5, 5, 3",
        "5, 4, 2, 5, 5, 2",
        "5, 5, 5, 5, 1, 1",
        "2, 5, 5, 5, 5, 2",
        "4, 5, 5, 3, 5, 4",
        "5, 5, 5, 1, 5, 5"
    })
    void the_weakest_decides_capped_by_plausibility(
            int plausibility,
            int uniqueness,
            int triangulation,
            int transparency,
            int independence,
            int level) {
        var scores =
                new Scores(
                        Direction.FOR,
                        point(plausibility),
                        point(uniqueness),
                        point(triangulation),
                        point(transparency),
                        point(independence));
        assertThat(scores.rate().level().number()).isEqualTo(level);
        assertThat(scores.rate().publishable()).isEqualTo(transparency >= 3);
    }

    @Test
    void weak_evidence_leaves_a_thing_open_and_only_strong_evidence_makes_it_unlikely() {
        assertThat(bands(Direction.FOR))
                .containsExactly(
                        "not yet assessable",
                        "as likely as not",
                        "as likely as not",
                        "likely",
                        "very likely");
        assertThat(bands(Direction.AGAINST))
                .containsExactly(
                        "not yet assessable",
                        "as likely as not",
                        "as likely as not",
                        "unlikely",
                        "unlikely");
    }

    @Test
    void it_is_told_what_holds_the_rating_down() {
        var scores = new Scores(Direction.FOR, point(4), point(2), point(3), point(1), point(2));
        assertThat(scores.rate().heldDownBy())
                .containsExactly(Criterion.UNIQUENESS, Criterion.INDEPENDENCE);
    }

    @Test
    void every_point_of_every_criterion_is_described_once() {
        var descriptions =
                Arrays.stream(Criterion.values())
                        .flatMap(criterion -> Stream.of(Point.values()).map(criterion::description))
                        .toList();
        assertThat(descriptions)
                .hasSize(25)
                .doesNotHaveDuplicates()
                .allMatch(it -> it.endsWith("."));
        assertThat(Arrays.stream(Criterion.values()).map(Criterion::title))
                .containsExactly(
                        "Plausibility",
                        "Uniqueness",
                        "Triangulation",
                        "Transparency",
                        "Independence");
        assertThat(Arrays.stream(Criterion.values()).map(Criterion::question))
                .doesNotHaveDuplicates()
                .allMatch(question -> question.endsWith("?"));
        assertThat(Criterion.UNIQUENESS.description(Point.ONE))
                .isEqualTo("We would see the same whatever the cause.");
    }

    @Test
    void a_better_point_never_makes_a_lesser_rating() {
        RandomWorlds.inEach(dice -> {
            var scores = scores(dice);
            var better =
                    new Scores(
                            Direction.FOR,
                            better(dice, scores.plausibility()),
                            better(dice, scores.uniqueness()),
                            better(dice, scores.triangulation()),
                            better(dice, scores.transparency()),
                            better(dice, scores.independence()));
            assertThat(better.rate().level()).isGreaterThanOrEqualTo(scores.rate().level());
            var band = scores.rate().band();
            if (band != null) {
                assertThat(better.rate().band()).isGreaterThanOrEqualTo(band);
            }
            assertThat(better.rate().publishable() || !scores.rate().publishable()).isTrue();
        });
    }

    private static Scores scores(Dice dice) {
        return new Scores(Direction.FOR, any(dice), any(dice), any(dice), any(dice), any(dice));
    }

    private static Point any(Dice dice) {
        return dice.oneOf(List.of(Point.values()));
    }

    private static Point better(Dice dice, Point point) {
        return Point.values()[dice.between(point.ordinal(), 4)];
    }

    private static List<String> bands(Direction direction) {
        return Stream.of(Point.values())
                .map(all -> new Scores(direction, all, all, all, all, all).rate().band())
                .map(Band::wordsOf)
                .toList();
    }

    private static Point point(int number) {
        return Point.values()[number - 1];
    }
}
