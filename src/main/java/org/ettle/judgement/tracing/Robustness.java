package org.ettle.judgement.tracing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ettle.judgement.Band;
import org.ettle.judgement.Chance;

/// How much weaker all the evidence could be before the low end of a claim drops below a band. In
/// closed form: λ* = 1 − (logit θ − logit before) / weight, where θ is the least chance of the
/// band.
public sealed interface Robustness {

    Band band();

    /// A sentence on the claim: "It stays likely even if …".
    default String words() {
        return RobustnessWords.of(this);
    }

    /// The claim stood there before anybody looked, and stands there still.
    record Without(Band band) implements Robustness {}

    /// @param weaker λ*, the share by which the weight of all evidence can shrink
    record Until(Band band, Chance weaker) implements Robustness {}

    /// The claim does not reach the band.
    record Short(Band band) implements Robustness {}

    /// @param after as published: what its figure says, this says too
    static Robustness of(Band band, Chance before, double weight, Chance after) {
        if (!after.isAtLeast(band.from())) {
            return new Short(band);
        }
        if (before.isAtLeast(band.from())) {
            return new Without(band);
        }
        double needed = Weight.logit(band.from().value()) - Weight.logit(before.value());
        return new Until(band, Chance.of(Math.max(0, 1 - needed / weight)));
    }

    static List<Robustness> ofEveryBand(Chance before, double weight, Chance after) {
        return Arrays.stream(Band.values())
                .filter(band -> band != Band.UNLIKELY)
                .sorted(Comparator.reverseOrder())
                .map(band -> of(band, before, weight, after))
                .toList();
    }
}
