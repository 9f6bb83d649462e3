package org.ettle.review.web.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ettle.platform.page.Field;
import org.ettle.review.Protocol;
import org.ettle.review.reading.CrossCount;
import org.ettle.review.web.ReviewHead;

/// How many included records have a code of the one frame and one of the other.
///
/// @param fields which frames to show
public record CrossedSheet(
        ReviewHead head,
        String address,
        List<Field> fields,
        String rowsName,
        List<String> columns,
        List<Row> rows) {

    public CrossedSheet {
        fields = List.copyOf(fields);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// @param counts by column
    public record Row(String words, List<Integer> counts) {

        public Row {
            counts = List.copyOf(counts);
        }
    }

    private record Pair(String row, String column) {}

    /// Only codes that some record has; a map has many outcomes.
    static CrossedSheet of(
            ReviewHead head,
            String address,
            List<Protocol.Codes> frames,
            Protocol.Codes rows,
            Protocol.Codes columns,
            List<CrossCount> counts) {
        Map<Pair, Integer> by = new HashMap<>();
        counts.forEach(it -> by.put(new Pair(it.row(), it.column()), it.records()));
        var shownColumns =
                columns.codes().stream()
                        .filter(code ->
                                counts.stream().anyMatch(it -> it.column().equals(code.key())))
                        .toList();
        var shownRows =
                rows.codes().stream()
                        .filter(code -> counts.stream().anyMatch(it -> it.row().equals(code.key())))
                        .map(row ->
                                new Row(
                                        row.words(),
                                        shownColumns.stream()
                                                .map(column ->
                                                        by.getOrDefault(
                                                                new Pair(row.key(), column.key()),
                                                                0))
                                                .toList()))
                        .toList();
        return new CrossedSheet(
                head,
                address + "/crossed",
                List.of(
                        choice("rows", "Rows", frames, rows),
                        choice("columns", "Columns", frames, columns)),
                rows.name(),
                shownColumns.stream().map(Protocol.Code::words).toList(),
                shownRows);
    }

    private static Field choice(
            String name, String label, List<Protocol.Codes> frames, Protocol.Codes chosen) {
        return Field.chosen(
                name,
                label,
                frames.stream()
                        .map(it ->
                                new Field.Choice(
                                        it.key(), it.name(), it.key().equals(chosen.key())))
                        .toList());
    }
}
