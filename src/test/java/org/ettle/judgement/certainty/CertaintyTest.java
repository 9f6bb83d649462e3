package org.ettle.judgement.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.ettle.judgement.certainty.Cerqual.Concern;
import org.ettle.judgement.certainty.Grade.Design;
import org.ettle.judgement.certainty.Grade.Doubt;
import org.ettle.judgement.certainty.Grade.Effect;
import org.ettle.judgement.certainty.Step.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertaintyTest {

    @ParameterizedTest
    @CsvSource({
        "NONE, MINOR, NONE, MINOR, HIGH",
        "MINOR, MINOR, MINOR, NONE, MODERATE",
        "MINOR, MINOR, MINOR, MINOR, MODERATE",
        "MODERATE, MINOR, NONE, MINOR, MODERATE",
        "MODERATE, MINOR, MINOR, MINOR, MODERATE",
        "MODERATE, MODERATE, MINOR, NONE, LOW",
        "SERIOUS, MODERATE, MODERATE, NONE, VERY_LOW",
        "NONE, NONE, NONE, SERIOUS, LOW",
        "NONE, NONE, SERIOUS, MODERATE, VERY_LOW",
        "NONE, SERIOUS, NONE, NONE, LOW",
        "SERIOUS, SERIOUS, SERIOUS, SERIOUS, VERY_LOW"
    })
    void concerns_take_a_finding_down(
            Concern limitations,
            Concern coherence,
            Concern adequacy,
            Concern relevance,
            Certainty level) {
        assertThat(new Cerqual(limitations, coherence, adequacy, relevance).suggest().level())
                .isEqualTo(level);
    }

    @Test
    void a_suggestion_tells_its_steps() {
        var suggestion =
                new Cerqual(Concern.MODERATE, Concern.NONE, Concern.SERIOUS, Concern.MODERATE)
                        .suggest();
        assertThat(suggestion.steps())
                .containsExactly(
                        new Step(Reason.BEGINS_HIGH, 0, Certainty.HIGH),
                        new Step(Reason.METHODOLOGICAL_LIMITATIONS, -1, Certainty.MODERATE),
                        new Step(Reason.ADEQUACY, -2, Certainty.VERY_LOW),
                        new Step(Reason.RELEVANCE, -1, Certainty.VERY_LOW));
        assertThat(
                        new Cerqual(Concern.MINOR, Concern.MINOR, Concern.NONE, Concern.MINOR)
                                .suggest()
                                .steps())
                .last()
                .isEqualTo(new Step(Reason.SEVERAL_MINOR, -1, Certainty.MODERATE));
        assertThat(
                        new Cerqual(Concern.NONE, Concern.MODERATE, Concern.NONE, Concern.NONE)
                                .suggest()
                                .steps())
                .last()
                .isEqualTo(new Step(Reason.COHERENCE, -1, Certainty.MODERATE));
    }

    @Test
    void figures_begin_high_or_low_by_design() {
        assertThat(grade(Design.RANDOMISED).suggest().level()).isEqualTo(Certainty.HIGH);
        assertThat(grade(Design.OBSERVATIONAL).suggest().level()).isEqualTo(Certainty.LOW);
    }

    @Test
    void every_doubt_takes_figures_down() {
        var none = Doubt.NONE;
        var one = Doubt.SERIOUS;
        var two = Doubt.VERY_SERIOUS;
        assertThat(randomised(one, none, none, none, none).suggest().steps().getLast())
                .isEqualTo(new Step(Reason.RISK_OF_BIAS, -1, Certainty.MODERATE));
        assertThat(randomised(none, two, none, none, none).suggest().steps().getLast())
                .isEqualTo(new Step(Reason.INCONSISTENCY, -2, Certainty.LOW));
        assertThat(randomised(none, none, one, none, none).suggest().steps().getLast())
                .isEqualTo(new Step(Reason.INDIRECTNESS, -1, Certainty.MODERATE));
        assertThat(randomised(none, none, none, one, none).suggest().steps().getLast())
                .isEqualTo(new Step(Reason.IMPRECISION, -1, Certainty.MODERATE));
        assertThat(randomised(none, none, none, none, one).suggest().steps().getLast())
                .isEqualTo(new Step(Reason.PUBLICATION_BIAS, -1, Certainty.MODERATE));
        assertThat(randomised(two, two, two, two, two).suggest().level())
                .isEqualTo(Certainty.VERY_LOW);
    }

    @Test
    void only_observational_figures_without_doubt_go_up() {
        assertThat(up(Design.OBSERVATIONAL, Doubt.NONE, Effect.LARGE, false, false))
                .isEqualTo(Certainty.MODERATE);
        assertThat(up(Design.OBSERVATIONAL, Doubt.NONE, Effect.VERY_LARGE, false, false))
                .isEqualTo(Certainty.HIGH);
        assertThat(up(Design.OBSERVATIONAL, Doubt.NONE, Effect.USUAL, true, false))
                .isEqualTo(Certainty.MODERATE);
        assertThat(up(Design.OBSERVATIONAL, Doubt.NONE, Effect.USUAL, false, true))
                .isEqualTo(Certainty.MODERATE);
        assertThat(up(Design.OBSERVATIONAL, Doubt.NONE, Effect.VERY_LARGE, true, true))
                .isEqualTo(Certainty.HIGH);
        assertThat(up(Design.OBSERVATIONAL, Doubt.SERIOUS, Effect.VERY_LARGE, true, true))
                .isEqualTo(Certainty.VERY_LOW);
        assertThat(up(Design.RANDOMISED, Doubt.SERIOUS, Effect.VERY_LARGE, true, true))
                .isEqualTo(Certainty.MODERATE);
    }

    @Test
    void a_person_decides_with_a_reason() {
        var suggestion = grade(Design.RANDOMISED).suggest();
        assertThat(suggestion.isFollowedBy(new Decision(Certainty.HIGH, "As suggested"))).isTrue();
        assertThat(suggestion.isFollowedBy(new Decision(Certainty.LOW, "One small trial")))
                .isFalse();
        assertThat(new Decision(Certainty.LOW, " x ").reason()).isEqualTo("x");
        assertThatThrownBy(() -> new Decision(Certainty.LOW, "  "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_suggestion_is_where_its_steps_lead() {
        assertThatThrownBy(() -> new Suggestion(Certainty.HIGH, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Suggestion(
                                Certainty.HIGH,
                                List.of(new Step(Reason.BEGINS_LOW, 0, Certainty.LOW))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everything_has_words() {
        assertThat(Arrays.stream(Reason.values()).map(Reason::words))
                .doesNotHaveDuplicates()
                .allMatch(words -> words.endsWith("."));
        assertThat(Arrays.stream(Certainty.values()).map(Certainty::words))
                .containsExactly("very low", "low", "moderate", "high");
    }

    private static Certainty up(
            Design design, Doubt bias, Effect effect, boolean dose, boolean confounding) {
        return new Grade(
                        design,
                        bias,
                        Doubt.NONE,
                        Doubt.NONE,
                        Doubt.NONE,
                        Doubt.NONE,
                        effect,
                        dose,
                        confounding)
                .suggest()
                .level();
    }

    private static Grade grade(Design design) {
        return new Grade(
                design,
                Doubt.NONE,
                Doubt.NONE,
                Doubt.NONE,
                Doubt.NONE,
                Doubt.NONE,
                Effect.USUAL,
                false,
                false);
    }

    private static Grade randomised(
            Doubt bias, Doubt inconsistency, Doubt indirect, Doubt imprecise, Doubt publication) {
        return new Grade(
                Design.RANDOMISED,
                bias,
                inconsistency,
                indirect,
                imprecise,
                publication,
                Effect.USUAL,
                false,
                false);
    }
}
