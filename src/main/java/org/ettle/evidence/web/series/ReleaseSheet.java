package org.ettle.evidence.web.series;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ettle.evidence.series.OddRow;
import org.ettle.evidence.series.Oddity;
import org.ettle.evidence.series.Release;
import org.ettle.evidence.series.Vintage;
import org.ettle.platform.page.Signpost;

/// One file of a release with the rows that were reported.
///
/// @param tally of each rule, how often it was broken and what became of the rows
/// @param rows those of one page
/// @param pages of the list, where it is long
public record ReleaseSheet(
        Vintage vintage, String taken, List<Tally> tally, List<OddRow> rows, List<Signpost> pages) {

    private static final int ON_A_PAGE = 200;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    public ReleaseSheet {
        tally = List.copyOf(tally);
        rows = List.copyOf(rows);
        pages = List.copyOf(pages);
    }

    public record Tally(String title, long count, String became) {}

    /// All files of one release.
    public record Shelf(Release release, List<File> files, Vintage.Count count) {}

    public record File(Vintage vintage, String href, String taken) {}

    static List<Shelf> shelves(List<Vintage> vintages) {
        var shelves = new LinkedHashMap<Release.Id, List<Vintage>>();
        vintages.forEach(
                it -> shelves.computeIfAbsent(it.release().id(), _ -> new ArrayList<>()).add(it));
        return shelves.values().stream()
                .map(all ->
                        new Shelf(
                                all.getFirst().release(),
                                all.stream().map(ReleaseSheet::file).toList(),
                                all.stream()
                                        .map(Vintage::count)
                                        .reduce(Vintage.Count.NONE, Vintage.Count::plus)))
                .toList();
    }

    private static File file(Vintage it) {
        return new File(it, addressOf(it), WHEN.format(it.takenAt()));
    }

    static String addressOf(Vintage it) {
        return "/evidence/releases/" + it.id();
    }

    static ReleaseSheet of(Vintage vintage, List<OddRow> odd, int page) {
        var counts = new TreeMap<Oddity, Long>();
        odd.forEach(it -> counts.merge(it.rule(), 1L, Long::sum));
        int last = Math.max(1, (odd.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int here = Math.min(Math.max(1, page), last);
        var pages = new ArrayList<Signpost>();
        for (int number = 1; number <= last; number++) {
            pages.add(
                    new Signpost(
                            Integer.toString(number),
                            addressOf(vintage) + "?page=" + number,
                            number == here));
        }
        return new ReleaseSheet(
                vintage,
                WHEN.format(vintage.takenAt()),
                counts.entrySet().stream().map(ReleaseSheet::tally).toList(),
                odd.subList(
                        Math.min(odd.size(), (here - 1) * ON_A_PAGE),
                        Math.min(odd.size(), here * ON_A_PAGE)),
                pages);
    }

    private static Tally tally(Map.Entry<Oddity, Long> entry) {
        var rule = entry.getKey();
        return new Tally(rule.title(), entry.getValue(), became(rule));
    }

    public static String became(Oddity rule) {
        if (rule.isOfTheFile()) {
            return "Said of the whole file";
        }
        return rule.stays() ? "Kept and marked" : "Left out";
    }

    public String address() {
        return addressOf(vintage);
    }
}
