package org.ettle.theory.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ettle.theory.Basis;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.Crosswalk;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.Lane;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Standing;
import org.ettle.theory.Tag;
import org.ettle.theory.TheoryRoom;
import org.ettle.theory.Tier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReferenceContentTest {

    private static final TheoryRoom ROOM = TheoryRoom.open();
    private static final ContentFiles.Folder FILES =
            file -> ReferenceContent.class.getResourceAsStream("/content/theory/" + file);

    @BeforeAll
    static void the_content_is_loaded() {
        new ReferenceContent(ROOM.maps()).load(FILES);
    }

    @Test
    void the_four_versions_are_published_oldest_first() {
        assertThat(versions())
                .extracting(MapVersion::name, MapVersion::isPublished)
                .containsExactly(
                        tuple("2016-18", true),
                        tuple("2018", true),
                        tuple("2019-21", true),
                        tuple("2023-27", true));
    }

    @Test
    void the_2018_map_has_eighteen_outcomes_in_three_tiers() {
        var outcomes = version("2018").outcomes();

        assertThat(outcomes)
                .extracting(outcome -> outcome.code().value())
                .containsExactly(
                        "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13",
                        "14", "15", "16", "17");
        assertThat(countOf(outcomes, Outcome::tier))
                .isEqualTo(Map.of("vision", 1L, "key", 4L, "intermediate", 13L));
        assertThat(version("2018").tiers())
                .extracting(Tier::key)
                .containsExactly("intermediate", "key", "vision");
    }

    @Test
    void the_2018_outcomes_have_their_published_parents() {
        var parents = new TreeMap<String, String>(Comparator.comparing(Integer::valueOf));
        for (var outcome : version("2018").outcomes()) {
            parents.put(
                    outcome.code().value(),
                    version("2018").parentsOf(outcome.code()).stream()
                            .map(parent -> parent.code().value())
                            .collect(Collectors.joining(" ")));
        }

        assertThat(parents)
                .containsExactly(
                        Map.entry("0", ""),
                        Map.entry("1", "0"),
                        Map.entry("2", "0"),
                        Map.entry("3", "0"),
                        Map.entry("4", "0"),
                        Map.entry("5", "1 2"),
                        Map.entry("6", "1 2"),
                        Map.entry("7", "1 2"),
                        Map.entry("8", "1 2"),
                        Map.entry("9", "3"),
                        Map.entry("10", "3"),
                        Map.entry("11", "3"),
                        Map.entry("12", "4"),
                        Map.entry("13", "4"),
                        Map.entry("14", "4"),
                        Map.entry("15", "4"),
                        Map.entry("16", "4"),
                        Map.entry("17", "4"));
    }

    @Test
    void the_lanes_of_2018_are_its_three_nested_models() {
        var lanes = new TreeMap<String, String>();
        for (var outcome : version("2018").outcomes()) {
            if (outcome.lane() != null) {
                lanes.merge(outcome.lane(), outcome.code().value(), (one, two) -> one + " " + two);
            }
        }

        assertThat(lanes)
                .isEqualTo(
                        Map.of(
                                "people", "1 2 5 6 7 8",
                                "workforce", "3 9 10 11",
                                "system", "4 12 13 14 15 16 17"));
    }

    @Test
    void only_the_labels_that_the_narrative_quotes_are_official_in_2018() {
        assertThat(version("2018").outcomes())
                .filteredOn(outcome -> outcome.standing() == Standing.OFFICIAL)
                .extracting(outcome -> outcome.code().value())
                .containsExactly("0", "1", "2");
    }

    @Test
    void outcome_4_of_2018_carries_the_nine_systems() {
        var areas =
                version("2018").tags().stream()
                        .filter(tag -> tag.kind() == Tag.Kind.SYSTEM_AREA)
                        .map(Tag::key)
                        .toList();

        assertThat(areas).hasSize(9);
        assertThat(version("2018").get(new Outcome.Code("4")).tags()).isEqualTo(areas);
    }

    @Test
    void every_outcome_and_link_of_2018_says_why() {
        assertThat(version("2018").outcomes()).allMatch(outcome -> outcome.rationale() != null);
        assertThat(version("2018").links()).allMatch(link -> link.rationale() != null);
    }

    @Test
    void a_statement_that_no_source_makes_names_no_source() {
        for (var version : versions()) {
            assertThat(version.links())
                    .filteredOn(link -> link.citation().source() == null)
                    .allMatch(link -> link.citation().basis() == Basis.INFERRED);
        }
    }

    @Test
    void the_2016_plan_has_four_outcomes_in_one_tier() {
        var version = version("2016-18");

        assertThat(version.outcomes())
                .extracting(outcome -> outcome.code().value(), Outcome::lane)
                .containsExactly(
                        tuple("S1", "people"),
                        tuple("S2", "workforce"),
                        tuple("S3", "system"),
                        tuple("S4", "system"));
        assertThat(version.tiers()).hasSize(1);
        assertThat(version.links()).isEmpty();
    }

    @Test
    void the_2019_map_keeps_its_columns_in_their_printed_order() {
        var version = version("2019-21");

        assertThat(version.lanes())
                .extracting(Lane::key, Lane::kind)
                .containsExactly(
                        tuple("leaders", Lane.Kind.SYSTEM),
                        tuple("workforce", Lane.Kind.WORKFORCE),
                        tuple("people", Lane.Kind.PEOPLE));
        assertThat(countOf(version.outcomes(), Outcome::tier))
                .isEqualTo(Map.of("process", 1L, "sub-outcome", 15L, "headline", 4L));
        assertThat(countOf(tier(version, "sub-outcome"), Outcome::lane))
                .isEqualTo(Map.of("leaders", 6L, "workforce", 4L, "people", 5L));
        assertThat(version.links()).hasSize(19).allMatch(link -> link.kind() == Link.Kind.PARENT);
    }

    @Test
    void the_process_outcome_of_2019_spans_every_column_with_a_working_label() {
        var process = tier(version("2019-21"), "process").getFirst();

        assertThat(process.lane()).isNull();
        assertThat(process.standing()).isEqualTo(Standing.WORKING);
        assertThat(version("2019-21").tierOf(process).spans()).isTrue();
    }

    @Test
    void the_2023_plan_shows_what_is_known_of_it() {
        var version = version("2023-27");

        assertThat(version.outcomes())
                .extracting(outcome -> outcome.code().value())
                .containsExactly("1", "1.1", "1.1.1", "1.1.2", "1.1.3", "2", "3", "4");
        assertThat(version.tags()).hasSize(9).allMatch(tag -> tag.kind() == Tag.Kind.GOLDEN_THREAD);
    }

    @Test
    void every_version_says_what_is_not_known_of_it() {
        assertThat(versions()).allMatch(version -> !version.gaps().isEmpty());
    }

    @Test
    void from_2016_to_2018_one_outcome_was_split_and_one_superseded() {
        var edges = crosswalk("2016-18", "2018").edges();

        assertThat(chiefs(edges))
                .isEqualTo(
                        Map.of(
                                Change.SPLIT, 2L,
                                Change.SUPERSEDED, 1L,
                                Change.REDEFINED, 1L,
                                Change.MOVED, 2L));
        assertThat(edges)
                .filteredOn(edge -> edge.chief() == Change.SPLIT)
                .extracting(Crosswalk.Edge::from, Crosswalk.Edge::to, Crosswalk.Edge::provisional)
                .containsExactly(
                        tuple(new Outcome.Code("S1"), new Outcome.Code("1"), false),
                        tuple(new Outcome.Code("S1"), new Outcome.Code("2"), false));
    }

    @Test
    void from_2018_to_2019_there_are_seventeen_pairs_and_two_added() {
        var edges = crosswalk("2018", "2019-21").edges();

        assertThat(chiefs(edges))
                .isEqualTo(
                        Map.of(
                                Change.REWORDED, 8L,
                                Change.MOVED, 2L,
                                Change.EXTENDED, 5L,
                                Change.NARROWED, 2L,
                                Change.ADDED, 2L));
        assertThat(edges).allMatch(Crosswalk.Edge::provisional);
        assertThat(edges)
                .filteredOn(edge -> edge.chief() == Change.ADDED)
                .extracting(Crosswalk.Edge::to)
                .containsExactly(new Outcome.Code("P1"), new Outcome.Code("P5"));
    }

    @Test
    void from_2019_to_2023_the_workforce_was_merged_and_the_leaders_split() {
        assertThat(chiefs(crosswalk("2019-21", "2023-27").edges()))
                .isEqualTo(Map.of(Change.REWORDED, 1L, Change.MERGED, 2L, Change.SPLIT, 2L));
    }

    @Test
    void loading_again_changes_nothing() {
        var facts = ROOM.facts();
        var rows = rowsWithTheirTransactions();

        new ReferenceContent(ROOM.maps()).load(FILES);

        assertThat(ROOM.facts()).isEqualTo(facts);
        assertThat(rowsWithTheirTransactions()).isEqualTo(rows).hasSizeGreaterThan(100);
    }

    @Test
    void a_changed_file_of_a_published_version_is_refused() {
        var changed =
                changed("sds-2018.yaml", "People know the budget available to them", "Otherwise");

        assertThatThrownBy(() -> new ReferenceContent(ROOM.maps()).load(changed))
                .isInstanceOf(ContentFaults.class)
                .hasMessageContaining("sds-2018.yaml differs from the version 2018")
                .hasMessageContaining("in: outcomes.");
        assertThat(version("2018").get(new Outcome.Code("8")).label())
                .isEqualTo("People know the budget available to them");
    }

    @Test
    void a_changed_crosswalk_is_refused() {
        var changed = changed("crosswalks.yaml", "It adds health organisations.", "Otherwise.");

        assertThatThrownBy(() -> new ReferenceContent(ROOM.maps()).load(changed))
                .isInstanceOf(ContentFaults.class)
                .hasMessageContaining("the crosswalk from 2018 to 2019-21 differs");
    }

    @Test
    void a_start_that_was_cut_short_is_finished_by_the_next() {
        var room = TheoryRoom.open();
        var content = ContentFiles.read(FILES);
        TheoryRoom.as(
                content.map().owner(),
                () -> {
                    room.maps().begin(content.map());
                    return room.maps().record(content.versions().getFirst());
                });

        new ReferenceContent(room.maps()).load(FILES);

        assertThat(TheoryRoom.asThePublic(() -> room.maps().versions(content.map().id())))
                .extracting(MapVersion::name)
                .containsExactly("2016-18", "2018", "2019-21", "2023-27");
    }

    static ContentFiles.Folder changed(String name, String words, String otherWords) {
        return file -> {
            var stream = FILES.open(file);
            return stream != null && file.equals(name)
                    ? replaced(stream, words, otherWords)
                    : stream;
        };
    }

    private static InputStream replaced(InputStream stream, String words, String otherWords)
            throws IOException {
        var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(words);
        return new ByteArrayInputStream(
                text.replace(words, otherWords).getBytes(StandardCharsets.UTF_8));
    }

    private static ChangeMap map() {
        return TheoryRoom.asThePublic(() -> ROOM.maps().get("sds"));
    }

    private static List<MapVersion> versions() {
        var map = map();
        return TheoryRoom.asThePublic(() -> ROOM.maps().versions(map.id()));
    }

    private static MapVersion version(String name) {
        return TheoryRoom.asThePublic(() -> ROOM.maps().getVersion("sds", name));
    }

    private static Crosswalk crosswalk(String from, String to) {
        var earlier = version(from).id();
        var later = version(to).id();
        return TheoryRoom.asThePublic(() -> ROOM.maps().findCrosswalk(earlier, later))
                .orElseThrow();
    }

    private static List<Outcome> tier(MapVersion version, String tier) {
        return version.outcomes().stream().filter(each -> each.tier().equals(tier)).toList();
    }

    private static Map<String, Long> countOf(
            List<Outcome> outcomes, Function<Outcome, @Nullable String> by) {
        return outcomes.stream()
                .collect(
                        Collectors.groupingBy(
                                outcome -> Objects.requireNonNullElse(by.apply(outcome), "none"),
                                Collectors.counting()));
    }

    private static Map<Change, Long> chiefs(List<Crosswalk.Edge> edges) {
        return edges.stream()
                .collect(Collectors.groupingBy(Crosswalk.Edge::chief, Collectors.counting()));
    }

    /// Each row with the transaction that wrote it, which any write would change.
    private static Map<String, String> rowsWithTheirTransactions() {
        var rows = new HashMap<String, String>();
        try (var connection = ROOM.database().superuser();
                var statement = connection.createStatement();
                var tables =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select tablename from pg_tables where schemaname = 'theory'")) {
            while (tables.next()) {
                var table = tables.getString(1);
                var found =
                        statement.executeQuery(
                                "select ctid, xmin, xmax from theory.%s".formatted(table));
                while (found.next()) {
                    rows.put(table + found.getString(1), found.getString(2));
                }
            }
            return rows;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
