package org.ettle.review.web.handover;

import java.util.List;
import java.util.stream.Stream;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceKind;
import org.ettle.platform.page.Field;
import org.ettle.review.Review;
import org.ettle.review.flow.Flows;
import org.ettle.review.handover.HandedOver;
import org.jspecify.annotations.Nullable;

/// What the page of sources shows.
///
/// @param left what is a source and no longer included
/// @param next the address of the next page; null on the last
/// @param fault why nothing was entered; null where nothing was refused
public record HandOverSheet(
        String address,
        String page,
        List<Line> left,
        List<Line> lines,
        Field kind,
        @Nullable String next,
        @Nullable String fault) {

    /// @param source the address of the source; null where it is none yet
    public record Line(int number, String title, String record, @Nullable String source) {}

    static HandOverSheet of(
            Review review,
            List<HandedOver> left,
            List<HandedOver> found,
            int after,
            SourceKind chosen,
            @Nullable String fault) {
        var page = "/reviews/" + review.id();
        boolean hasNext = found.size() > Flows.ON_A_PAGE;
        var shown = hasNext ? found.subList(0, Flows.ON_A_PAGE) : found;
        return new HandOverSheet(
                page + "/sources" + (after == 0 ? "" : "?after=" + after),
                page,
                left.stream().map(it -> line(it, page)).toList(),
                shown.stream().map(it -> line(it, page)).toList(),
                Field.chosen(
                        "kind",
                        "Kind of source",
                        Stream.of(SourceKind.values())
                                .filter(it -> !it.isPrivate())
                                .map(it -> new Field.Choice(it.name(), it.title(), it == chosen))
                                .toList()),
                hasNext ? page + "/sources?after=" + shown.getLast().record().number() : null,
                fault);
    }

    private static Line line(HandedOver handed, String page) {
        var record = handed.record();
        Source.Id source = handed.source();
        return new Line(
                record.number(),
                record.title().isBlank() ? "Without a title" : record.title(),
                page + "/records/" + record.number(),
                source == null ? null : "/evidence/sources/" + source);
    }
}
