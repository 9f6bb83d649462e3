package org.ettle.evidence.series;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ettle.evidence.Days;
import org.jspecify.annotations.Nullable;

/// A figure with the release that published it.
///
/// @param marks what was odd about the row from which it came
public record Observation(
        Line line,
        Days period,
        int definition,
        Reading reading,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        Vintage vintage,
        Set<Oddity> marks) {

    private static final Comparator<Observation> BY_VINTAGE =
            Comparator.comparing(Observation::vintage, Vintage.OLDEST_FIRST);

    public Observation {
        marks = Set.copyOf(marks);
    }

    public Release release() {
        return vintage.release();
    }

    /// Of each line and period the one that the newest release states, in the order of periods.
    public static List<Observation> newest(List<Observation> all) {
        return all.stream()
                .collect(
                        Collectors.toMap(
                                it -> new Place(it.line, it.period),
                                it -> it,
                                (one, other) -> BY_VINTAGE.compare(one, other) >= 0 ? one : other))
                .values()
                .stream()
                .sorted(
                        Comparator.comparing((Observation it) -> it.period.from())
                                .thenComparing(it -> it.line.area()))
                .toList();
    }

    /// What this release and those before it said.
    public static List<Observation> asOf(List<Observation> all, Release release) {
        var day = release.description().released().from();
        return all.stream()
                .filter(it -> !it.release().description().released().from().isAfter(day))
                .toList();
    }

    /// Everything that was published of this line and period, the oldest first.
    public static List<Observation> history(List<Observation> all, Observation of) {
        return all.stream()
                .filter(it -> it.line.equals(of.line) && it.period.equals(of.period))
                .sorted(BY_VINTAGE)
                .toList();
    }

    private record Place(Line line, Days period) {}
}
