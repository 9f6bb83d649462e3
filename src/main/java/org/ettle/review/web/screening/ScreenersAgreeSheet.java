package org.ettle.review.web.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ettle.review.agreement.Agreement;
import org.ettle.review.agreement.ManyReaders;
import org.ettle.review.agreement.TwoReaders;
import org.ettle.review.screening.BothDecided;
import org.ettle.review.screening.Round;
import org.ettle.review.screening.Verdict;
import org.jspecify.annotations.Nullable;

/// How far people agree who decided blind on the same records.
///
/// @param alone whether one person decides on each record, so that there is nothing to compare
/// @param all Fleiss' kappa where three decide; null where it is not known
public record ScreenersAgreeSheet(
        StageBar bar, boolean alone, List<Pair> pairs, @Nullable All all) {

    public ScreenersAgreeSheet {
        pairs = List.copyOf(pairs);
    }

    /// @param kappa null where all decided one and the same
    public record Pair(
            String who,
            String records,
            String observed,
            @Nullable String kappa,
            @Nullable String ac1,
            List<Cell> cells) {}

    /// How often one said this and the other that.
    public record Cell(String words, String records) {}

    public record All(String kappa, String records) {}

    private record Two(UUID one, UUID other) {}

    static ScreenersAgreeSheet of(
            Round round, List<BothDecided> both, List<int[]> each, Map<UUID, String> names) {
        var pairs = new LinkedHashMap<Two, List<BothDecided>>();
        both.forEach(it ->
                pairs.computeIfAbsent(new Two(it.one(), it.other()), _ -> new ArrayList<>())
                        .add(it));
        return new ScreenersAgreeSheet(
                StageBar.of(round, StageBar.Page.AGREEMENT),
                round.needed() == 1,
                pairs.entrySet().stream()
                        .map(it -> pair(it.getKey(), it.getValue(), names))
                        .toList(),
                all(each));
    }

    private static Pair pair(Two two, List<BothDecided> both, Map<UUID, String> names) {
        // An answer that neither gave would change what chance alone is expected to bring about.
        var given =
                Stream.of(Verdict.values())
                        .filter(verdict ->
                                verdict != Verdict.UNSURE
                                        || both.stream()
                                                .anyMatch(it ->
                                                        it.ofOne() == verdict
                                                                || it.ofOther() == verdict))
                        .toList();
        var counts = new int[given.size()][given.size()];
        both.forEach(it ->
                counts[given.indexOf(it.ofOne())][given.indexOf(it.ofOther())] += it.records());
        var readers = new TwoReaders(counts);
        var one = name(two.one(), names);
        var other = name(two.other(), names);
        return new Pair(
                one + " and " + other,
                number(readers.records()),
                percent(readers.observed()),
                figure(readers.kappa(TwoReaders.Weights.NONE)),
                figure(readers.ac1()),
                both.stream()
                        .map(it ->
                                new Cell(
                                        "%s: %s. %s: %s."
                                                .formatted(
                                                        one,
                                                        it.ofOne().title(),
                                                        other,
                                                        it.ofOther().title()),
                                        number(it.records())))
                        .toList());
    }

    private static @Nullable All all(List<int[]> each) {
        if (each.size() < 2) {
            return null;
        }
        var kappa = figure(new ManyReaders(each).fleiss());
        return kappa == null ? null : new All(kappa, number(each.size()));
    }

    private static String name(UUID person, Map<UUID, String> names) {
        return names.getOrDefault(person, "Somebody who left");
    }

    private static @Nullable String figure(Agreement it) {
        if (!it.isKnown()) {
            return null;
        }
        return Double.isNaN(it.low())
                ? String.format(Locale.UK, "%.2f", it.value())
                : String.format(Locale.UK, "%.2f (%.2f to %.2f)", it.value(), it.low(), it.high());
    }

    private static String percent(double share) {
        return String.format(Locale.UK, "%.0f%%", 100 * share);
    }

    private static String number(int number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
