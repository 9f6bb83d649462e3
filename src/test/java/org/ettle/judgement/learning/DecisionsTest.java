package org.ettle.judgement.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.evidence.EvidenceRoom.OURS;
import static org.ettle.evidence.EvidenceRoom.THEIRS;
import static org.ettle.evidence.EvidenceRoom.as;
import static org.ettle.evidence.EvidenceRoom.asThePublic;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.ettle.access.People;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Stance;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.JudgementRoom;
import org.ettle.judgement.learning.LearningRefusal.Part;
import org.ettle.platform.store.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

/// From a judgement to the evidence of the next. Each test in a room of its own.
class DecisionsTest {

    private static final LocalDate FAR = LocalDate.of(2100, 1, 1);

    private final JudgementRoom room =
            new JudgementRoom(
                    Decisions.class,
                    LearningStore.class,
                    LearningSheets.class,
                    Calendar.class,
                    Heard.class);
    private final Decisions decisions = room.coverage.evidence().door(Decisions.class);

    static class Heard {
        final List<LearningFact> facts = new CopyOnWriteArrayList<>();

        @EventListener
        void told(LearningFact fact) {
            facts.add(fact);
        }
    }

    @Test
    void nothing_is_decided_before_the_answers_are_in() {
        var id = room.withEvidence().opened("K1", JudgementRoom.TWO);
        assertThat(refused(() -> decisions.decide(decide(id, true))))
                .containsExactly(new LearningRefusal.AnswersNotIn());
        var other = room.revealed("K2");
        assertThat(
                        refused(() ->
                                decisions.decide(
                                        new LearningOrder.Decide(
                                                Decision.Id.fresh(), other, " ", "", false))))
                .containsExactly(
                        new LearningRefusal.Missing(Part.WORDS),
                        new LearningRefusal.Missing(Part.REASON));
    }

    @Test
    void a_judgement_leads_by_decision_and_action_to_the_evidence_that_came() {
        var judgement = room.withEvidence().published("K1");
        var expected = expected(assigned(decided(judgement, true), FAR), FAR);
        var newer = room.bears("A newer survey", SourceKind.SURVEY, Stance.CONTRADICTS);
        done(() -> decisions.settle(settle(expected, true, new Tallies.Named(OURS, newer), "")));
        var kept = listed(judgement).getFirst().actions().getFirst().expected().getFirst();
        assertThat(kept.settled())
                .isNotNull()
                .extracting(it -> it == null ? null : it.evidence())
                .isEqualTo(new Tallies.Named(OURS, newer));
        assertThat(room.coverage.evidence().door(Heard.class).facts)
                .extracting(it -> it.getClass().getSimpleName())
                .containsExactly(
                        "DecisionMade", "ActionSet", "EvidenceExpected", "ExpectedEvidenceSettled");
    }

    /// What a partnership does because of a national judgement.
    @Test
    void on_what_another_published_an_organisation_decides_for_its_own_people_only() {
        var judgement = room.withEvidence().revealed("K1");
        var decision = Decision.Id.fresh();
        var order = new LearningOrder.Decide(decision, judgement, "Ask ours.", "So.", false);
        assertThatThrownBy(() -> as(THEIRS, () -> decisions.decide(order)))
                .isInstanceOf(NotFound.class);
        JudgementRoom.publish(room, judgement);
        assertThat(
                        as(
                                THEIRS,
                                () ->
                                        decisions.decide(
                                                new LearningOrder.Decide(
                                                        decision, judgement, "Ask.", "So.", true))))
                .isEqualTo(
                        new LearningAnswer.Refused(List.of(new LearningRefusal.ForMembersOnly())));
        assertThat(as(THEIRS, () -> decisions.decide(order)))
                .isInstanceOf(LearningAnswer.Done.class);
        var action = Action.Id.fresh();
        assertThat(
                        as(
                                THEIRS,
                                () ->
                                        decisions.act(
                                                new LearningOrder.Act(
                                                        action, decision, "Ask.", "Unit", FAR))))
                .isInstanceOf(LearningAnswer.Done.class);
        assertThat(as(THEIRS, () -> decisions.openToAll(decision)))
                .isEqualTo(
                        new LearningAnswer.Refused(List.of(new LearningRefusal.ForMembersOnly())));
        var judged = as(THEIRS, () -> room.judgements().get(judgement)).judgement();
        assertThat(as(THEIRS, () -> decisions.list(judged))).hasSize(1);
        assertThat(as(THEIRS, () -> calendar().list()))
                .hasSize(1)
                .allSatisfy(it -> assertThat(it.judgement().id()).isEqualTo(judgement));
        // Not even whoever judged sees it.
        assertThat(as(OURS, () -> decisions.list(judged))).isEmpty();
        assertThat(asThePublic(() -> decisions.list(judged))).isEmpty();
    }

    private Calendar calendar() {
        return room.coverage.evidence().door(Calendar.class);
    }

    @Test
    void what_did_not_come_has_a_reason_and_is_said_once() {
        var judgement = room.withEvidence().revealed("K1");
        var expected = expected(assigned(decided(judgement, false), FAR), FAR);
        assertThat(refused(() -> decisions.settle(settle(expected, null, null, ""))))
                .containsExactly(new LearningRefusal.Missing(Part.CAME));
        assertThat(refused(() -> decisions.settle(settle(expected, false, null, ""))))
                .containsExactly(new LearningRefusal.Missing(Part.WORDS));
        assertThat(refused(() -> decisions.settle(settle(expected, true, null, ""))))
                .containsExactly(new LearningRefusal.Missing(Part.EVIDENCE));
        var elsewhere = new Tallies.Named(OURS, Bearing.Id.fresh());
        assertThat(refused(() -> decisions.settle(settle(expected, true, elsewhere, ""))))
                .containsExactly(new LearningRefusal.NotBorne());
        done(() -> decisions.settle(settle(expected, false, null, "Nobody asked.")));
        assertThat(refused(() -> decisions.settle(settle(expected, false, null, "Again."))))
                .containsExactly(new LearningRefusal.SettledAlready());
    }

    @Test
    void an_action_has_a_role_or_unit_for_an_owner_and_a_day_to_come_and_ends_once() {
        var decision = decided(room.withEvidence().revealed("K1"), false);
        var people = room.coverage.evidence().door(People.class);
        var name = as(OURS, () -> people.names(Set.of(room.one))).get(room.one);
        assertThat(
                        refused(() ->
                                decisions.act(
                                        new LearningOrder.Act(
                                                Action.Id.fresh(),
                                                decision,
                                                "Ask",
                                                String.valueOf(name),
                                                LocalDate.of(2020, 1, 1)))))
                .containsExactly(
                        new LearningRefusal.OwnerIsAPerson(),
                        new LearningRefusal.DayIsOver(LocalDate.of(2020, 1, 1)));
        var action = assigned(decision, FAR);
        done(() -> decisions.end(new LearningOrder.End(action, true, "It was asked.")));
        assertThat(refused(() -> decisions.end(new LearningOrder.End(action, false, "No."))))
                .containsExactly(new LearningRefusal.EndedAlready());
    }

    @Test
    void others_see_what_is_open_to_all_once_its_judgement_is_published() {
        var judgement = room.withEvidence().revealed("K1");
        var open = decided(judgement, true);
        expected(assigned(open, FAR), FAR);
        var inside = decided(judgement, false);
        expected(assigned(inside, FAR), FAR);
        var kept = as(OURS, () -> room.judgements().get(judgement)).judgement();
        assertThat(asThePublic(() -> decisions.list(kept))).isEmpty();
        assertThat(as(OURS, () -> decisions.list(kept))).hasSize(2);
        as(OURS, room.one, () -> room.judgements().publish(judgement, "Both agree."));
        for (var seen :
                List.of(
                        asThePublic(() -> decisions.list(kept)),
                        as(THEIRS, () -> decisions.list(kept)))) {
            assertThat(seen).extracting(Decision::id).containsExactly(open);
            assertThat(seen.getFirst().actions().getFirst().expected()).hasSize(1);
        }
        done(() -> decisions.openToAll(inside));
        assertThat(asThePublic(() -> decisions.list(kept))).hasSize(2);
        assertThat(refused(() -> decisions.openToAll(inside)))
                .containsExactly(new LearningRefusal.OpenToAllAlready());
        assertThatThrownBy(() -> as(THEIRS, () -> decisions.get(open)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_lapses_and_what_is_owed_stands_by_its_day() throws SQLException {
        var calendar = room.coverage.evidence().door(Calendar.class);
        var judgement = room.withEvidence().published("K1");
        var action = assigned(decided(judgement, true), FAR);
        expected(action, LocalDate.of(2099, 1, 1));
        assertThat(as(OURS, calendar::list))
                .extracting(it -> it.getClass().getSimpleName())
                .containsExactly("AJudgement", "Evidence", "AnAction");
        room.superuser("update judgement.action set due = '2020-01-01'");
        var first = as(OURS, calendar::list).getFirst();
        assertThat(first).isInstanceOf(Due.AnAction.class);
        assertThat(first.isOverOn(LocalDate.of(2020, 1, 2))).isTrue();
        done(() -> decisions.end(new LearningOrder.End(action, false, "No longer needed.")));
        assertThat(as(OURS, calendar::list)).hasSize(2);
        assertThat(as(THEIRS, calendar::list)).isEmpty();
    }

    private static LearningOrder.Decide decide(Judgement.Id judgement, boolean toAll) {
        return new LearningOrder.Decide(
                Decision.Id.fresh(), judgement, "Ask anew.", "It is open.", toAll);
    }

    private Decision.Id decided(Judgement.Id judgement, boolean toAll) {
        var order = decide(judgement, toAll);
        done(() -> decisions.decide(order));
        return order.id();
    }

    private Action.Id assigned(Decision.Id decision, LocalDate due) {
        var id = Action.Id.fresh();
        done(() ->
                decisions.act(new LearningOrder.Act(id, decision, "Ask.", "Evaluation unit", due)));
        return id;
    }

    private Expectation.Id expected(Action.Id action, LocalDate due) {
        var id = Expectation.Id.fresh();
        done(() ->
                decisions.expect(
                        new LearningOrder.Expect(
                                id,
                                action,
                                SourceKind.SURVEY,
                                "What they say.",
                                room.outcome("K1"),
                                due)));
        return id;
    }

    private static LearningOrder.Settle settle(
            Expectation.Id id,
            @Nullable Boolean came,
            Tallies.@Nullable Named evidence,
            String words) {
        return new LearningOrder.Settle(id, came, evidence, words);
    }

    private List<Decision> listed(Judgement.Id judgement) {
        return as(OURS, () -> decisions.list(room.judgements().get(judgement).judgement()));
    }

    private void done(Supplier<LearningAnswer> work) {
        var answer = as(OURS, room.one, work);
        assertThat(answer).as(answer.toString()).isInstanceOf(LearningAnswer.Done.class);
    }

    private List<LearningRefusal> refused(Supplier<LearningAnswer> work) {
        if (as(OURS, room.one, work) instanceof LearningAnswer.Refused(var reasons)) {
            return reasons;
        }
        throw new AssertionError("It was done.");
    }
}
