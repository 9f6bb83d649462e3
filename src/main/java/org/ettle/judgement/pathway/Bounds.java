package org.ettle.judgement.pathway;

import java.util.List;
import org.ettle.judgement.Chance;
import org.ettle.judgement.ChanceRange;

/// Fréchet's bounds for a few things of which nobody knows how they hang together.
public final class Bounds {

    private Bounds() {}

    /// That all hold, as every link of a chain: from Σp − (n − 1), or 0, to the least p.
    ///
    /// @param chances at least one
    public static ChanceRange ofAll(List<ChanceRange> chances) {
        int lacking = 0;
        int least = Chance.WHOLE;
        for (var chance : some(chances)) {
            lacking += Chance.WHOLE - chance.low().tenThousandths();
            least = Math.min(least, chance.high().tenThousandths());
        }
        return new ChanceRange(new Chance(Math.max(0, Chance.WHOLE - lacking)), new Chance(least));
    }

    /// That at least one holds, as one of several routes: from the largest p to Σp, or 1.
    ///
    /// @param chances at least one
    public static ChanceRange ofAny(List<ChanceRange> chances) {
        int largest = 0;
        int sum = 0;
        for (var chance : some(chances)) {
            largest = Math.max(largest, chance.low().tenThousandths());
            sum = Math.min(Chance.WHOLE, sum + chance.high().tenThousandths());
        }
        return new ChanceRange(new Chance(largest), new Chance(sum));
    }

    private static List<ChanceRange> some(List<ChanceRange> chances) {
        if (chances.isEmpty()) {
            throw new IllegalArgumentException("Bounds are those of something.");
        }
        return chances;
    }
}
