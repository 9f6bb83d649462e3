package org.ettle.judgement.tracing;

import org.ettle.judgement.Chance;
import org.ettle.judgement.ChanceRange;

/// How far a finding moves the claim, in nats: above 0 for it, below 0 against it. Not rounded.
///
/// @param middle at the middles of the ranges
record Weight(double low, double middle, double high) {

    static final Weight NOTHING = new Weight(0, 0, 0);

    /// ln(s/t).
    static Weight found(Clue clue) {
        var s = clue.ifContributed();
        var t = clue.ifNot();
        return new Weight(
                StrictMath.log(s.low().value() / t.high().value()),
                StrictMath.log(s.middle() / t.middle()),
                StrictMath.log(s.high().value() / t.low().value()));
    }

    /// ln((1 − q·s)/(1 − q·t)). Where a clue is missing, the likelier it was the more that tells
    /// against the claim, so the ends of its ranges change places.
    static Weight absent(Clue clue, Chance effort) {
        double q = effort.value();
        var s = clue.ifContributed();
        var t = clue.ifNot();
        return new Weight(
                StrictMath.log(missed(q, s.high().value()) / missed(q, t.low().value())),
                StrictMath.log(missed(q, s.middle()) / missed(q, t.middle())),
                StrictMath.log(missed(q, s.low().value()) / missed(q, t.high().value())));
    }

    static Weight of(Clue clue, Finding finding) {
        return switch (finding) {
            case Finding.Found _ -> found(clue);
            case Finding.Absent absent -> absent(clue, absent.effort());
            case Finding.NotLooked _ -> NOTHING;
        };
    }

    Weight plus(Weight other) {
        return new Weight(low + other.low, middle + other.middle, high + other.high);
    }

    /// No further from nothing than the cap, at either end.
    Weight capped(double cap) {
        return new Weight(
                Math.clamp(low, -cap, cap),
                Math.clamp(middle, -cap, cap),
                Math.clamp(high, -cap, cap));
    }

    boolean isBeyond(double cap) {
        return !equals(capped(cap));
    }

    /// The claim's chance after it: logit(after) = logit(before) + weight.
    ChanceRange move(ChanceRange before) {
        return new ChanceRange(
                Chance.of(moved(before.low().value(), low)),
                Chance.of(moved(before.high().value(), high)));
    }

    Chance moveMiddle(ChanceRange before) {
        return Chance.of(moved(before.middle(), middle));
    }

    static double logit(double chance) {
        return StrictMath.log(chance / (1 - chance));
    }

    private static double moved(double before, double weight) {
        return 1 / (1 + StrictMath.exp(-(logit(before) + weight)));
    }

    private static double missed(double effort, double chance) {
        return 1 - effort * chance;
    }
}
