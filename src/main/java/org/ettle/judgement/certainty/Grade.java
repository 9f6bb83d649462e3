package org.ettle.judgement.certainty;

import org.ettle.judgement.certainty.Step.Reason;
import org.ettle.judgement.certainty.Suggestion.Walk;

/// GRADE's reasons to rate a body of figures down or up.
public record Grade(
        Design design,
        Doubt riskOfBias,
        Doubt inconsistency,
        Doubt indirectness,
        Doubt imprecision,
        Doubt publicationBias,
        Effect effect,
        boolean doseResponse,
        boolean confoundingHidesEffect) {

    public enum Design {
        RANDOMISED,
        OBSERVATIONAL
    }

    public enum Doubt {
        NONE(0),
        SERIOUS(1),
        VERY_SERIOUS(2);

        private final int levels;

        Doubt(int levels) {
            this.levels = levels;
        }
    }

    public enum Effect {
        USUAL(0),
        LARGE(1),
        VERY_LARGE(2);

        private final int levels;

        Effect(int levels) {
            this.levels = levels;
        }
    }

    /// Randomised begins high, observational low. Each doubt takes it down. Only observational
    /// figures in which nothing is doubted are rated up (GRADE Handbook, chapter 5.3, recalled).
    public Suggestion suggest() {
        var walk =
                design == Design.RANDOMISED
                        ? new Walk(Reason.BEGINS_HIGH, Certainty.HIGH)
                        : new Walk(Reason.BEGINS_LOW, Certainty.LOW);
        walk.move(Reason.RISK_OF_BIAS, -riskOfBias.levels);
        walk.move(Reason.INCONSISTENCY, -inconsistency.levels);
        walk.move(Reason.INDIRECTNESS, -indirectness.levels);
        walk.move(Reason.IMPRECISION, -imprecision.levels);
        walk.move(Reason.PUBLICATION_BIAS, -publicationBias.levels);
        if (design == Design.OBSERVATIONAL && !walk.hasMoved()) {
            walk.move(Reason.LARGE_EFFECT, effect.levels);
            walk.move(Reason.DOSE_RESPONSE, doseResponse ? 1 : 0);
            walk.move(Reason.CONFOUNDING, confoundingHidesEffect ? 1 : 0);
        }
        return walk.suggestion();
    }
}
