package org.ettle.theory.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// A version as two tables for spreadsheets: comma-separated values after RFC 4180.
///
/// They begin with a byte order mark, without which Excel takes UTF-8 for something else. A cell
/// that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line
/// break) has an apostrophe put before it, as OWASP's page on CSV injection has it.
public final class MapTables {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private MapTables() {}

    public static String outcomes(MapVersion version) {
        return table(
                List.of(
                        "code",
                        "label",
                        "standing",
                        "tier",
                        "lane",
                        "actor",
                        "rationale",
                        "owner",
                        "tags",
                        "parents",
                        "source",
                        "locator",
                        "basis"),
                version.outcomes().stream().map(outcome -> row(version, outcome)));
    }

    public static String links(MapVersion version) {
        return table(
                List.of(
                        "from",
                        "from label",
                        "to",
                        "to label",
                        "kind",
                        "rationale",
                        "feedback",
                        "assumptions",
                        "rivals",
                        "source",
                        "locator",
                        "basis"),
                version.links().stream().map(link -> row(version, link)));
    }

    private static List<@Nullable String> row(MapVersion version, Outcome outcome) {
        var row = new ArrayList<@Nullable String>();
        row.add(outcome.code().value());
        row.add(outcome.label());
        row.add(Words.kebab(outcome.standing()));
        row.add(outcome.tier());
        row.add(outcome.lane());
        row.add(outcome.actor());
        row.add(outcome.rationale());
        row.add(outcome.owner());
        row.add(String.join("; ", outcome.tags()));
        row.add(listed(version.parentsOf(outcome.code()).stream().map(it -> it.code().value())));
        row.add(outcome.citation().source());
        row.add(outcome.citation().locator());
        row.add(Words.kebab(outcome.citation().basis()));
        return row;
    }

    private static List<@Nullable String> row(MapVersion version, Link link) {
        var row = new ArrayList<@Nullable String>();
        row.add(link.from().value());
        row.add(version.get(link.from()).label());
        row.add(link.to().value());
        row.add(version.get(link.to()).label());
        row.add(Words.kebab(link.kind()));
        row.add(link.rationale());
        row.add(link.feedback());
        row.add(
                listed(
                        link.assumptions().stream()
                                .map(it ->
                                        it.statement() + " [" + Words.kebab(it.status()) + "]")));
        row.add(listed(link.rivals().stream().map(Link.Rival::statement)));
        row.add(link.citation().source());
        row.add(link.citation().locator());
        row.add(Words.kebab(link.citation().basis()));
        return row;
    }

    private static String listed(Stream<String> parts) {
        return parts.collect(Collectors.joining("; "));
    }

    private static String table(List<String> heads, Stream<List<@Nullable String>> rows) {
        var text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (var printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(heads);
            for (var row : rows.toList()) {
                printer.printRecord(row.stream().map(MapTables::harmless));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String harmless(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
