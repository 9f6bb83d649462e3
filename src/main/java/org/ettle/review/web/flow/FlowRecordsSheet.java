package org.ettle.review.web.flow;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.review.Review;
import org.ettle.review.flow.Flow;
import org.ettle.review.flow.FlowRecord;
import org.ettle.review.flow.Flows;
import org.ettle.review.flow.Shown;
import org.ettle.review.flow.Stage;
import org.ettle.review.flow.Whereabouts;
import org.jspecify.annotations.Nullable;

/// The records behind one box.
///
/// @param words what the box says
/// @param next the address of the next page; null on the last
/// @param isHidden whether there are some that the reader may not see
public record FlowRecordsSheet(
        String words,
        String count,
        List<Line> lines,
        @Nullable String next,
        boolean isHidden,
        String back) {

    /// @param address of the record; null where the reader cannot open it
    /// @param whereabouts "Included", "Duplicate of 12"
    public record Line(
            int number, String title, String told, String whereabouts, @Nullable String address) {}

    static FlowRecordsSheet of(
            Review review, Flow flow, Shown shown, List<FlowRecord> found, boolean isLive) {
        var address = new FlowAddress(review.id());
        boolean hasNext = found.size() > Flows.ON_A_PAGE;
        var page = hasNext ? found.subList(0, Flows.ON_A_PAGE) : found;
        long count = flow.count(shown);
        return new FlowRecordsSheet(
                flow.words(shown),
                FlowSheet.figure(count),
                page.stream().map(it -> line(it, flow, address, isLive)).toList(),
                hasNext ? address.records(shown) + "&after=" + page.getLast().number() : null,
                count > 0 && page.isEmpty(),
                address.flow());
    }

    private static Line line(FlowRecord record, Flow flow, FlowAddress address, boolean isLive) {
        return new Line(
                record.number(),
                record.title().isBlank() ? "Without a title" : record.title(),
                told(record),
                whereabouts(record, flow.stages()),
                isLive ? address.page() + "/records/" + record.number() : null);
    }

    private static String told(FlowRecord record) {
        return Stream.of(
                        record.authors(),
                        record.year() == null ? "" : record.year().toString(),
                        record.container())
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static String whereabouts(FlowRecord record, List<Stage> stages) {
        Map<String, Stage> named = stages.stream().collect(Collectors.toMap(Stage::key, it -> it));
        return switch (record.whereabouts()) {
            case Whereabouts.Duplicate _ -> "Duplicate of " + record.mergedInto();
            case Whereabouts.Included _ -> "Included";
            case Whereabouts.Waiting(var stage) -> "Waits at " + name(named, stage);
            case Whereabouts.Left(var stage, var reason) ->
                    "Excluded at " + name(named, stage) + ": " + words(named, stage, reason);
        };
    }

    private static String name(Map<String, Stage> named, String stage) {
        var found = named.get(stage);
        return found == null ? stage : found.name();
    }

    private static String words(Map<String, Stage> named, String stage, String reason) {
        var found = named.get(stage);
        return found == null
                ? reason
                : found.reasons().stream()
                        .filter(it -> it.key().equals(reason))
                        .map(Stage.Reason::words)
                        .findFirst()
                        .orElse(reason);
    }
}
