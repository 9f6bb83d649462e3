package org.ettle.evidence.series.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.evidence.series.PhsFixtures.options;
import static org.ettle.evidence.series.PhsFixtures.parts;
import static org.ettle.evidence.series.PhsFixtures.rate;
import static org.ettle.evidence.series.PhsFixtures.trend;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.ettle.access.Organisations;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Brought;
import org.ettle.evidence.series.Figure;
import org.ettle.evidence.series.FinancialYear;
import org.ettle.evidence.series.OddRow;
import org.ettle.evidence.series.Oddity;
import org.ettle.evidence.series.PhsFixtures;
import org.ettle.evidence.series.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every rule, each with a row that breaks it and one that does not.
class PhsSdsTest {

    private static final Areas AREAS = new Areas(new Organisations());

    private static List<Brought> read(Upload... uploads) {
        return ((FilesRead.Whole) PhsSds.read(List.of(uploads), AREAS)).files();
    }

    private static Brought only(Upload upload) {
        return read(upload).getFirst();
    }

    private static Brought file(List<Brought> files, String name) {
        return files.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Integer> rowsWith(Brought file, Oddity rule) {
        return file.odd().stream().filter(it -> it.rule() == rule).map(OddRow::row).toList();
    }

    private static List<String> faults(Upload... uploads) {
        return ((FilesRead.Faulty) PhsSds.read(List.of(uploads), AREAS))
                .faults().stream().map(FilesRead.Fault::words).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'2020/21,Fife,Option 1', WRONG_NUMBER_OF_CELLS",
        "'2020/22,Fife,Option 1,5,0.1', UNREADABLE_YEAR",
        "'2020/21,Narnia,Option 1,5,0.1', UNKNOWN_AREA",
        "'2020/21,Fife,Option 5,5,0.1', UNKNOWN_GROUP",
        "'2020/21,Fife,Option 1,five,0.1', UNREADABLE_NUMBER",
        "'2020/21,Fife,Option 1,,0.1', UNREADABLE_NUMBER",
        "'2020/21,Fife,Option 1,5.5,0.1', UNREADABLE_NUMBER",
        "'2020/21,Fife,Option 1,5,1e999999999', UNREADABLE_NUMBER",
        "'2020/21,Fife,Option 1,-5,0.1', IMPOSSIBLE_NUMBER"
    })
    void a_row_that_cannot_be_used_is_left_out_with_its_line_and_the_others_are_kept(
            String row, Oddity rule) {
        var file = only(trend("2020/21,Angus,Option 1,175,1.5", row));

        assertThat(file.odd())
                .filteredOn(it -> !it.rule().isOfTheFile())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.row()).isEqualTo(3);
                    assertThat(it.rule()).isEqualTo(rule);
                    assertThat(it.cells()).isEqualTo(row);
                });
        assertThat(file.count().leftOut()).isEqualTo(1);
        assertThat(file.count().kept()).isEqualTo(1);
        assertThat(file.figures()).allMatch(it -> it.line().area().equals("S12000041"));
    }

    @Test
    void the_same_row_twice_is_kept_once_and_two_that_contradict_not_at_all() {
        var file =
                only(
                        trend(
                                "2020/21,Fife,Option 1,545,1.5",
                                "2020/21,Fife,Option 1,545,1.5",
                                "2020/21,Angus,Option 1,175,1.5",
                                "2020/21,Angus,Option 1,180,1.5",
                                "2020/21,Angus,Option 1,175,1.5"));

        assertThat(rowsWith(file, Oddity.ROW_TWICE)).containsExactly(3);
        assertThat(rowsWith(file, Oddity.ROWS_CONTRADICT)).containsExactly(4, 5, 6);
        assertThat(file.count().leftOut()).isEqualTo(4);
        assertThat(file.figures()).hasSize(2);
    }

    @Test
    void what_is_withheld_or_has_no_rate_is_kept_as_such_and_is_never_nought() {
        var file =
                only(
                        options(
                                "2020/21,Fife,All Ages,Option 1,*,*",
                                "2020/21,Fife,Unknown,Option 1,5,NA"));

        assertThat(rowsWith(file, Oddity.WITHHELD)).containsExactly(2);
        assertThat(rowsWith(file, Oddity.NO_RATE)).containsExactly(3);
        assertThat(file.figures().stream().map(Figure::reading))
                .hasSize(4)
                .filteredOn(it -> it.value().isEmpty())
                .hasOnlyElementsOfTypes(Reading.Suppressed.class, Reading.Missing.class)
                .hasSize(3);
    }

    @Test
    void a_count_that_is_not_rounded_is_marked() {
        var file = only(trend("2020/21,Fife,Option 1,547,1.5", "2020/21,Angus,Option 1,175,1.5"));

        assertThat(rowsWith(file, Oddity.NOT_ROUNDED)).containsExactly(2);
        assertThat(file.count().marked()).isEqualTo(1);
    }

    @Test
    void a_rate_that_its_counts_do_not_give_is_marked_and_one_over_all_is_left_out() {
        var file =
                only(
                        rate(
                                "2020/21,Scotland (Estimated),84.4,125335,105790,84.4,125335",
                                "2020/21,Fife,99.9,9430,9420,84.4,125335",
                                "2020/21,Angus,95.3,2760,2465,84.4,125335",
                                "2020/21,Moray,99.2,1780,1765,84.5,125335",
                                "2020/21,Falkirk,100,4455,4455,84.4,125335",
                                "2020/21,Stirling,105,2000,2100,84.4,125335"));

        assertThat(rowsWith(file, Oddity.COLUMNS_DISAGREE)).containsExactly(4, 5);
        assertThat(rowsWith(file, Oddity.EXACTLY_ALL)).containsExactly(6);
        assertThat(rowsWith(file, Oddity.IMPOSSIBLE_NUMBER)).containsExactly(7);
    }

    @Test
    void a_total_that_is_not_its_parts_is_told_with_what_explains_it() {
        var files =
                read(
                        options(
                                "2017/18,Scotland (All Areas Submitted),All Ages,Any SDS,1000,1",
                                "2017/18,Glasgow City,All Ages,Any SDS,400,1",
                                "2017/18,Fife,All Ages,Any SDS,600,1"),
                        parts(
                                "2017/18,Scotland (All Areas Submitted),All Ages,Option 1 Only,100,17",
                                "2017/18,Scotland (All Areas Submitted),All Ages,Option 3 Only,505,83",
                                "2017/18,Fife,All Ages,Option 1 Only,100,17",
                                "2017/18,Fife,All Ages,Option 3 Only,505,83",
                                "2017/18,Angus,All Ages,Option 1 Only,5,100"));
        var totals = file(files, "options_chosen.csv");

        assertThat(totals.odd())
                .filteredOn(it -> it.rule() == Oddity.TOTAL_IS_NOT_ITS_PARTS)
                .singleElement()
                .satisfies(it ->
                        assertThat(it.words())
                                .contains("a difference of 395")
                                .contains("Glasgow City has a total of 400 and no parts"));
        assertThat(rowsWith(totals, Oddity.TOTAL_WITHOUT_PARTS)).containsExactly(3);
        assertThat(rowsWith(file(files, "options_proportion.csv"), Oddity.PARTS_WITHOUT_TOTAL))
                .containsExactly(6);
    }

    @Test
    void ages_that_do_not_add_up_are_told_and_rounding_is_not() {
        var file =
                only(
                        options(
                                "2020/21,Fife,All Ages,Any SDS,1000,1",
                                "2020/21,Fife,0-17 years,Any SDS,490,1",
                                "2020/21,Fife,18-64 years,Any SDS,495,1",
                                "2020/21,Angus,All Ages,Any SDS,1000,1",
                                "2020/21,Angus,0-17 years,Any SDS,980,1"));

        assertThat(rowsWith(file, Oddity.AGES_ARE_NOT_THE_TOTAL)).containsExactly(5);
    }

    @Test
    void a_council_that_sent_no_records_is_carried_forward() {
        var files =
                read(
                        options("2020/21,Fife,All Ages,Any SDS,9420,25.2"),
                        trend(
                                "2019/20,Angus,Any SDS,2465,21.3",
                                "2020/21,Fife,Any SDS,9420,25.2",
                                "2020/21,Angus,Any SDS,2465,21.3"));
        var trend = file(files, "trend.csv");

        assertThat(rowsWith(trend, Oddity.CARRIED_FORWARD)).containsExactly(4);
        assertThat(trend.odd().getLast().words())
                .contains("No record of Angus came for 2020/21")
                .contains("The figures of 2019/20 stand in");
        assertThat(trend.figures())
                .filteredOn(it -> it.reading() instanceof Reading.CarriedForward)
                .hasSize(2)
                .allMatch(it -> it.period().equals(new FinancialYear(2020).days()));
    }

    @Test
    void nobody_at_all_with_option_3_is_kept_as_missing() {
        var file =
                only(
                        trend(
                                "2020/21,Orkney Islands,Option 1,75,3.4",
                                "2020/21,Orkney Islands,Option 3,0,0",
                                "2020/21,Fife,Option 2,0,0",
                                "2020/21,Fife,Option 3,8955,24"));

        assertThat(rowsWith(file, Oddity.RECORDING_GAP)).containsExactly(3);
        assertThat(file.figures().stream().filter(it -> it.reading() instanceof Reading.Missing))
                .hasSize(2)
                .allMatch(it -> it.line().area().equals("S12000023"));
    }

    @Test
    void a_file_with_a_head_and_no_rows_is_told() {
        var file =
                only(
                        PhsFixtures.file(
                                "duplicates_data_sds.csv",
                                "financial_year,sending_location,option_type,age_group,denom,"
                                        + "nclient,rate,dupe_count,data_set"));

        assertThat(rowsWith(file, Oddity.HEAD_ONLY)).containsExactly(1);
        assertThat(file.count().rows()).isZero();
        assertThat(file.count().reported()).isZero();
    }

    @Test
    void what_needs_another_file_is_said_not_to_have_been_looked_at() {
        assertThat(only(trend("2020/21,Fife,Any SDS,9420,25.2")).odd())
                .extracting(OddRow::rule)
                .containsExactly(Oddity.NOT_COMPARED);
    }

    @Test
    void columns_may_stand_in_any_order_and_names_be_written_otherwise() {
        var file =
                only(
                        PhsFixtures.file(
                                "otherwise.csv",
                                "rate,NCLIENT,option_type,sending_location,financial_year\r\n",
                                "1.5,545,Option 1,Argyll & Bute,2020-21",
                                "1,5,Option 1,\"Edinburgh, City of\",2020/2021"));

        assertThat(file.count().leftOut()).isZero();
        assertThat(file.figures().stream().map(it -> it.line().area()).distinct())
                .containsExactly("S12000035", "S12000036");
    }

    @Test
    void a_file_that_is_not_known_is_refused_with_what_to_do() {
        assertThat(faults(PhsFixtures.file("x.csv", "a,b\n", "1,2")))
                .singleElement()
                .asString()
                .contains("a, b");
        assertThat(faults(new Upload("x.csv", new byte[0]))).containsExactly("The file is empty.");
        assertThat(faults(new Upload("x.csv", "café".getBytes(StandardCharsets.ISO_8859_1))))
                .singleElement()
                .asString()
                .contains("CSV UTF-8");
        assertThat(faults(trend("2020/21,Fife,Option 1,545,1.5"), trend())).hasSize(1);
        assertThat(faults()).hasSize(1);
    }

    @Test
    void every_rule_is_tried_here() throws Exception {
        var here =
                java.nio.file.Files.readString(
                        java.nio.file.Path.of(
                                "src/test/java/org/ettle/evidence/series/intake/PhsSdsTest.java"));
        assertThat(Arrays.stream(Oddity.values()).map(Oddity::name)).allMatch(here::contains);
    }
}
