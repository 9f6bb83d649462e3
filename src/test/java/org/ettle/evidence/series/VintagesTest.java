package org.ettle.evidence.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ettle.evidence.series.content.ReferenceSeries;
import org.ettle.evidence.series.intake.FilesRead;
import org.ettle.evidence.series.intake.PhsSds;
import org.ettle.evidence.series.intake.Upload;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class VintagesTest {

    private final SeriesRoom room = SeriesRoom.open();

    private List<Brought> read(Upload... uploads) {
        return ((FilesRead.Whole) PhsSds.read(List.of(uploads), room.areas())).files();
    }

    private List<Observation> all(String indicator, String area) {
        return room.asThePublic(() -> {
            var found = room.indicators().get(indicator);
            return room.indicators().observations(found, area, Line.ALL_AGES, "Any SDS");
        });
    }

    private Taking take(Release.Description release, Upload upload) {
        return room.as(
                SeriesRoom.OURS,
                () ->
                        room.vintages()
                                .take(
                                        SeriesRoom.order(release, Taking.Wish.GOOD_ROWS),
                                        read(upload),
                                        _ -> {}));
    }

    private static Release.Description later() {
        var it = ReferenceSeries.phsTables();
        return new Release.Description(
                "later",
                "Insights, a year later",
                it.publisher(),
                "2023",
                new org.ettle.evidence.Days(
                        it.released().from().plusYears(1), it.released().until().plusYears(1)),
                null,
                null);
    }

    @Test
    void a_revision_is_kept_beside_what_it_revises() {
        room.take(read(PhsFixtures.trend("2020/21,Fife,Any SDS,9420,25.2")));
        take(later(), PhsFixtures.trend("2020/21,Fife,Any SDS,9300,24.9"));

        var all = all("people-choosing", "S12000047");
        assertThat(all).hasSize(2);
        assertThat(Observation.newest(all))
                .singleElement()
                .satisfies(it -> assertThat(it.reading().value().orElseThrow()).isEqualTo("9300"));
        var first = Observation.history(all, all.getFirst()).getFirst().release();
        assertThat(first.title()).isEqualTo(ReferenceSeries.phsTables().title());
        assertThat(Observation.newest(Observation.asOf(all, first)))
                .singleElement()
                .satisfies(it -> assertThat(it.reading().value().orElseThrow()).isEqualTo("9420"));
    }

    @Test
    void an_older_release_that_comes_later_does_not_take_the_place_of_a_newer_one() {
        take(later(), PhsFixtures.trend("2020/21,Fife,Any SDS,9300,24.9"));
        room.take(read(PhsFixtures.trend("2020/21,Fife,Any SDS,9420,25.2")));

        assertThat(Observation.newest(all("people-choosing", "S12000047")))
                .singleElement()
                .satisfies(it -> assertThat(it.reading().value().orElseThrow()).isEqualTo("9300"));
    }

    @Test
    void the_same_bytes_change_nothing_and_tell_nothing() {
        var files = read(PhsFixtures.trend("2020/21,Fife,Any SDS,9420,25.2"));
        room.take(files);
        var facts = room.facts();

        var again = (Taking.Done) room.take(files);

        assertThat(again.files()).singleElement().matches(it -> !it.isNew());
        assertThat(room.facts()).isEqualTo(facts);
    }

    @Test
    void what_two_files_say_alike_is_kept_once() {
        var done =
                (Taking.Done)
                        room.take(
                                read(
                                        PhsFixtures.options(
                                                "2020/21,Fife,All Ages,Any SDS,9420,25.18442"),
                                        PhsFixtures.trend("2020/21,Fife,Any SDS,9420,25.2")));

        assertThat(done.files().stream().map(it -> it.vintage().figures())).containsExactly(2, 0);
        assertThat(all("people-choosing-rate", "S12000047"))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.reading().value().orElseThrow()).isEqualTo("25.18442"));
    }

    @Test
    void a_rate_of_1_is_not_the_rate_1_4_to_no_places() {
        room.take(read(PhsFixtures.trend("2020/21,Fife,Any SDS,545,1")));
        take(later(), PhsFixtures.trend("2020/21,Fife,Any SDS,545,1.4"));

        assertThat(all("people-choosing-rate", "S12000047")).hasSize(2);
    }

    @Test
    void all_or_none_keeps_nothing_where_a_row_is_left_out() {
        var files =
                read(
                        PhsFixtures.trend(
                                "2020/21,Fife,Any SDS,9420,25.2",
                                "2020/21,Narnia,Any SDS,9420,25.2"));

        var taking =
                room.as(
                        SeriesRoom.OURS,
                        () ->
                                room.vintages()
                                        .take(
                                                SeriesRoom.order(
                                                        ReferenceSeries.phsTables(),
                                                        Taking.Wish.ALL_OR_NONE),
                                                files,
                                                _ -> {}));

        assertThat(taking).isInstanceOf(Taking.Refused.class);
        assertThat(room.asThePublic(room.vintages()::list)).isEmpty();
    }

    @Test
    void the_report_has_every_row_that_was_reported_as_it_came() {
        var done =
                (Taking.Done)
                        room.take(
                                read(
                                        PhsFixtures.trend(
                                                "2020/21,Fife,Any SDS,9421,25.2",
                                                "2020/21,Narnia,Any SDS,9420,25.2")));
        var vintage = done.files().getFirst().vintage();

        assertThat(vintage.count()).isEqualTo(new Vintage.Count(2, 1, 1));
        assertThat(room.asThePublic(() -> room.vintages().oddRows(vintage)))
                .extracting(OddRow::rule, OddRow::cells)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                Oddity.UNKNOWN_AREA, "2020/21,Narnia,Any SDS,9420,25.2"));
        assertThat(all("people-choosing", "S12000047"))
                .singleElement()
                .satisfies(it -> assertThat(it.marks()).contains(Oddity.NOT_ROUNDED));
    }

    @Test
    void what_happened_is_told() {
        room.take(read(PhsFixtures.trend("2020/21,Fife,Any SDS,9420,25.2")));

        assertThat(room.facts())
                .hasAtLeastOneElementOfType(SeriesFact.IndicatorDefined.class)
                .last()
                .isInstanceOfSatisfying(
                        SeriesFact.SeriesImported.class,
                        it -> {
                            assertThat(it.rows()).isEqualTo(1);
                            assertThat(it.figures()).isEqualTo(2);
                        });
    }

    @Test
    void no_figure_and_no_definition_can_be_changed_or_taken_away() {
        room.take(read(PhsFixtures.trend("2020/21,Fife,Any SDS,9420,25.2")));
        var jdbc = room.database().jdbc();
        var asker = Asker.theProgram(SeriesRoom.OURS, "test");

        for (var table :
                List.of("observation", "definition", "vintage", "release", "odd_row", "series")) {
            for (var statement :
                    List.of(
                            "delete from evidence." + table,
                            "update evidence."
                                    + table
                                    + " set organisation_id = organisation_id")) {
                assertThatThrownBy(
                                () -> room.database().as(asker, () -> jdbc.sql(statement).update()))
                        .as(statement)
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("permission denied");
            }
        }
    }

    @Test
    void a_definition_is_not_worded_otherwise_under_its_number() {
        var known = room.asThePublic(() -> room.indicators().get("implementation-rate"));
        var first = known.definition(1);
        var reworded =
                new Definition(
                        1,
                        first.validFrom(),
                        first.unit(),
                        "Something else",
                        null,
                        null,
                        List.of(),
                        "Us",
                        null);

        assertThatThrownBy(() ->
                        room.as(
                                SeriesRoom.OURS,
                                () -> {
                                    room.indicators()
                                            .define(
                                                    new Indicators.Wording(
                                                            known.address(),
                                                            known.title(),
                                                            known.about(),
                                                            List.of(reworded)),
                                                    Audience.EVERYBODY);
                                    return true;
                                }))
                .hasMessageContaining("Definition 1")
                .hasMessageContaining("a number of its own");
    }

    @Test
    void another_organisation_takes_files_in_for_itself() {
        var files = read(PhsFixtures.trend("2020/21,Fife,Any SDS,9420,25.2"));
        room.take(files);

        assertThatThrownBy(() ->
                        room.as(
                                SeriesRoom.THEIRS,
                                () ->
                                        room.vintages()
                                                .take(
                                                        SeriesRoom.order(
                                                                ReferenceSeries.phsTables(),
                                                                Taking.Wish.GOOD_ROWS),
                                                        files,
                                                        _ -> {})))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_brought_for_the_organisation_is_seen_by_nobody_else() {
        var files = read(PhsFixtures.trend("2020/21,Fife,Any SDS,9421,25.2"));
        room.as(
                SeriesRoom.THEIRS,
                () -> {
                    room.reference().define(Audience.ORGANISATION);
                    return room.vintages()
                            .take(
                                    new Taking.Order(
                                            ReferenceSeries.phsTables(),
                                            Taking.Wish.GOOD_ROWS,
                                            Audience.ORGANISATION),
                                    files,
                                    _ -> {});
                });

        assertThat(room.as(SeriesRoom.THEIRS, room.vintages()::list)).hasSize(1);
        assertThat(room.as(SeriesRoom.OURS, room.vintages()::list)).isEmpty();
        assertThat(room.asThePublic(room.vintages()::list)).isEmpty();
        assertThat(room.asThePublic(() -> room.indicators().list("")))
                .allMatch(it -> it.organisation().equals(SeriesRoom.OURS));
        assertThat(all("people-choosing", "S12000047")).isEmpty();
    }

    @Test
    void the_national_figures_are_loaded_once() {
        room.as(
                SeriesRoom.OURS,
                () -> {
                    room.reference().load();
                    return true;
                });
        var facts = room.facts();
        room.as(
                SeriesRoom.OURS,
                () -> {
                    room.reference().load();
                    return true;
                });

        assertThat(room.facts()).isEqualTo(facts);
        var rate =
                room.asThePublic(() -> {
                    var found = room.indicators().get("people-choosing-rate");
                    return room.indicators()
                            .observations(found, "scotland-estimated", Line.ALL_AGES, "Any SDS");
                });
        var revised =
                Observation.newest(rate).stream()
                        .filter(it -> FinancialYear.titleOf(it.period()).equals("2020/21"))
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        Observation.history(rate, revised).stream()
                                .map(it -> it.reading().value().orElseThrow().toString()))
                .containsExactly("19.4", "18.4");
    }
}
