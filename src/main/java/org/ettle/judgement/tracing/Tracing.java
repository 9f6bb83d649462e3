package org.ettle.judgement.tracing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ettle.judgement.Band;
import org.ettle.judgement.Chance;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.Rounding;
import org.ettle.judgement.tracing.EvidencePackage.Gathering;
import org.jspecify.annotations.Nullable;

/// What process tracing comes to.
///
/// @param range of chances after all findings
/// @param middle at the middles of all ranges; it lies within the range and is never shown alone
/// @param band by the low end; null where the range is too wide to say
/// @param packages by origin, in the order of their keys
/// @param weight the sum of the packages at the low end, in nats, capped and rounded
/// @param capped whether the sum would have moved the claim by more than all evidence may
/// @param robustness of every band above the lowest, the highest first
/// @param failed necessary clues that were looked for with effort and are not there, by their ids
/// @param setAside findings without weight, by clue and origin
public record Tracing(
        ChanceRange range,
        Chance middle,
        @Nullable Band band,
        List<EvidencePackage> packages,
        BigDecimal weight,
        boolean capped,
        List<Robustness> robustness,
        List<Clue.Id> failed,
        List<SetAside> setAside) {

    /// A search this likely to find a clue is effort enough for its absence to count as a failed
    /// test (ours).
    public static final Chance LEAST_EFFORT = new Chance(8_000);

    /// All evidence together moves the odds by a thousand times at most (ours), in nats: nothing is
    /// ever judged to be 0 or 1.
    private static final double CAP = StrictMath.log(1000);

    public Tracing {
        packages = List.copyOf(packages);
        robustness = List.copyOf(robustness);
        failed = List.copyOf(failed);
        setAside = List.copyOf(setAside);
    }

    public static Tracing of(TracedClaim claim) {
        Map<Clue.Id, Clue> clues = new HashMap<>();
        claim.clues().forEach(clue -> clues.put(clue.id(), clue));
        var origins = new TreeMap<Origin, Gathering>();
        var setAside = new ArrayList<SetAside>();
        Set<Clue.Id> found = new TreeSet<>();
        Set<Clue.Id> missed = new TreeSet<>();
        for (var finding : claim.findings()) {
            if (finding instanceof Finding.Looked looked) {
                var clue = Objects.requireNonNull(clues.get(looked.clue()));
                if (looked.looked().isBefore(clue.registered())) {
                    setAside.add(new SetAside(clue.id(), looked.origin()));
                    continue;
                }
                origins.computeIfAbsent(looked.origin(), _ -> new Gathering())
                        .add(Weight.of(clue, looked));
                if (looked instanceof Finding.Found) {
                    found.add(clue.id());
                } else if (isFailed(clue, looked)) {
                    missed.add(clue.id());
                }
            }
        }
        setAside.sort(Comparator.comparing(SetAside::clue).thenComparing(SetAside::origin));
        missed.removeAll(found);
        return weigh(claim.before(), origins, List.copyOf(missed), setAside);
    }

    private static Tracing weigh(
            ChanceRange before,
            TreeMap<Origin, Gathering> origins,
            List<Clue.Id> failed,
            List<SetAside> setAside) {
        var packages = new ArrayList<EvidencePackage>();
        var sum = Weight.NOTHING;
        for (var each : origins.entrySet()) {
            packages.add(EvidencePackage.of(each.getKey(), each.getValue()));
            sum = sum.plus(each.getValue().sum().capped(EvidencePackage.CAP));
        }
        var weight = sum.capped(CAP);
        var range = weight.move(before);
        return new Tracing(
                range,
                weight.moveMiddle(before),
                Band.of(range),
                packages,
                Rounding.of(weight.low()),
                sum.isBeyond(CAP),
                Robustness.ofEveryBand(before.low(), weight.low(), range.low()),
                failed,
                setAside);
    }

    private static boolean isFailed(Clue clue, Finding finding) {
        return finding instanceof Finding.Absent absent
                && absent.effort().isAtLeast(LEAST_EFFORT)
                && clue.kind().isNecessary();
    }
}
