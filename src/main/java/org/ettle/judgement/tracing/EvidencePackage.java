package org.ettle.judgement.tracing;

import java.math.BigDecimal;
import org.ettle.judgement.Rounding;

/// What all findings of one origin come to: the strongest for the claim and the strongest against
/// it, and no more, however many there are.
///
/// @param low in nats, like the others; rounded
/// @param capped whether it would have moved the claim by more than one origin may
public record EvidencePackage(
        Origin origin,
        int findings,
        BigDecimal low,
        BigDecimal middle,
        BigDecimal high,
        boolean capped) {

    /// One origin moves the odds by twenty times at most (ours), in nats.
    static final double CAP = StrictMath.log(20);

    static EvidencePackage of(Origin origin, Gathering gathering) {
        var sum = gathering.sum();
        var weight = sum.capped(CAP);
        return new EvidencePackage(
                origin,
                gathering.findings,
                Rounding.of(weight.low()),
                Rounding.of(weight.middle()),
                Rounding.of(weight.high()),
                sum.isBeyond(CAP));
    }

    /// Findings of one origin as they come; in whichever order, it comes to the same.
    static final class Gathering {

        private Weight strongestFor = Weight.NOTHING;
        private Weight strongestAgainst = Weight.NOTHING;
        private int findings;

        /// Each end apart, so that a stronger finding never moves an end the wrong way.
        void add(Weight weight) {
            findings++;
            strongestFor =
                    new Weight(
                            Math.max(strongestFor.low(), weight.low()),
                            Math.max(strongestFor.middle(), weight.middle()),
                            Math.max(strongestFor.high(), weight.high()));
            strongestAgainst =
                    new Weight(
                            Math.min(strongestAgainst.low(), weight.low()),
                            Math.min(strongestAgainst.middle(), weight.middle()),
                            Math.min(strongestAgainst.high(), weight.high()));
        }

        Weight sum() {
            return strongestFor.plus(strongestAgainst);
        }
    }
}
