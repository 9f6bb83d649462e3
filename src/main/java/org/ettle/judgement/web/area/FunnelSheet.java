package org.ettle.judgement.web.area;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ettle.evidence.Days;
import org.ettle.evidence.series.Area;
import org.ettle.evidence.series.FinancialYear;
import org.ettle.judgement.Chance;
import org.ettle.judgement.area.AreaCount;
import org.ettle.judgement.area.Funnel;
import org.ettle.judgement.area.Shrinkage;
import org.ettle.platform.drawing.SvgWriter;
import org.ettle.platform.page.Field;
import org.jspecify.annotations.Nullable;

/// All areas of one period beside the national figure, and each through time.
///
/// @param svg the funnel; empty where fewer than two areas were counted
/// @param beside what can be said of two areas; null where none are chosen
/// @param leftOut areas of which nothing was counted, and why
public record FunnelSheet(
        String title,
        String about,
        String period,
        List<Field> fields,
        List<String> caveats,
        int counted,
        String national,
        String spread,
        String dispersion,
        String shrinkage,
        String svg,
        List<Row> rows,
        List<Out> leftOut,
        @Nullable String beside,
        List<Small> smalls,
        List<String> periods,
        String series,
        String csv) {

    private static final double PART = 100;

    /// @param drawn the share, drawn towards the national figure by as much as size leaves in doubt
    /// @param years the share in each period; empty where nothing was counted
    public record Row(
            String area,
            String code,
            long met,
            long of,
            String share,
            String drawn,
            String standing,
            List<String> years) {}

    public record Out(String area, String why) {}

    public record Small(String title, String svg) {}

    /// What was chosen on the page.
    ///
    /// @param one and another are areas to put beside each other
    record Choice(Days period, List<Field> fields, @Nullable Area one, @Nullable Area another) {}

    static FunnelSheet of(CountedAreas counted, Choice choice, String csv) {
        var counts = counted.counts(choice.period());
        var titles = counted.councils().stream().collect(Collectors.toMap(Area::key, Area::title));
        var indicator = counted.indicator();
        boolean several = counts.size() > 1;
        var funnel = several ? Funnel.of(counts) : null;
        var shrinkage = several ? Shrinkage.of(counts) : null;
        var periods = counted.periods();
        return new FunnelSheet(
                indicator.title(),
                indicator.about(),
                FinancialYear.titleOf(choice.period()),
                choice.fields(),
                indicator.newest().caveats(),
                counts.size(),
                funnel == null ? "" : percent(funnel.national()),
                funnel == null ? "" : spread(funnel),
                funnel == null
                        ? ""
                        : String.format(Locale.UK, "%.1f", funnel.dispersion().doubleValue()),
                shrinkage == null ? "" : shrinkage(shrinkage),
                funnel == null ? "" : SvgWriter.write(FunnelDrawing.of(funnel, titles)),
                funnel == null || shrinkage == null
                        ? List.of()
                        : rows(counted, funnel, shrinkage, periods),
                counted.leftOut(choice.period()).entrySet().stream()
                        .map(it -> new Out(it.getKey().title(), it.getValue()))
                        .toList(),
                beside(counted, choice),
                several ? smalls(counted, periods) : List.of(),
                periods.stream().map(FinancialYear::titleOf).toList(),
                "/evidence/indicators/" + indicator.address(),
                csv);
    }

    private static String percent(Chance share) {
        return String.format(Locale.UK, "%.1f%%", share.value() * PART);
    }

    private static String spread(Funnel funnel) {
        return funnel.spread().equals(Chance.NONE)
                ? "Areas differ by no more than chance would have them."
                : "Beyond chance, the areas' shares lie about "
                        + String.format(Locale.UK, "%.1f", funnel.spread().value() * PART)
                        + " points from the national figure (standard deviation).";
    }

    private static String shrinkage(Shrinkage shrinkage) {
        var strength = shrinkage.strength();
        return strength == null
                ? "Areas differ by no more than chance, so the best guess for each is the national"
                        + " figure."
                : "The national figure counts as much as "
                        + Math.round(strength.doubleValue())
                        + " people in each area.";
    }

    /// By title: how high a figure is does not put one before another.
    private static List<Row> rows(
            CountedAreas counted, Funnel funnel, Shrinkage shrinkage, List<Days> periods) {
        Map<String, Funnel.Place> places =
                funnel.places().stream()
                        .collect(Collectors.toMap(Funnel.Place::area, Function.identity()));
        var rows = new ArrayList<Row>();
        for (var area : counted.councils()) {
            var place = places.get(area.key());
            var drawn = shrinkage.shares().get(area.key());
            if (place != null && drawn != null) {
                rows.add(
                        new Row(
                                area.title(),
                                area.code(),
                                place.met(),
                                place.of(),
                                percent(place.share()),
                                percent(drawn),
                                place.standing().words(),
                                periods.stream()
                                        .map(it ->
                                                counted.find(area, it)
                                                        .map(FunnelSheet::share)
                                                        .orElse(""))
                                        .toList()));
            }
        }
        return rows;
    }

    private static String share(AreaCount count) {
        return percent(Chance.of((double) count.met() / count.of()));
    }

    private static @Nullable String beside(CountedAreas counted, Choice choice) {
        var one = choice.one();
        var another = choice.another();
        if (one == null || another == null || one.equals(another)) {
            return null;
        }
        var first = counted.find(one, choice.period());
        var second = counted.find(another, choice.period());
        if (first.isEmpty() || second.isEmpty()) {
            return one.title() + " and " + another.title() + ": one of them was not counted.";
        }
        var standing = Funnel.beside(first.get(), second.get());
        return switch (standing) {
            case CANNOT_TELL_APART ->
                    "You cannot tell " + one.title() + " and " + another.title() + " apart.";
            default ->
                    one.title()
                            + " ("
                            + share(first.get())
                            + ") is "
                            + standing.words()
                            + " than "
                            + another.title()
                            + " ("
                            + share(second.get())
                            + ").";
        };
    }

    private static List<Small> smalls(CountedAreas counted, List<Days> periods) {
        var all = new LinkedHashMap<Days, Double>();
        periods.forEach(it -> all.put(it, together(counted.counts(it))));
        return counted.councils().stream()
                .map(area ->
                        new Small(
                                area.title(),
                                SvgWriter.write(
                                        FunnelDrawing.small(
                                                "small-" + area.key(),
                                                area.title(),
                                                periods.stream()
                                                        .map(it -> counted.find(area, it))
                                                        .toList(),
                                                List.copyOf(all.values())))))
                .toList();
    }

    private static double together(List<AreaCount> counts) {
        long of = counts.stream().mapToLong(AreaCount::of).sum();
        return of == 0 ? 0 : (double) counts.stream().mapToLong(AreaCount::met).sum() / of;
    }
}
