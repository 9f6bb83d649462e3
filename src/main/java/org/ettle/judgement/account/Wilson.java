package org.ettle.judgement.account;

import org.ettle.judgement.Chance;
import org.ettle.judgement.ChanceRange;

/// How many of how many people, with the interval of Wilson (1927) at 95 per cent. It is right for
/// a random sample; people in accounts rarely are one, so it is the least uncertainty that there
/// is.
///
/// @param people at most so many as were heard
/// @param heard 0 where nobody was
public record Wilson(long people, long heard) {

    private static final double Z = 1.959964;

    public Wilson {
        if (people < 0 || people > heard) {
            throw new IllegalArgumentException("Not a share: " + people + " of " + heard);
        }
    }

    /// Where nobody was heard, it may be anything.
    public ChanceRange range() {
        if (heard == 0) {
            return ChanceRange.ANYTHING;
        }
        double share = (double) people / heard;
        double spread = Z * Z / heard;
        double centre = share + spread / 2;
        double half = Z * StrictMath.sqrt(share * (1 - share) / heard + spread / (4.0 * heard));
        return new ChanceRange(
                Chance.of(Math.max(0, (centre - half) / (1 + spread))),
                Chance.of(Math.min(1, (centre + half) / (1 + spread))));
    }
}
