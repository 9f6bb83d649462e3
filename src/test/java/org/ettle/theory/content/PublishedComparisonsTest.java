package org.ettle.theory.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.Outcome;
import org.ettle.theory.TheoryRoom;
import org.ettle.theory.comparison.Comparison;
import org.ettle.theory.comparison.Comparison.Tally;
import org.ettle.theory.lint.Lint;
import org.ettle.theory.lint.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the published maps show when they are compared and checked.
class PublishedComparisonsTest {

    private static final TheoryRoom ROOM = TheoryRoom.open();

    @BeforeAll
    static void the_published_maps_are_loaded() {
        new ReferenceContent(ROOM.maps())
                .load(file ->
                        ReferenceContent.class.getResourceAsStream("/content/theory/" + file));
    }

    @Test
    void from_2018_to_2019_there_are_17_pairs_and_2_added() {
        var comparison = compare("2018", "2019-21");
        assertThat(comparison.pairs()).hasSize(17);
        assertThat(chiefly(comparison))
                .containsEntry(Change.ADDED, 2)
                .doesNotContainKey(Change.DROPPED);
        assertThat(chiefly(comparison).values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(19);
        assertThat(codes(comparison.fromNotCompared())).containsExactly("0");
    }

    @Test
    void from_2016_to_2018_one_was_split_and_one_superseded() {
        var comparison = compare("2016-18", "2018");
        assertThat(chiefly(comparison))
                .containsEntry(Change.SPLIT, 1)
                .containsEntry(Change.SUPERSEDED, 1);
        assertThat(comparison.find(new Outcome.Code("S1")))
                .hasValueSatisfying(it -> assertThat(codes(it.to())).containsExactly("1", "2"));
        assertThat(comparison.toNotCompared()).isNotEmpty();
    }

    @Test
    void from_2016_to_2023_the_comparison_goes_through_the_versions_between() {
        var comparison = compare("2016-18", "2023-27");
        assertThat(comparison.via()).extracting(it -> it.name()).containsExactly("2018", "2019-21");
        assertThat(comparison.successions()).isNotEmpty();
        assertThat(comparison.provisional()).isEqualTo(comparison.successions().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-18", "2018", "2019-21", "2023-27"})
    void every_version_can_be_checked(String version) {
        var lint = TheoryRoom.asThePublic(() -> Lint.of(ROOM.maps().getVersion("sds", version)));
        assertThat(lint.group(Rule.OUTCOME_UNMEASURED).findings())
                .hasSameSizeAs(lint.version().outcomes());
    }

    private static Comparison compare(String from, String to) {
        return TheoryRoom.asThePublic(() -> {
            var map = ROOM.maps().get("sds");
            return Comparison.between(
                    ROOM.maps().getVersion("sds", from),
                    ROOM.maps().getVersion("sds", to),
                    ROOM.maps().versions(map.id()),
                    ROOM.maps().crosswalks(map.id()));
        });
    }

    private static Map<Change, Integer> chiefly(Comparison comparison) {
        return comparison.tallies().stream()
                .filter(tally -> tally.chiefly() > 0)
                .collect(
                        Collectors.toMap(
                                Tally::change,
                                Tally::chiefly,
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    private static List<String> codes(List<Outcome> outcomes) {
        return outcomes.stream().map(it -> it.code().value()).toList();
    }
}
