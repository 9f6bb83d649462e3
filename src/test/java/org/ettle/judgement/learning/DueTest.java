package org.ettle.judgement.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Target;
import org.ettle.judgement.Judged;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.JudgementFixtures;
import org.ettle.theory.Outcome;
import org.junit.jupiter.api.Test;

class DueTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 31);
    private static final Judgement JUDGEMENT = JudgementFixtures.Told.plain().made();
    private static final Target ELSEWHERE =
            new Target.AnOutcome(
                    JudgementFixtures.OURS,
                    ((Target.AnOutcome) JudgementFixtures.K1).version(),
                    new Outcome.Code("K2"));

    /// A judgement has lapsed on the day that it names; what somebody owes may come on its day.
    @Test
    void a_judgement_is_over_on_its_day_and_what_is_owed_on_the_day_after() {
        assertThat(aJudgement().isOverOn(DAY.minusDays(1))).isFalse();
        assertThat(aJudgement().isOverOn(DAY)).isTrue();
        for (var owed : List.of(anAction(), evidence())) {
            assertThat(owed.isOverOn(DAY)).isFalse();
            assertThat(owed.isOverOn(DAY.plusDays(1))).isTrue();
        }
    }

    @Test
    void evidence_is_owed_by_whoever_owns_its_action_and_a_judgement_by_nobody_named() {
        assertThat(aJudgement().owner()).isNull();
        assertThat(anAction().owner()).isEqualTo("Evaluation unit");
        assertThat(evidence().owner()).isEqualTo("Evaluation unit");
    }

    @Test
    void evidence_stands_by_what_it_should_tell_of_and_the_rest_by_what_was_judged() {
        assertThat(aJudgement().target()).isEqualTo(JudgementFixtures.K1);
        assertThat(anAction().target()).isEqualTo(JudgementFixtures.K1);
        assertThat(evidence().target()).isEqualTo(ELSEWHERE);
        assertThat(List.of(aJudgement(), anAction(), evidence()))
                .allSatisfy(it -> {
                    assertThat(it.on()).isEqualTo(DAY);
                    assertThat(it.judgement()).isEqualTo(JUDGEMENT);
                });
    }

    private static Due aJudgement() {
        return new Due.AJudgement(new Judged(JUDGEMENT, List.of(), Optional.empty(), true), DAY);
    }

    private static Due anAction() {
        return new Due.AnAction(action(DAY), JUDGEMENT);
    }

    private static Due evidence() {
        var expected =
                new Expectation(
                        Expectation.Id.fresh(), SourceKind.SURVEY, "Answers", ELSEWHERE, DAY, null);
        return new Due.Evidence(expected, action(DAY.plusYears(1)), JUDGEMENT);
    }

    private static Action action(LocalDate due) {
        return new Action(Action.Id.fresh(), "Ask", "Evaluation unit", due, null, List.of());
    }
}
