package org.ettle.evidence.web.coverage;

import java.util.ArrayList;
import java.util.List;
import org.ettle.evidence.coverage.Item;
import org.ettle.evidence.coverage.PlaceTally;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.evidence.coverage.Tally;
import org.ettle.evidence.remapping.Place;
import org.ettle.platform.page.Signpost;
import org.ettle.theory.Lineage;
import org.jspecify.annotations.Nullable;

/// The evidence on one outcome or link: counts by kind of source, and a list.
///
/// @param waiting that earlier evidence waits for a decision; null where none does
/// @param invented that some of it is invented; null where none is
/// @param shown which part of the list is shown ("1 to 20 of 134")
public record PanelSheet(
        boolean isNone,
        List<Row> rows,
        @Nullable Row total,
        String origins,
        @Nullable String waiting,
        @Nullable String invented,
        List<Line> items,
        String shown,
        List<Signpost> pages) {

    /// @param newest the last year of which anything tells, with its age
    public record Row(
            String kind,
            String supports,
            String contradicts,
            String mixed,
            String context,
            String origins,
            String closest,
            String mark,
            String newest) {}

    /// @param origin who said it; null where that is not for everybody
    /// @param from how it came to this version
    public record Line(
            String title,
            String address,
            String kind,
            String dated,
            boolean demonstration,
            String stance,
            String colour,
            String directness,
            @Nullable String quote,
            @Nullable String passage,
            @Nullable String origin,
            @Nullable String note,
            String from,
            boolean provisional) {}

    /// @param address what stands before the number of a page of the list
    static PanelSheet of(PlaceTally tally, Tallies.Listed listed, int page, String address) {
        var whole = tally.whole();
        int items = whole.items().all();
        int first = (page - 1) * Tallies.PAGE + 1;
        return new PanelSheet(
                tally.isNone(),
                tally.kinds().stream().map(each -> row(each.kind().title(), each.tally())).toList(),
                tally.isNone() ? null : row("All", whole),
                whole.origins().words(),
                tally.waiting() == 0
                        ? null
                        : CoverageWords.count(tally.waiting(), "item")
                                + " made for earlier versions may bear on it. Nobody has decided"
                                + " yet, so they do not count here.",
                whole.demonstration() == 0
                        ? null
                        : CoverageWords.count(whole.demonstration(), "item")
                                + " of these "
                                + (whole.demonstration() == 1 ? "is" : "are")
                                + " invented, to try Ettle with.",
                listed.items().stream().map(each -> line(each, listed.kin())).toList(),
                listed.items().isEmpty()
                        ? ""
                        : first + " to " + (first + listed.items().size() - 1) + " of " + items,
                PageLinks.of(items, Tallies.PAGE, page, address, "#evidence"));
    }

    private static Row row(String kind, Tally tally) {
        return new Row(
                kind,
                String.valueOf(tally.items().supports()),
                String.valueOf(tally.items().contradicts()),
                String.valueOf(tally.items().mixed()),
                String.valueOf(tally.items().context()),
                String.valueOf(tally.origins().all()),
                CoverageWords.closeness(tally.closest()),
                CoverageWords.mark(tally.closest()),
                CoverageWords.newest(tally.newest()));
    }

    private static Line line(Item item, Lineage ancestry) {
        return new Line(
                item.title(),
                "/evidence/sources/" + item.source(),
                item.kind().title(),
                item.dated(),
                item.demonstration(),
                item.stance().title(),
                item.stance().colour(),
                item.directness().title(),
                item.quote(),
                item.passage() == null ? null : "/evidence/passages/" + item.passage(),
                item.origin(),
                item.note(),
                from(item, ancestry),
                item.provisional());
    }

    /// “Made for this version.” or “Made for outcome S1 of 2016–18.”
    private static String from(Item item, Lineage ancestry) {
        var parts = new ArrayList<String>();
        var kin = ancestry.find(item.madeForOrganisation(), item.madeFor());
        boolean here = kin.filter(each -> each.equals(ancestry.self())).isPresent();
        parts.add(
                here
                        ? "Made for this version."
                        : "Made for "
                                + placeWords(item.place())
                                + " of "
                                + kin.map(CoverageWords::title).orElse("another version")
                                + ".");
        if (item.decision() != null) {
            parts.add("Its organisation decided that it bears on this.");
        } else if (!here) {
            parts.add("It came along, because the meaning stayed.");
        }
        return String.join(" ", parts);
    }

    private static String placeWords(String key) {
        return switch (Place.of(key)) {
            case Place.AnOutcome(var code) -> "outcome " + code;
            case Place.ALink(var name) -> "the link “" + CoverageWords.sentence(name) + "”";
        };
    }
}
