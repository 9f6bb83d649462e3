package org.ettle.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ettle.evidence.Appraisal.Criterion;

/// How far people who appraised the same sources agree.
///
/// @param sources how many of them two people appraised
/// @param equal on how many of them both gave the same rating, by criterion
/// @param alpha Krippendorff's alpha for names, by criterion; only where there are enough sources
public record Agreement(int sources, Map<Criterion, Integer> equal, Map<Criterion, Double> alpha) {

    /// With fewer sources a figure that is corrected for chance says little, so none is given. Its
    /// interval is then wider than the scale of words that is put on it.
    public static final int ENOUGH = 20;

    public Agreement {
        equal = Map.copyOf(equal);
        alpha = Map.copyOf(alpha);
    }

    /// @param pairs of each source the appraisals of two people
    public static Agreement of(Collection<List<Appraisal>> pairs) {
        var equal = new HashMap<Criterion, Integer>();
        var alpha = new HashMap<Criterion, Double>();
        for (var criterion : Criterion.values()) {
            var units = pairs.stream().map(pair -> ratings(pair, criterion)).toList();
            equal.put(
                    criterion,
                    (int)
                            units.stream()
                                    .filter(unit -> unit.getFirst().equals(unit.getLast()))
                                    .count());
            if (units.size() >= ENOUGH) {
                alpha(units).ifPresent(figure -> alpha.put(criterion, figure));
            }
        }
        return new Agreement(pairs.size(), equal, alpha);
    }

    private static List<String> ratings(List<Appraisal> pair, Criterion criterion) {
        return pair.stream()
                .map(appraisal -> appraisal.ratings().get(criterion))
                .map(rated -> rated == null ? "" : rated.rating().name())
                .toList();
    }

    /// Krippendorff's alpha for nominal data: 1 − observed disagreement ÷ expected disagreement,
    /// over the values of units that have two or more. It fits where not the same two people rate
    /// every source (Krippendorff, *Content Analysis*, 2004, chapter 11).
    ///
    /// @return empty where every value is the same, so that nothing could differ by chance
    static OptionalDouble alpha(List<? extends List<?>> units) {
        var paired = units.stream().filter(unit -> unit.size() > 1).toList();
        var values = new ArrayList<Object>();
        paired.forEach(values::addAll);
        double observed =
                paired.stream()
                        .mapToDouble(unit -> (double) differing(unit) / (unit.size() - 1))
                        .sum();
        double expected = (double) differing(values) / (values.size() - 1);
        return values.isEmpty() || expected == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - observed / expected);
    }

    /// How many ordered pairs of the values differ.
    private static long differing(Collection<?> values) {
        var counts = new HashMap<Object, Long>();
        values.forEach(value -> counts.merge(value, 1L, Long::sum));
        return (long) values.size() * values.size()
                - counts.values().stream().mapToLong(count -> count * count).sum();
    }
}
