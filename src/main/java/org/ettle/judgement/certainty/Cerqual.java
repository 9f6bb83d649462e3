package org.ettle.judgement.certainty;

import java.util.stream.Stream;
import org.ettle.judgement.certainty.Step.Reason;
import org.ettle.judgement.certainty.Suggestion.Walk;

/// CERQual's four components, each with the concern that somebody has.
public record Cerqual(
        Concern methodologicalLimitations, Concern coherence, Concern adequacy, Concern relevance) {

    private static final int SEVERAL = 3;

    public enum Concern {
        NONE(0),
        MINOR(0),
        MODERATE(1),
        SERIOUS(2);

        private final int levels;

        Concern(int levels) {
            this.levels = levels;
        }
    }

    /// High, less one level for each moderate concern and two for each serious one, and never below
    /// very low. Three or more minor concerns take high to moderate. (Ours.)
    public Suggestion suggest() {
        var walk = new Walk(Reason.BEGINS_HIGH, Certainty.HIGH);
        walk.move(Reason.METHODOLOGICAL_LIMITATIONS, -methodologicalLimitations.levels);
        walk.move(Reason.COHERENCE, -coherence.levels);
        walk.move(Reason.ADEQUACY, -adequacy.levels);
        walk.move(Reason.RELEVANCE, -relevance.levels);
        if (!walk.hasMoved() && minor() >= SEVERAL) {
            walk.move(Reason.SEVERAL_MINOR, -1);
        }
        return walk.suggestion();
    }

    private long minor() {
        return Stream.of(methodologicalLimitations, coherence, adequacy, relevance)
                .filter(concern -> concern == Concern.MINOR)
                .count();
    }
}
