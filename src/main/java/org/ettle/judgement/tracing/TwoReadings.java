package org.ettle.judgement.tracing;

import java.math.BigDecimal;
import org.ettle.judgement.Chance;
import org.ettle.judgement.Rounding;

/// How far two assessors, who read one clue apart, are from each other.
///
/// @param apart in nats: between the weights that the finding has by each reading
public record TwoReadings(BigDecimal apart) {

    /// Beyond this, which is three times the odds, a third assessor is asked (ours).
    public static final BigDecimal MOST = Rounding.of(StrictMath.log(3));

    private static final Chance BEST = new Chance(9_900);

    public static TwoReadings of(Clue one, Clue other, Finding finding) {
        if (!one.id().equals(other.id()) || !one.id().equals(finding.clue())) {
            throw new IllegalArgumentException("Two readings are of one clue and its finding.");
        }
        double first = Weight.of(one, finding).middle();
        double second = Weight.of(other, finding).middle();
        return new TwoReadings(Rounding.of(Math.abs(first - second)));
    }

    /// Before anybody looks: by whichever finding would put the two further apart, after the best
    /// of searches.
    public static TwoReadings beforehand(Clue one, Clue other) {
        double found = Weight.found(one).middle() - Weight.found(other).middle();
        double absent = Weight.absent(one, BEST).middle() - Weight.absent(other, BEST).middle();
        return new TwoReadings(Rounding.of(Math.max(Math.abs(found), Math.abs(absent))));
    }

    /// All readings are kept, the third beside the two.
    public boolean needThird() {
        return apart.compareTo(MOST) > 0;
    }
}
