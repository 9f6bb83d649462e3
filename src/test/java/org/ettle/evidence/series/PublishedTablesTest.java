package org.ettle.evidence.series;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ettle.evidence.series.intake.FilesRead;
import org.ettle.evidence.series.intake.PhsSds;
import org.ettle.evidence.series.intake.Upload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The seven published tables, whole. What is expected of them was counted by other means.
class PublishedTablesTest {

    private static final int ROWS = 27_570;

    private static final SeriesRoom room = SeriesRoom.open();
    private static List<Brought> files = List.of();
    private static Taking.Done taken = new Taking.Done(List.of());

    @BeforeAll
    static void take() throws IOException {
        if (PhsTables.areThere()) {
            files = read(PhsTables.read());
            taken = (Taking.Done) room.take(files);
        }
    }

    @BeforeEach
    void the_tables_are_needed() {
        PhsTables.areNeeded();
    }

    private static List<Brought> read(List<Upload> uploads) {
        return ((FilesRead.Whole) PhsSds.read(uploads, room.areas())).files();
    }

    private static Map<Oddity, Long> byRule(Brought file) {
        return file.odd().stream().collect(groupingBy(OddRow::rule, counting()));
    }

    private static Brought file(String name) {
        return files.stream().filter(it -> it.name().contains(name)).findFirst().orElseThrow();
    }

    private static List<String> words(String file, Oddity rule) {
        return file(file).odd().stream()
                .filter(it -> it.rule() == rule)
                .map(OddRow::words)
                .toList();
    }

    @Test
    void no_row_is_lost() {
        var count = taken.count();

        assertThat(count.rows()).isEqualTo(ROWS);
        assertThat(count.kept() + count.reported()).isEqualTo(ROWS);
        assertThat(count.leftOut()).isZero();
    }

    @Test
    void the_total_of_2017_18_is_told_with_what_explains_it() {
        assertThat(words("options_chosen", Oddity.TOTAL_IS_NOT_ITS_PARTS))
                .hasSize(2)
                .anyMatch(it ->
                        it.contains("Scotland (All Areas Submitted) 2017/18")
                                && it.contains("a difference of 3,675")
                                && it.contains("Glasgow City has a total of 3,685 and no parts"))
                .anyMatch(it -> it.contains("Stirling 2019/20") && it.contains("difference of 10"));
    }

    @Test
    void nine_councils_at_exactly_100_per_cent_in_2020_21_are_told() {
        assertThat(
                        file("implementation_rate").odd().stream()
                                .filter(it -> it.rule() == Oddity.EXACTLY_ALL)
                                .filter(it -> it.cells().startsWith("2020/21")))
                .hasSize(9);
        assertThat(byRule(file("implementation_rate")))
                .containsOnly(
                        Map.entry(Oddity.EXACTLY_ALL, 22L), Map.entry(Oddity.CARRIED_FORWARD, 10L));
    }

    @Test
    void councils_for_which_an_earlier_year_stands_in_are_told() {
        assertThat(words("trend", Oddity.CARRIED_FORWARD))
                .hasSize(50)
                .contains(
                        "No record of Aberdeen City came for 2020/21. The figures of 2019/20 stand"
                                + " in. It is kept as carried forward.");
    }

    @Test
    void nobody_with_option_3_is_a_gap_and_no_fact() {
        assertThat(words("trend", Oddity.RECORDING_GAP)).hasSize(22);
        var orkney =
                newest("people-choosing", "S12000023", Line.ALL_AGES, "Option 3").stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        it -> FinancialYear.titleOf(it.period()),
                                        Observation::reading));
        assertThat(orkney).hasSize(7);
        assertThat(orkney.values().stream().filter(Reading.Missing.class::isInstance)).hasSize(6);
        assertThat(orkney.get("2015/16")).isInstanceOf(Reading.Measured.class);
    }

    @Test
    void every_rule_of_the_tables_by_records_has_its_cases() {
        assertThat(byRule(file("options_chosen")))
                .containsOnly(
                        Map.entry(Oddity.NO_RATE, 65L),
                        Map.entry(Oddity.TOTAL_IS_NOT_ITS_PARTS, 2L),
                        Map.entry(Oddity.AGES_ARE_NOT_THE_TOTAL, 4L),
                        Map.entry(Oddity.TOTAL_WITHOUT_PARTS, 5L),
                        Map.entry(Oddity.RECORDING_GAP, 35L));
        assertThat(byRule(file("options_proportion")))
                .containsEntry(Oddity.NO_RATE, 460L)
                .containsEntry(Oddity.PARTS_WITHOUT_TOTAL, 16L);
        assertThat(byRule(file("client_group"))).containsOnly(Map.entry(Oddity.NO_RATE, 150L));
        assertThat(byRule(file("support_needs"))).containsOnly(Map.entry(Oddity.NO_RATE, 250L));
        assertThat(byRule(file("type_of_organisation")))
                .containsOnly(Map.entry(Oddity.NO_RATE, 150L));
        assertThat(byRule(file("duplicates"))).containsOnly(Map.entry(Oddity.HEAD_ONLY, 1L));
    }

    @Test
    void taking_them_in_again_changes_nothing() throws IOException {
        long facts = room.facts().size();

        var again = (Taking.Done) room.take(read(PhsTables.read()));

        assertThat(again.files()).noneMatch(Taking.Taken::isNew);
        assertThat(again.count()).isEqualTo(taken.count());
        assertThat(room.facts()).hasSize((int) facts);
    }

    @Test
    void the_same_rows_in_another_file_are_no_news() throws IOException {
        var otherwise =
                PhsTables.read().stream()
                        .map(it ->
                                new Upload(
                                        it.name(),
                                        new String(it.bytes(), StandardCharsets.UTF_8)
                                                .replace("\n", "\r\n")
                                                .getBytes(StandardCharsets.UTF_8)))
                        .toList();

        var again = (Taking.Done) room.take(read(otherwise));

        assertThat(again.files())
                .allMatch(Taking.Taken::isNew)
                .allMatch(it -> it.vintage().figures() == 0);
        assertThat(again.count()).isEqualTo(taken.count());
    }

    @Test
    void the_three_totals_of_scotland_stay_apart() {
        assertThat(newest("people-choosing", "", Line.ALL_AGES, "Any SDS"))
                .filteredOn(it -> FinancialYear.titleOf(it.period()).equals("2020/21"))
                .filteredOn(it -> it.line().area().startsWith("scotland"))
                .extracting(
                        it -> it.line().area(), it -> it.reading().value().orElseThrow().intValue())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("scotland-estimated", 105_790),
                        org.assertj.core.groups.Tuple.tuple("scotland-submitted", 93_095));
    }

    private static List<Observation> newest(
            String indicator, String area, String age, String group) {
        return room.asThePublic(() -> {
            var found = room.indicators().get(indicator);
            return Observation.newest(room.indicators().observations(found, area, age, group));
        });
    }
}
