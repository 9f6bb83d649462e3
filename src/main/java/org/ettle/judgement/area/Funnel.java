package org.ettle.judgement.area;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.ettle.judgement.Chance;
import org.ettle.judgement.Rounding;

/// All areas beside the national figure.
///
/// @param national all that met of all that were counted
/// @param dispersion φ: 1 where areas differ as chance alone would have them; above, they differ by
///   more. Winsorised: the tenth at each end is pulled in to its neighbour
/// @param spread standard deviation of the areas' true shares, beyond chance (τ, additive random
///   effects); 0 where chance explains all. It is a measure of its own: the plan expects routes and
///   control to be broadly comparable across Scotland
/// @param places by area
public record Funnel(Chance national, BigDecimal dispersion, Chance spread, List<Place> places) {

    private static final int TENTH = 10;

    /// One area.
    ///
    /// @param z its distance from the national figure, in standard errors
    /// @param multiplied z where over-dispersion widens every limit by as much (÷ √φ, if φ is above
    ///   1)
    /// @param added z where it adds the spread to the area's own error
    /// @param standing by *added*, which does not let a large area hide behind its size
    public record Place(
            String area,
            long met,
            long of,
            Chance share,
            BigDecimal z,
            BigDecimal multiplied,
            BigDecimal added,
            Standing standing) {}

    public Funnel {
        places = List.copyOf(places);
    }

    /// @param areas at least one, each once, in any order
    public static Funnel of(List<AreaCount> areas) {
        var ordered = ordered(areas);
        double national = national(ordered);
        double chance = national * (1 - national);
        var z = new double[ordered.size()];
        for (int place = 0; place < z.length; place++) {
            z[place] = z(ordered.get(place), national, chance / ordered.get(place).of());
        }
        double dispersion = dispersion(z);
        double between = between(ordered, chance, dispersion);
        double wider = StrictMath.sqrt(Math.max(1, dispersion));
        var places =
                ordered.stream()
                        .map(area -> {
                            double own = chance / area.of();
                            double alone = z(area, national, own);
                            double added = z(area, national, own + between);
                            return new Place(
                                    area.area(),
                                    area.met(),
                                    area.of(),
                                    Chance.of(area.share()),
                                    Rounding.of(alone),
                                    Rounding.of(alone / wider),
                                    Rounding.of(added),
                                    Standing.of(added));
                        })
                        .toList();
        return new Funnel(
                Chance.of(national),
                Rounding.of(dispersion),
                Chance.of(Math.min(1, StrictMath.sqrt(between))),
                places);
    }

    /// Two areas beside each other, by the share of both together (z of two proportions). Nothing
    /// is said of which of many pairs was looked at.
    public static Standing beside(AreaCount one, AreaCount other) {
        double both = national(List.of(one, other));
        double error = both * (1 - both) * (1.0 / one.of() + 1.0 / other.of());
        return Standing.of(error == 0 ? 0 : (one.share() - other.share()) / StrictMath.sqrt(error));
    }

    static List<AreaCount> ordered(List<AreaCount> areas) {
        var names = new TreeSet<String>();
        for (var area : areas) {
            if (!names.add(area.area())) {
                throw new IllegalArgumentException("An area stands twice: " + area.area());
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("There is no area to look at.");
        }
        return areas.stream().sorted(Comparator.comparing(AreaCount::area)).toList();
    }

    static double national(List<AreaCount> areas) {
        long met = areas.stream().mapToLong(AreaCount::met).sum();
        long all = areas.stream().mapToLong(AreaCount::of).sum();
        return (double) met / all;
    }

    /// Where all have met or none has, no area is away from the others.
    private static double z(AreaCount area, double national, double variance) {
        return variance == 0 ? 0 : (area.share() - national) / StrictMath.sqrt(variance);
    }

    /// The mean of z², once the extreme tenth at each end is pulled in. With fewer than ten areas
    /// none is.
    private static double dispersion(double[] z) {
        var sorted = z.clone();
        Arrays.sort(sorted);
        int pulled = sorted.length / TENTH;
        double sum = 0;
        for (double each : sorted) {
            double in = Math.clamp(each, sorted[pulled], sorted[sorted.length - 1 - pulled]);
            sum += in * in;
        }
        return sum / sorted.length;
    }

    /// τ² = (I·φ − (I − 1)) / (Σw − Σw²/Σw), where w is one over an area's variance by chance.
    private static double between(List<AreaCount> areas, double chance, double dispersion) {
        double weights = 0;
        double squares = 0;
        for (var area : areas) {
            double weight = chance == 0 ? 0 : area.of() / chance;
            weights += weight;
            squares += weight * weight;
        }
        double beyond = areas.size() * dispersion - (areas.size() - 1);
        double room = weights == 0 ? 0 : weights - squares / weights;
        return beyond > 0 && room > 0 ? beyond / room : 0;
    }
}
