package org.ettle.review.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ettle.platform.page.Spreadsheet;
import org.jspecify.annotations.Nullable;

/// The boxes as a table, in the order in which the drawing is read.
///
/// @param columns over the figures: all, and each channel where there are two
public record FlowTable(List<String> columns, List<Line> lines) {

    public FlowTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /// @param isPart whether it is a part of the last line that is none
    /// @param boxes one for each column; null where a column has no such box
    public record Line(String words, boolean isPart, List<@Nullable Box> boxes) {}

    static FlowTable of(Flow flow, Chart whole, List<Channel> channels) {
        var lines = new ArrayList<Line>();
        var columns = new ArrayList<String>();
        columns.add("All");
        channels.forEach(it -> columns.add(it.words()));
        for (var row : whole.columns().getFirst().rows()) {
            add(lines, flow, row.came(), channels);
            add(lines, flow, row.left(), channels);
            if (row.waiting().count() > 0) {
                add(lines, flow, row.waiting(), channels);
            }
        }
        add(lines, flow, whole.included(), channels);
        return new FlowTable(columns, lines);
    }

    private static void add(List<Line> lines, Flow flow, Box box, List<Channel> channels) {
        lines.add(line(flow, box, false, channels));
        box.parts().forEach(it -> lines.add(line(flow, it, true, channels)));
    }

    private static Line line(Flow flow, Box box, boolean isPart, List<Channel> channels) {
        var boxes = new ArrayList<@Nullable Box>();
        boxes.add(box);
        for (var channel : channels) {
            var own = box.shown().channel();
            boxes.add(
                    own != null && own != channel
                            ? null
                            : flow.box(box.words(), box.shown().in(channel)));
        }
        return new Line(box.words(), isPart, boxes);
    }

    /// For spreadsheets, with the line of which each part is a part.
    public String csv() {
        var heads = Stream.concat(Stream.of("box", "part"), columns.stream()).toList();
        var rows = new ArrayList<List<@Nullable String>>();
        var box = "";
        for (var line : lines) {
            box = line.isPart() ? box : line.words();
            var row = new ArrayList<@Nullable String>();
            row.add(box);
            row.add(line.isPart() ? line.words() : null);
            line.boxes().forEach(it -> row.add(it == null ? null : String.valueOf(it.count())));
            rows.add(row);
        }
        return Spreadsheet.of(heads, rows.stream());
    }
}
