package org.ettle.review.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ettle.review.ranking.Corpus;

/// A table of records and of what was decided on each.
record Labelled(Path file, String label, List<Corpus.Text> texts, boolean[] isRelevant) {

    private static final List<String> USUAL_LABELS =
            List.of("label_included", "included", "relevant", "label");

    static Labelled read(Path file, Optional<String> label) throws IOException, CannotUse {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (var rows = CSVParser.parse(withoutMark, format)) {
            var heads = rows.getHeaderNames();
            String column = labelOf(file, heads, label);
            var texts = new ArrayList<Corpus.Text>();
            var relevant = new ArrayList<Boolean>();
            for (var row : rows) {
                texts.add(new Corpus.Text(cell(row, "title"), cell(row, "abstract")));
                relevant.add(decision(file, row, column));
            }
            var isRelevant = new boolean[relevant.size()];
            for (int i = 0; i < isRelevant.length; i++) {
                isRelevant[i] = relevant.get(i);
            }
            return new Labelled(file, column, texts, isRelevant);
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException why) {
            throw new CannotUse(file + " cannot be read as CSV: " + why.getMessage());
        }
    }

    private static String labelOf(Path file, List<String> heads, Optional<String> label)
            throws CannotUse {
        if (!heads.contains("title")) {
            throw new CannotUse(file + " has no column “title”.");
        }
        var wanted = label.map(List::of).orElse(USUAL_LABELS);
        return wanted.stream()
                .filter(heads::contains)
                .findFirst()
                .orElseThrow(() ->
                        new CannotUse(
                                "%s has no column “%s”. Say with --label which column holds the decisions; it has %s."
                                        .formatted(
                                                file,
                                                wanted.getFirst(),
                                                String.join(", ", heads))));
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column) : "";
    }

    private static boolean decision(Path file, CSVRecord row, String column) throws CannotUse {
        return switch (cell(row, column).strip()) {
            case "1", "1.0", "true", "TRUE", "True" -> true;
            case "0", "0.0", "false", "FALSE", "False", "" -> false;
            case String other ->
                    throw new CannotUse(
                            "%s, record %d: “%s” in column “%s” is no decision. Use 1 for relevant and 0 for not."
                                    .formatted(file, row.getRecordNumber(), other, column));
        };
    }

    /// Without folders and ending.
    String name() {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    int relevant() {
        int relevant = 0;
        for (boolean it : isRelevant) {
            relevant += it ? 1 : 0;
        }
        return relevant;
    }
}
