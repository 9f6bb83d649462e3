package org.ettle.review.web.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ettle.review.RecordSheet;
import org.ettle.review.record.Field;
import org.ettle.review.record.Reference;
import org.ettle.review.web.FieldWords;
import org.ettle.review.web.intake.DuplicatesSheet.Piece;
import org.ettle.review.web.intake.DuplicatesSheet.Row;

/// Two records side by side, with the words that only one of them has.
final class Difference {

    private Difference() {}

    static List<Row> between(RecordSheet one, RecordSheet other) {
        var left = one.merged();
        var right = other.merged();
        var rows = new ArrayList<Row>();
        for (var field : Field.values()) {
            if (field != Field.OTHER && (left.has(field) || right.has(field))) {
                rows.add(row(FieldWords.of(field), values(left, field), values(right, field)));
            }
        }
        rows.add(new Row("Found in", unmarked(origins(one)), unmarked(origins(other)), false));
        return rows;
    }

    /// What always differs tells nothing.
    private static List<Piece> unmarked(String words) {
        return List.of(new Piece(words, false));
    }

    private static String values(Reference reference, Field field) {
        return String.join("; ", reference.values(field));
    }

    private static String origins(RecordSheet sheet) {
        return sheet.references().stream()
                .map(it -> it.reference().origin())
                .map(it -> it.source() + ", line " + it.line())
                .collect(Collectors.joining("; "));
    }

    private static Row row(String key, String one, String other) {
        return new Row(key, pieces(one, other), pieces(other, one), !one.equals(other));
    }

    /// Runs of words that the other has as often, and of those that it has not.
    private static List<Piece> pieces(String words, String others) {
        Map<String, Integer> there = new HashMap<>();
        for (var word : others.split("\\s+")) {
            there.merge(plain(word), 1, Integer::sum);
        }
        var pieces = new ArrayList<Piece>();
        var run = new StringBuilder();
        boolean differs = false;
        for (var word : words.split("(?<=\\s)(?=\\S)")) {
            var plain = plain(word);
            boolean isOnlyHere = !plain.isEmpty() && there.merge(plain, -1, Integer::sum) < 0;
            if (isOnlyHere != differs && !run.isEmpty()) {
                pieces.add(new Piece(run.toString(), differs));
                run.setLength(0);
            }
            differs = isOnlyHere;
            run.append(word);
        }
        if (!run.isEmpty()) {
            pieces.add(new Piece(run.toString(), differs));
        }
        return pieces;
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("^\\p{Punct}+|\\p{Punct}+$", "");
    }
}
