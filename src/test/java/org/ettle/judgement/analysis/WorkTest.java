package org.ettle.judgement.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ettle.judgement.Band;
import org.ettle.judgement.analysis.ContributionAnalysis.Taken;
import org.ettle.judgement.contribution.Challenge;
import org.ettle.judgement.contribution.Condition;
import org.ettle.judgement.contribution.Stage;
import org.ettle.judgement.contribution.Verdict;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Where the steps of an analysis lead.
class WorkTest {

    private static final Link.Name ONE = named("S1", "K1");
    private static final Link.Name TWO = named("K1", "V");
    private static final String FIRST = Step.key(ONE);
    private static final String SECOND = Step.key(TWO);
    private static final UUID TELLER = new UUID(0, 1);
    private static final Step.Asked ASKED =
            new Step.Asked(List.of(FIRST, SECOND), List.of(SECOND), "Go on?", Band.LIKELY);
    private static final Step.TheorySetOut THEORY =
            new Step.TheorySetOut(List.of(theory(FIRST), theory(SECOND)));
    private static final Step.Gathered.Test FAILED =
            new Step.Gathered.Test(
                    FIRST, "They say so.", Step.Looked.ABSENT, true, true, List.of());
    private static final Step.Gathered GATHERED =
            new Step.Gathered(
                    List.of(
                            FAILED,
                            new Step.Gathered.Test(
                                    SECOND,
                                    "They live so.",
                                    Step.Looked.FOUND,
                                    false,
                                    false,
                                    List.of("a b"))),
                    true,
                    2,
                    "hash");
    private static final Step.Told TOLD =
            new Step.Told(
                    "It came about.", List.of(Objects.requireNonNull(FAILED.finding())), FIRST);
    private static final Step.Objected OBJECTED =
            new Step.Objected("Evaluator", true, List.of("Too few.", "Too old."));

    private static Link.Name named(String from, String to) {
        return new Link.Name(new Outcome.Code(from), new Outcome.Code(to), Link.Kind.PARENT);
    }

    private static Step.TheorySetOut.OfLink theory(String link) {
        return new Step.TheorySetOut.OfLink(
                link, "It helps.", List.of("Time."), List.of("Friends."), true);
    }

    private static Work work(Step... steps) {
        var taken = new ArrayList<Taken>();
        Arrays.asList(steps)
                .forEach(it -> taken.add(new Taken(taken.size() + 1, it, Instant.EPOCH, TELLER)));
        return Work.of(taken, "2018");
    }

    private static Step.Answered answered(int number) {
        return new Step.Answered(number, Challenge.Outcome.LEFT_STANDING, "So it is.");
    }

    private static Step[] challenged(Step... more) {
        var steps =
                new ArrayList<Step>(
                        List.of(
                                ASKED,
                                THEORY,
                                GATHERED,
                                TOLD,
                                OBJECTED,
                                answered(1),
                                answered(2),
                                new Step.Challenged()));
        steps.addAll(List.of(more));
        return steps.toArray(Step[]::new);
    }

    private static Step.VerdictGiven given(@Nullable Band second, String verdict) {
        var conditions = new EnumMap<Condition, Condition.Met>(Condition.class);
        for (var condition : Condition.values()) {
            conditions.put(condition, Condition.Met.FULLY);
        }
        return new Step.VerdictGiven(
                conditions,
                List.of(),
                List.of(
                        new Step.VerdictGiven.Rated(FIRST, Band.VERY_LIKELY, "j"),
                        new Step.VerdictGiven.Rated(SECOND, second, null)),
                "So.",
                verdict);
    }

    @Test
    void it_goes_from_the_question_to_the_end_of_the_challenge() {
        assertThat(work(ASKED).stage()).isEqualTo(Stage.QUESTION);
        assertThat(work(ASKED).links()).containsExactly(ONE, TWO);
        assertThat(Work.NOTHING.links()).isEmpty();
        assertThat(work(ASKED).weakest()).isNull();
        assertThat(work(ASKED).theoryOf(ONE)).isEmpty();
        assertThat(work(ASKED).testsOf(ONE)).isEmpty();
        var gathered = work(ASKED, THEORY, GATHERED);
        assertThat(gathered.stage()).isEqualTo(Stage.GATHERED);
        assertThat(gathered.gatheredAt()).isEqualTo(3);
        assertThat(gathered.theoryOf(TWO).orElseThrow().link()).isEqualTo(SECOND);
        assertThat(gathered.testsOf(ONE)).containsExactly(FAILED);
        assertThat(gathered.testsOf(named("S9", "V"))).isEmpty();
        var told = work(ASKED, THEORY, GATHERED, TOLD);
        assertThat(told.weakest()).isEqualTo(ONE);
        assertThat(told.teller()).isEqualTo(TELLER);
        assertThat(told.challengeNeeds()).hasSize(1);
        assertThat(work(challenged()).stage()).isEqualTo(Stage.CHALLENGED);
        assertThat(work(challenged()).unlike()).isEmpty();
        assertThatThrownBy(Work.NOTHING::stage).isInstanceOf(NullPointerException.class);
    }

    @Test
    void objections_have_numbers_and_each_answer_is_kept_with_its_own() {
        var objected = work(ASKED, THEORY, GATHERED, TOLD, OBJECTED, OBJECTED, answered(2));
        assertThat(objected.objections())
                .extracting(Work.Objection::number)
                .containsExactly(1, 2, 3, 4);
        assertThat(objected.objections())
                .extracting(it -> it.answer() != null)
                .containsExactly(false, true, false, false);
        assertThat(objected.reviewers()).hasSize(2);
        assertThat(objected.challengeNeeds()).hasSize(3);
        var again = work(challenged(new Step.Strengthened(), GATHERED));
        assertThat(again.unlike()).containsExactly(10);
        assertThat(again.stage()).isEqualTo(Stage.STRENGTHENED);
    }

    @Test
    void the_verdict_is_the_rules_and_another_that_is_kept_is_named() {
        var open = work(challenged());
        // The first link failed a test that it cannot hold without.
        assertThat(open.judge(given(Band.LIKELY, ""))).isInstanceOf(Verdict.NotSupported.class);
        var kept = given(Band.LIKELY, VerdictText.of(open.judge(given(Band.LIKELY, ""))));
        var judged = work(challenged(kept));
        assertThat(judged.stage()).isEqualTo(Stage.JUDGED);
        assertThat(judged.unlike()).isEmpty();
        assertThat(judged.verdict()).isInstanceOf(Verdict.NotSupported.class);
        assertThat(judged.given()).isEqualTo(kept);
        assertThat(work(challenged(given(Band.LIKELY, "otherwise"))).unlike()).containsExactly(9);
        var superseded = work(challenged(kept, new Step.Superseded("another")));
        assertThat(superseded.stage()).isEqualTo(Stage.SUPERSEDED);
        assertThat(superseded.supersededBy()).isEqualTo("another");
    }

    @Test
    void a_step_out_of_turn_is_named_and_leads_nowhere() {
        var work = work(ASKED, GATHERED, new Step.Challenged());
        assertThat(work.unlike()).containsExactly(2, 3);
        assertThat(work.stage()).isEqualTo(Stage.QUESTION);
    }

    @Test
    void a_moved_theory_takes_what_was_said_to_the_links_of_the_later_version() {
        var onto = named("A1", "P1");
        var moved =
                new Step.Moved(
                        "o",
                        "2024",
                        List.of(
                                new Step.Moved.Onto(FIRST, Step.key(onto), true),
                                new Step.Moved.Onto(SECOND, Step.key(named("P1", "V")), false)),
                        List.of(Step.key(onto)),
                        "It is newer.");
        var work = work(challenged(moved));
        assertThat(work.stage()).isEqualTo(Stage.REVISED);
        assertThat(work.links()).containsExactly(onto, named("P1", "V"));
        assertThat(work.moved()).isEqualTo(moved);
        assertThat(work.theoryOf(onto).orElseThrow().rationale()).isEqualTo("It helps.");
        assertThat(work.testsOf(onto)).hasSize(1);
        assertThat(work.weakest()).isNull();
        assertThat(work.teller()).isNull();
        assertThat(work.objections()).isEmpty();
        assertThat(work.reviewers()).isEmpty();
        assertThat(Objects.requireNonNull(work.asked()).feedback()).containsExactly(Step.key(onto));
        assertThat(work(ASKED, moved).gathered()).isNull();
        assertThat(work(ASKED, moved).theory()).isNull();
        assertThat(moved.of("elsewhere")).isEqualTo("elsewhere");
    }

    @Test
    void steps_are_read_as_they_were_written_and_findings_are_told_apart() {
        for (var step :
                List.of(
                        ASKED,
                        THEORY,
                        GATHERED,
                        TOLD,
                        OBJECTED,
                        answered(1),
                        new Step.Challenged(),
                        new Step.Strengthened(),
                        given(null, "v"),
                        new Step.Superseded("x"))) {
            assertThat(StepText.read(StepText.kind(step), StepText.of(step))).isEqualTo(step);
        }
        assertThat(StepText.kind(THEORY)).isEqualTo("THEORY_SET_OUT");
        assertThatThrownBy(() -> StepText.read("GUESSED", "{}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Step.link("K1")).isInstanceOf(IllegalArgumentException.class);
        var found =
                new Step.Gathered.Test(FIRST, "So.", Step.Looked.FOUND, true, true, List.of("a b"));
        assertThat(found.finding()).isNotNull().isNotEqualTo(FAILED.finding());
        assertThat(found.hasFailed()).isFalse();
        assertThat(FAILED.hasFailed()).isTrue();
        for (var half :
                List.of(
                        new Step.Gathered.Test(
                                FIRST, "So.", Step.Looked.ABSENT, false, true, List.of()),
                        new Step.Gathered.Test(
                                FIRST, "So.", Step.Looked.ABSENT, true, false, List.of()))) {
            assertThat(half.hasFailed()).isFalse();
        }
        assertThat(new Step.Gathered.Test(FIRST, "So.", null, true, true, List.of()).finding())
                .isNull();
        for (var looked : Step.Looked.values()) {
            assertThat(looked.words()).isNotBlank();
        }
    }
}
