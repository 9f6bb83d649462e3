package org.ettle.judgement.web.area;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ettle.evidence.series.Indicator;
import org.ettle.platform.page.Signpost;

/// Series by which areas can be put beside each other, and those that hold the national figure
/// only.
public record CountedSheet(List<Signpost> councils, List<Signpost> national) {

    static CountedSheet of(
            List<Indicator> shares,
            Predicate<Indicator> countsCouncils,
            Function<Indicator, String> address) {
        return new CountedSheet(
                list(shares, countsCouncils, address),
                list(shares, countsCouncils.negate(), address));
    }

    private static List<Signpost> list(
            List<Indicator> shares,
            Predicate<Indicator> which,
            Function<Indicator, String> address) {
        return shares.stream()
                .filter(which)
                .map(it -> Signpost.to(it.title(), address.apply(it)))
                .toList();
    }
}
