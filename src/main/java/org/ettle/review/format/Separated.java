package org.ettle.review.format;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ettle.review.record.Field;
import org.ettle.review.record.Origin;
import org.ettle.review.record.Reference;
import org.jspecify.annotations.Nullable;

/// Tables of values between commas, semicolons or tabs, with their heads in the first row.
final class Separated {

    /// A quotation that runs on for longer was never closed.
    private static final int LONGEST_ROW = 1 << 20;

    /// How many rows are looked at for what stands under a head (ours).
    private static final int LOOKED_AT = 20;

    private final String source;
    private final Lines lines;
    private final Map<String, String> named;
    private final Consumer<Reading> to;
    private long begins;
    private String verbatim = "";
    private long count;

    private Separated(String source, Reader text, Map<String, String> named, Consumer<Reading> to) {
        this.source = source;
        this.lines = new Lines(text);
        this.named = named;
        this.to = to;
    }

    static void read(String source, Reader text, Map<String, String> named, Consumer<Reading> to)
            throws IOException {
        new Separated(source, text, named, to).read();
    }

    /// The heads of a table of which none names the title; none where one does, or nothing is
    /// there.
    static List<Head> headsWithoutTitle(Reader text, Map<String, String> named) throws IOException {
        var table = new Separated("", text, named, _ -> {});
        var first = table.lines.peekPastBlanks();
        if (first == null) {
            return List.of();
        }
        char delimiter = delimiter(first);
        var heads = table.row(delimiter);
        return heads == null || Columns.of(heads, named).tellsTitles()
                ? List.of()
                : table.withFirsts(heads, delimiter);
    }

    private List<Head> withFirsts(List<String> heads, char delimiter) throws IOException {
        var firsts = new ArrayList<>(Collections.nCopies(heads.size(), ""));
        for (int row = 0; row < LOOKED_AT && lines.peekPastBlanks() != null; row++) {
            var cells = row(delimiter);
            for (int i = 0; cells != null && i < Math.min(cells.size(), firsts.size()); i++) {
                if (firsts.get(i).isEmpty()) {
                    firsts.set(i, cells.get(i).strip());
                }
            }
        }
        return IntStream.range(0, heads.size())
                .mapToObj(i -> new Head(heads.get(i), firsts.get(i)))
                .toList();
    }

    private void read() throws IOException {
        var first = lines.peekPastBlanks();
        if (first == null) {
            return;
        }
        char delimiter = delimiter(first);
        var heads = row(delimiter);
        if (heads == null) {
            return;
        }
        var columns = Columns.of(heads, named);
        if (!columns.tellsTitles()) {
            to.accept(
                    new Reading.Unreadable(
                            begins,
                            "None of the heads in the first row names the title; say which column"
                                    + " does with --map HEAD=title.",
                            verbatim));
        }
        while (lines.peekPastBlanks() != null) {
            var cells = row(delimiter);
            if (cells != null) {
                tell(columns, cells);
            }
        }
    }

    private void tell(Columns columns, List<String> cells) {
        if (cells.size() > columns.count() && hasMore(cells, columns.count())) {
            unreadable(
                    "It has "
                            + cells.size()
                            + " values, but there are "
                            + columns.count()
                            + " heads.");
            return;
        }
        var draft = new Reference.Draft();
        columns.fill(draft, cells);
        if (draft.isEmpty()) {
            unreadable("Every value in this row is empty.");
            return;
        }
        count++;
        if (draft.id().isEmpty()) {
            draft.id(Long.toString(count));
        }
        to.accept(new Reading.Whole(draft.from(new Origin(source, begins, verbatim))));
    }

    private static boolean hasMore(List<String> cells, int from) {
        return cells.subList(from, cells.size()).stream().anyMatch(it -> !it.isBlank());
    }

    private void unreadable(String reason) {
        to.accept(new Reading.Unreadable(begins, reason, verbatim));
    }

    private static char delimiter(String heads) {
        char best = ',';
        for (char it : new char[] {';', '\t'}) {
            if (outsideQuotes(heads, it) > outsideQuotes(heads, best)) {
                best = it;
            }
        }
        return best;
    }

    private static int outsideQuotes(String line, char what) {
        int count = 0;
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            isQuoted ^= c == '"';
            if (c == what && !isQuoted) {
                count++;
            }
        }
        return count;
    }

    /// The cells of the next row; nothing where a quotation was never closed, which is told.
    private @Nullable List<String> row(char delimiter) throws IOException {
        var taken = new ArrayList<String>(1);
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean isQuoted = false;
        int length = 0;
        do {
            var line = lines.next();
            if (line == null || length > LONGEST_ROW) {
                if (line != null) {
                    taken.add(line);
                }
                verbatim = taken.getFirst();
                lines.giveBack(taken.subList(1, taken.size()));
                unreadable("A quotation mark in this row is never closed.");
                return null;
            }
            if (taken.isEmpty()) {
                begins = lines.number();
            } else {
                cell.append('\n');
            }
            taken.add(line);
            length += line.length();
            isQuoted = split(line, delimiter, isQuoted, cell, cells);
        } while (isQuoted);
        cells.add(cell.toString());
        verbatim = taken.size() == 1 ? taken.getFirst() : String.join("\n", taken);
        return cells;
    }

    /// Whether a quotation is still open at the line's end.
    private static boolean split(
            String line, char delimiter, boolean isOpen, StringBuilder cell, List<String> cells) {
        boolean isQuoted = isOpen;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isQuoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    isQuoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                isQuoted = true;
            } else if (c == delimiter) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return isQuoted;
    }

    static List<String> heads() {
        var heads = new ArrayList<>(List.of("id", "kind"));
        for (var field : Field.values()) {
            heads.add(field.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return heads;
    }

    /// In the order of the heads.
    static List<String> cells(Reference reference) {
        var cells = new ArrayList<String>();
        cells.add(reference.id());
        cells.add(reference.kind().name().toLowerCase(Locale.ROOT));
        for (var field : Field.values()) {
            cells.add(value(reference, field));
        }
        return cells;
    }

    static void writeHeads(Writer out, char delimiter) throws IOException {
        out.write(String.join(String.valueOf(delimiter), heads()) + "\r\n");
    }

    static void write(Reference reference, Writer out, char delimiter) throws IOException {
        var cells = cells(reference);
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(delimiter);
            }
            cell(cells.get(i), out, delimiter);
        }
        out.write("\r\n");
    }

    private static String value(Reference reference, Field field) {
        if (field == Field.OTHER) {
            return Lists.join(
                    reference.entries().stream()
                            .filter(it -> it.field() == Field.OTHER)
                            .map(Carrier::of)
                            .toList());
        }
        if (field == Field.AUTHOR || field == Field.EDITOR) {
            return Lists.joinPeople(reference.values(field));
        }
        return field.isMany() ? Lists.join(reference.values(field)) : reference.value(field);
    }

    private static void cell(String value, Writer out, char delimiter) throws IOException {
        boolean isPlain = value.equals(value.strip());
        for (int i = 0; isPlain && i < value.length(); i++) {
            char c = value.charAt(i);
            isPlain = c != delimiter && c != '"' && c != '\n' && c != ';' && c != '\t';
        }
        if (isPlain) {
            out.write(value);
            return;
        }
        out.write('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                out.write(c);
            }
            out.write(c);
        }
        out.write('"');
    }
}
