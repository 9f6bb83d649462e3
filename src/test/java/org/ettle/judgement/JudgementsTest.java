package org.ettle.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.ettle.evidence.EvidenceRoom.OURS;
import static org.ettle.evidence.EvidenceRoom.THEIRS;
import static org.ettle.evidence.EvidenceRoom.as;
import static org.ettle.evidence.EvidenceRoom.asThePublic;
import static org.ettle.judgement.JudgementRoom.TWO;
import static org.ettle.judgement.JudgementRoom.done;
import static org.ettle.judgement.JudgementRoom.refused;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.ettle.access.AccessSettings;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Directness;
import org.ettle.evidence.SourceFixtures;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Target;
import org.ettle.judgement.sufficiency.Minimum;
import org.ettle.judgement.sufficiency.Need;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.Stale;
import org.ettle.theory.Outcome;
import org.ettle.theory.TheoryRoom;
import org.junit.jupiter.api.Test;

/// Judging, from the question to the page that everybody may see. Each test in a room of its own.
class JudgementsTest {

    private final JudgementRoom room = new JudgementRoom();
    private final Judgements judgements = room.judgements();

    @Test
    void opening_freezes_the_evidence_and_says_what_is_missing() {
        room.bears("An audit", SourceKind.AUDIT, Stance.SUPPORTS);
        room.bears("What it is about", SourceKind.GUIDANCE, Stance.CONTEXT);
        var id = room.opened("K1", TWO);
        room.bears("A survey", SourceKind.SURVEY, Stance.SUPPORTS);
        var judgement = room.seen(id, null).judgement();
        assertThat(judgement.inputs()).isEqualTo(2);
        assertThat(judgement.needs()).containsExactly(new Need.Kinds(1, 2), new Need.Origins(1, 3));
        assertThat(as(OURS, () -> judgements.inputs(judgement)).hash())
                .isEqualTo(judgement.inputsHash());
        assertThat(room.facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        JudgementFact.JudgementOpened.class,
                        fact -> assertThat(fact.inputs()).isEqualTo(2));
    }

    @Test
    void what_an_organisation_may_not_see_does_not_bear_its_judgement() {
        room.withEvidence();
        room.coverage.bears(
                room.coverage.evidence().added(SourceFixtures.aReport("Not published")),
                "K1",
                Stance.SUPPORTS,
                Directness.DIRECT);
        var theirs = Judgement.Id.fresh();
        done(
                as(
                        THEIRS,
                        () ->
                                judgements.open(
                                        new OpenJudgement(
                                                theirs,
                                                room.outcome("K1"),
                                                TWO,
                                                false,
                                                "We look too."))));
        assertThat(as(THEIRS, () -> judgements.get(theirs)).judgement().inputs()).isEqualTo(3);
        assertThat(room.seen(room.opened("K1", TWO), null).judgement().inputs()).isEqualTo(4);
        assertThatThrownBy(() -> as(OURS, () -> judgements.get(theirs)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_opinion_is_its_judges_alone_until_the_last_awaited_one_is_in() {
        var id = room.withEvidence().opened("K1", TWO);
        done(room.answered(id, room.one, Capacity.OFFICIAL, Status.ON_COURSE, 4));
        assertThat(room.seen(id, room.one).opinions()).hasSize(1);
        assertThat(room.seen(id, room.other).opinions()).isEmpty();
        assertThat(room.seen(id, null).opinions()).isEmpty();
        assertThat(room.seen(id, room.one).result()).isEmpty();
        assertThat(room.facts().getLast()).isEqualTo(new JudgementFact.OpinionGiven(OURS, id));
        done(room.answered(id, room.other, Capacity.OFFICIAL, Status.ON_COURSE, 5));
        for (var person : List.of(room.one, room.other, room.third)) {
            assertThat(room.seen(id, person).opinions()).hasSize(2);
        }
        var result = room.seen(id, null).result().orElseThrow();
        assertThat(result.band()).isEqualTo(Band.LIKELY);
        assertThat(result.deciding().judge()).isEqualTo(room.one);
        assertThat(result.agreeing()).isEqualTo(2);
        assertThatThrownBy(() -> asThePublic(() -> judgements.get(id)))
                .isInstanceOf(NotFound.class);
    }

    /// The planted fault: without the policy the first opinion is seen at once.
    @Test
    void without_its_policy_blindness_is_gone() throws SQLException {
        var id = room.withEvidence().opened("K1", TWO);
        done(room.answered(id, room.one, Capacity.OFFICIAL, Status.ON_COURSE, 4));
        superuser("drop policy blind on judgement.opinion");
        assertThat(room.seen(id, room.other).opinions()).hasSize(1);
    }

    @Test
    void of_two_who_answer_last_at_the_same_moment_one_reveals() throws Exception {
        var id = room.withEvidence().opened("K1", TWO);
        var together = new CyclicBarrier(2);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    List.of(room.one, room.other).stream()
                            .map(judge ->
                                    people.submit(() -> {
                                        together.await();
                                        return room.answered(
                                                id, judge, Capacity.OFFICIAL, Status.MET, 4);
                                    }))
                            .toList();
            for (var answer : answers) {
                done(answer.get());
            }
        }
        var judged = room.seen(id, null);
        assertThat(judged.judgement().isRevealed()).isTrue();
        assertThat(judged.opinions()).hasSize(2);
        assertThat(room.facts().stream().filter(JudgementFact.JudgementRevealed.class::isInstance))
                .hasSize(1);
    }

    @Test
    void officials_who_are_too_far_apart_call_a_third_who_is_blind_too() {
        var id = room.withEvidence().opened("K1", TWO);
        done(room.answered(id, room.one, Capacity.OFFICIAL, Status.NOT_MET, 2));
        done(room.answered(id, room.other, Capacity.OFFICIAL, Status.MET, 5));
        var blind = room.seen(id, room.third);
        assertThat(blind.judgement().given().third()).isTrue();
        assertThat(blind.judgement().officialsAwaited()).isEqualTo(1);
        assertThat(blind.opinions()).isEmpty();
        assertThat(room.seen(id, room.other).opinions()).hasSize(1);
        done(room.answered(id, room.third, Capacity.OFFICIAL, Status.ON_COURSE, 4));
        var result = room.seen(id, room.third).result().orElseThrow();
        assertThat(result.deciding().judge()).isEqualTo(room.third);
        assertThat(result.band()).isEqualTo(Band.LIKELY);
        assertThat(result.agreeing()).isEqualTo(1);
    }

    @Test
    void supported_people_stand_beside_officials_and_are_never_counted_in() {
        var id = room.withEvidence().opened("K1", new Terms(JudgementRoom.MINIMUM, 1, 1, 1));
        done(room.answered(id, room.one, Capacity.OFFICIAL, Status.MET, 5));
        assertThat(room.seen(id, room.other).opinions()).isEmpty();
        assertThat(refused(room.answered(id, room.third, Capacity.OFFICIAL, Status.MET, 5)))
                .isInstanceOf(JudgementRefusal.NoMoreOfficials.class);
        done(room.answered(id, room.other, Capacity.SUPPORTED_PERSON, Status.NOT_MET, 2));
        var result = room.seen(id, null).result().orElseThrow();
        assertThat(result.deciding().judge()).isEqualTo(room.one);
        assertThat(result.band()).isEqualTo(Band.VERY_LIKELY);
        assertThat(result.lived()).hasSize(1);
        assertThat(result.disagreement()).isTrue();
        assertThat(result.officials()).hasSize(1);
    }

    @Test
    void what_lacks_evidence_has_a_status_and_no_band() {
        var id = room.opened("K1", TWO);
        done(room.answered(id, room.one, Capacity.OFFICIAL, Status.NOT_KNOWN, 4));
        done(room.answered(id, room.other, Capacity.OFFICIAL, Status.NOT_KNOWN, 4));
        var judged = room.seen(id, null);
        assertThat(judged.result().orElseThrow().band()).isNull();
        assertThat(judged.judgement().needs()).isNotEmpty();
    }

    @Test
    void nobody_answers_twice_or_another_question_or_after_the_answers_are_seen() {
        var id = room.withEvidence().opened("K1", new Terms(JudgementRoom.MINIMUM, 1, 1, 1));
        done(room.answered(id, room.one, Capacity.CARER, Status.MET, 4));
        assertThat(refused(room.answered(id, room.one, Capacity.OFFICIAL, Status.MET, 4)))
                .isInstanceOf(JudgementRefusal.AnsweredAlready.class);
        var other =
                new GiveOpinion(
                        id,
                        Capacity.OFFICIAL,
                        new Said.OfContribution(Contribution.SOME),
                        JudgementRoom.scores(4, 4),
                        "Why.");
        assertThat(refused(as(OURS, room.other, () -> judgements.answer(other))))
                .isInstanceOf(JudgementRefusal.OtherQuestion.class);
        var silent = JudgementRoom.opinion(id, Capacity.OFFICIAL, Status.MET, 4, " ");
        assertThat(refused(as(OURS, room.other, () -> judgements.answer(silent))))
                .isInstanceOf(JudgementRefusal.ReasonMissing.class);
        done(room.answered(id, room.other, Capacity.OFFICIAL, Status.MET, 4));
        assertThat(refused(room.answered(id, room.third, Capacity.CARER, Status.MET, 4)))
                .isInstanceOf(JudgementRefusal.AnswersAreIn.class);
        assertThatThrownBy(() -> as(THEIRS, UUID.randomUUID(), () -> judgements.answer(silent)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_database_too_takes_no_opinion_after_the_answers_are_seen() throws SQLException {
        var id = room.withEvidence().published("K1");
        assertThatThrownBy(() ->
                        superuser(
                                """
                                insert into judgement.opinion
                                select organisation_id, judgement_id, gen_random_uuid(), capacity,
                                       status, contribution, direction, plausibility, uniqueness,
                                       triangulation, transparency, independence, level, band,
                                       reason, given_at
                                  from judgement.opinion
                                 limit 1
                                """))
                .hasMessageContaining("The answers are in.");
        assertThatThrownBy(() ->
                        superuser(
                                "update judgement.judgement set reason = 'Otherwise' where id = '"
                                        + id
                                        + "'"))
                .hasMessageContaining("never changed");
    }

    @Test
    void a_published_judgement_is_everybodys_with_the_inputs_that_they_may_see() {
        room.withEvidence();
        room.coverage.bears(
                room.coverage.evidence().added(SourceFixtures.aReport("Not published")),
                "K1",
                Stance.SUPPORTS,
                Directness.DIRECT);
        var id = room.published("K1");
        var seen = asThePublic(() -> judgements.get(id));
        assertThat(seen.opinions()).hasSize(2);
        assertThat(seen.stands()).isTrue();
        assertThat(seen.judgement().inputs()).isEqualTo(4);
        assertThat(asThePublic(() -> judgements.inputs(seen.judgement())).size()).isEqualTo(3);
        var recomputed = asThePublic(() -> judgements.recompute(id));
        assertThat(recomputed.withheld()).isEqualTo(1);
        var input =
                asThePublic(() -> judgements.inputs(seen.judgement())).all().getFirst().bearing();
        assertThat(asThePublic(() -> judgements.without(id, input))).isEmpty();
        assertThat(recomputed.isSame()).isTrue();
        assertThat(refused(as(OURS, room.one, () -> judgements.publish(id, "Again."))))
                .isInstanceOf(JudgementRefusal.PublishedAlready.class);
    }

    @Test
    void what_is_blind_or_cannot_be_followed_is_not_published() {
        var id = room.withEvidence().opened("K1", new Terms(JudgementRoom.MINIMUM, 1, 0, 1));
        assertThat(refused(as(OURS, room.one, () -> judgements.publish(id, "Now."))))
                .isInstanceOf(JudgementRefusal.StillBlind.class);
        var opaque =
                new GiveOpinion(
                        id,
                        Capacity.OFFICIAL,
                        new Said.OfStatus(Status.MET),
                        JudgementRoom.scores(4, 2),
                        "Why.");
        done(as(OURS, room.one, () -> judgements.answer(opaque)));
        assertThat(refused(as(OURS, room.one, () -> judgements.publish(id, "Now."))))
                .isInstanceOf(JudgementRefusal.NotTransparent.class);
    }

    @Test
    void a_later_judgement_takes_the_place_of_an_earlier_one_and_both_stay() {
        var first = room.withEvidence().published("K1");
        var second = room.opened("K1", TWO);
        assertThat(room.seen(second, null).judgement().supersedes()).isEqualTo(first);
        assertThat(room.seen(first, null).stands()).isTrue();
        done(room.answered(second, room.one, Capacity.OFFICIAL, Status.MET, 4));
        done(room.answered(second, room.other, Capacity.OFFICIAL, Status.MET, 4));
        done(as(OURS, room.one, () -> judgements.publish(second, "It came about.")));
        assertThat(asThePublic(() -> judgements.list(room.outcome("K1"))))
                .extracting(it -> it.judgement().id(), Judged::stands)
                .containsExactly(tuple(second, true), tuple(first, false));
    }

    @Test
    void an_open_judgement_whose_place_was_taken_takes_no_answer() {
        var first = room.withEvidence().opened("K1", TWO);
        room.opened("K1", TWO);
        assertThat(refused(room.answered(first, room.one, Capacity.OFFICIAL, Status.MET, 4)))
                .isInstanceOf(JudgementRefusal.Superseded.class);
    }

    @Test
    void of_two_who_open_at_the_same_moment_one_does() throws Exception {
        var together = new CyclicBarrier(2);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var opened =
                    List.of(room.one, room.other).stream()
                            .map(person ->
                                    people.submit(() -> {
                                        together.await();
                                        try {
                                            room.opened("K1", TWO);
                                            return true;
                                        } catch (Stale lost) {
                                            return false;
                                        }
                                    }))
                            .toList();
            for (var each : opened) {
                each.get();
            }
        }
        // Where the second came after the first, it took its place; never are there two firsts.
        assertThat(
                        as(OURS, () -> judgements.list(room.outcome("K1"))).stream()
                                .filter(it -> it.judgement().supersedes() == null))
                .hasSize(1);
    }

    @Test
    void a_search_for_contrary_evidence_is_frozen_and_shown_with_the_judgement() {
        room.withEvidence();
        var terms = new Terms(new Minimum(2, 3, 50, 3, true), 1, 0, 1);
        var before = room.opened("K1", terms);
        assertThat(room.seen(before, null).judgement().needs())
                .containsExactly(new Need.ContrarySearch());
        assertThat(refused(search("", "Complaints")))
                .isInstanceOf(JudgementRefusal.PartMissing.class);
        done(search("Reports of the Ombudsman", "Complaints"));
        var id = room.opened("K1", terms);
        var judgement = room.seen(id, null).judgement();
        assertThat(judgement.needs()).isEmpty();
        assertThat(asThePublic(() -> room.searches().find(judgement))).isEmpty();
        done(room.answered(id, room.one, Capacity.OFFICIAL, Status.MET, 4));
        done(as(OURS, room.one, () -> judgements.publish(id, "It is sound.")));
        assertThat(asThePublic(() -> room.searches().find(judgement)).orElseThrow().lookedFor())
                .isEqualTo("Complaints");
    }

    private JudgementAnswer search(String where, String what) {
        return as(
                OURS,
                room.one,
                () ->
                        room.searches()
                                .record(
                                        new SearchContrary(
                                                room.outcome("K1"), where, what, "Nothing.")));
    }

    @Test
    void worked_out_anew_it_is_the_same_byte_for_byte_and_a_changed_row_is_noticed()
            throws SQLException {
        var id = room.withEvidence().published("K1");
        assertThat(as(OURS, () -> judgements.recompute(id)).differences()).isEmpty();
        superuser("update judgement.input set stance = 'MIXED' where stance = 'CONTRADICTS'");
        assertThat(as(OURS, () -> judgements.recompute(id)).differences())
                .extracting(Recomputed.Difference::what)
                .containsExactly("The hash of the inputs");
        superuser("update judgement.opinion set reason = 'Other words'");
        assertThat(as(OURS, () -> judgements.recompute(id)).differences())
                .extracting(Recomputed.Difference::what)
                .contains("The result");
        superuser("update judgement.opinion set uniqueness = 1");
        assertThat(as(OURS, () -> judgements.recompute(id)).differences())
                .extracting(Recomputed.Difference::what)
                .contains("The rating of one answer");
        superuser("delete from judgement.input where stance = 'MIXED'");
        assertThat(as(OURS, () -> judgements.recompute(id)).differences())
                .extracting(Recomputed.Difference::what)
                .contains("The number of inputs", "What is missing");
    }

    @Test
    void without_one_input_it_says_what_would_be_missing() {
        var id = room.withEvidence().published("K1");
        var input =
                asThePublic(() -> judgements.inputs(judgements.get(id).judgement()))
                        .all()
                        .getFirst()
                        .bearing();
        var without = asThePublic(() -> judgements.without(id, input)).orElseThrow();
        assertThat(without.before().origins()).isEqualTo(3);
        assertThat(without.after().origins()).isEqualTo(2);
        assertThat(without.needs()).containsExactly(new Need.Origins(2, 3));
        assertThat(without.band()).isNull();
        assertThatThrownBy(() -> asThePublic(() -> judgements.without(id, Bearing.Id.fresh())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void invented_evidence_counts_in_invented_judgements_which_need_demonstration() {
        room.withEvidence();
        room.coverage.bears(room.invented("A tale"), "K1", Stance.SUPPORTS, Directness.DIRECT);
        assertThat(room.seen(room.opened("K1", TWO), null).judgement().inputs()).isEqualTo(3);
        var invented = Judgement.Id.fresh();
        done(
                as(
                        OURS,
                        room.one,
                        () ->
                                judgements.open(
                                        new OpenJudgement(
                                                invented,
                                                room.outcome("K1"),
                                                TWO,
                                                true,
                                                "To try it."))));
        assertThat(room.seen(invented, null).judgement().inputs()).isEqualTo(4);
        var database = room.coverage.evidence().database();
        var without = new JudgementSheets(database.jdbc(), new AccessSettings(false));
        assertThat(database.as(TheoryRoom.member(OURS), without::list)).hasSize(1);
    }

    @Test
    void only_what_a_published_version_has_is_judged() {
        var nothing =
                new Target.AnOutcome(OURS, room.coverage.first().id(), new Outcome.Code("X9"));
        assertThat(
                        refused(
                                as(
                                        OURS,
                                        room.one,
                                        () ->
                                                judgements.open(
                                                        new OpenJudgement(
                                                                Judgement.Id.fresh(),
                                                                nothing,
                                                                TWO,
                                                                false,
                                                                "Why.")))))
                .isInstanceOf(JudgementRefusal.NotInTheVersion.class);
    }

    @Test
    void what_lapsed_is_widened_when_it_is_read_and_kept_as_it_was() throws SQLException {
        var id = room.withEvidence().published("K1");
        var fresh = room.seen(id, null);
        assertThat(fresh.judgement().isLapsed()).isFalse();
        assertThat(fresh.judgement().widened(Band.LIKELY)).isEqualTo(Band.LIKELY);
        room.age(id, 0);
        var lapsed = asThePublic(() -> judgements.get(id));
        assertThat(lapsed.judgement().isLapsed()).isTrue();
        assertThat(lapsed.result().orElseThrow().band()).isEqualTo(Band.LIKELY);
        assertThat(lapsed.judgement().widened(Band.LIKELY)).isEqualTo(Band.AS_LIKELY_AS_NOT);
        room.age(id, 3);
        assertThat(room.seen(id, null).judgement().widened(Band.LIKELY)).isNull();
        assertThat(as(OURS, () -> judgements.recompute(id)).isSame()).isTrue();
    }

    @Test
    void another_day_on_which_it_lapses_is_noticed() throws SQLException {
        var id = room.withEvidence().published("K1");
        superuser("alter table judgement.judgement disable trigger published_is_final");
        superuser("update judgement.judgement set lapses_on = lapses_on + 365");
        assertThat(as(OURS, () -> judgements.recompute(id)).differences())
                .extracting(Recomputed.Difference::what)
                .containsExactly("The day on which it lapses");
    }

    private void superuser(String sql) throws SQLException {
        room.superuser(sql);
    }
}
