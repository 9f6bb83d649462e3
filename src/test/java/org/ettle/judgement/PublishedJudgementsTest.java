package org.ettle.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.evidence.EvidenceRoom.OURS;
import static org.ettle.evidence.EvidenceRoom.as;
import static org.ettle.evidence.EvidenceRoom.asThePublic;
import static org.ettle.judgement.JudgementRoom.done;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A map is told as it was judged on any day. K1 was judged to be on course in May 2020 and met in
/// June 2021.
class PublishedJudgementsTest {

    private static final LocalDate MAY = LocalDate.of(2020, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2021, 6, 1);
    private static final String SCOTLAND = "S92000003";

    private final JudgementRoom room = new JudgementRoom().withEvidence();

    @BeforeEach
    void judge() throws SQLException {
        date(published(Status.ON_COURSE), "2020-05-01T12:00Z", "2021-01-01");
        date(published(Status.MET), "2021-05-31T23:30Z", "2023-05-31");
    }

    @Test
    void a_map_is_told_as_it_stood_at_the_end_of_a_day() {
        assertThat(stood(MAY.minusDays(1))).isEmpty();
        assertThat(stood(MAY)).containsExactly("On course");
        assertThat(stood(JUNE.minusDays(1))).containsExactly("On course");
        assertThat(stood(JUNE)).containsExactly("Met");
        assertThat(stood(null)).containsExactly("Met");
    }

    @Test
    void what_had_not_lapsed_on_a_day_is_shown_whole_on_it() {
        assertThat(lapsed(MAY)).isFalse();
        assertThat(lapsed(LocalDate.of(2020, 12, 31))).isFalse();
        assertThat(lapsed(LocalDate.of(2021, 1, 1))).isTrue();
        assertThat(lapsed(JUNE)).isFalse();
        assertThat(lapsed(null)).isTrue();
    }

    private boolean lapsed(@Nullable LocalDate on) {
        return asThePublic(this::all).standing(on, null).getFirst().judgement().isLapsed();
    }

    @Test
    void what_stands_now_is_what_the_database_says_stands() {
        var all = as(OURS, this::all);
        assertThat(all.standing(null, null))
                .containsExactlyElementsOf(all.judged().stream().filter(Judged::stands).toList());
    }

    /// Half past eleven in the evening of May by the clock of the world is June in a Scottish
    /// summer.
    @Test
    void each_step_tells_what_it_took_the_place_of_and_its_day_is_scotlands() {
        var steps = as(OURS, this::all).steps();
        assertThat(steps).hasSize(2);
        assertThat(steps.getFirst().before()).isNull();
        var before = Objects.requireNonNull(steps.getLast().before());
        assertThat(before.judgement().id()).isEqualTo(steps.getFirst().after().judgement().id());
        assertThat(PublishedJudgements.day(steps.getLast().after())).isEqualTo(JUNE);
        assertThat(as(OURS, this::all).lastDay(JUNE.minusDays(1))).hasValue(MAY);
        assertThat(as(OURS, this::all).lastDay(MAY.minusDays(1))).isEmpty();
    }

    @Test
    void an_area_has_the_judgements_that_rest_on_evidence_about_it_as_far_as_the_reader_sees_it() {
        assertThat(asThePublic(this::all).areas()).containsExactly(SCOTLAND);
        assertThat(asThePublic(this::all).standing(null, SCOTLAND)).hasSize(1);
        assertThat(asThePublic(this::all).standing(null, "S12000015")).isEmpty();
    }

    private PublishedJudgements all() {
        return room.judgements().published(OURS, room.coverage.first().id());
    }

    private List<String> stood(@Nullable LocalDate on) {
        return asThePublic(this::all).standing(on, null).stream()
                .map(it -> it.result().orElseThrow().deciding().said().words())
                .toList();
    }

    private Judgement.Id published(Status status) {
        var id = room.opened("K1", JudgementRoom.TWO);
        done(room.answered(id, room.one, Capacity.OFFICIAL, status, 4));
        done(room.answered(id, room.other, Capacity.OFFICIAL, status, 4));
        done(as(OURS, room.one, () -> room.judgements().publish(id, "Both agree.")));
        return id;
    }

    /// What is published is final, so that only who may switch that off can say it was earlier.
    private void date(Judgement.Id id, String moment, String lapsesOn) throws SQLException {
        try (var connection = room.coverage.evidence().database().superuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "update judgement.judgement set published_at = '%s', lapses_on = '%s' where id = '%s'"
                            .formatted(moment, lapsesOn, id));
        }
    }
}
