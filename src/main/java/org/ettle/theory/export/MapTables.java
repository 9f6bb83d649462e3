package org.ettle.theory.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.platform.page.Spreadsheet;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// A version as two tables for spreadsheets.
public final class MapTables {

    private MapTables() {}

    public static String outcomes(MapVersion version) {
        return Spreadsheet.of(
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
        return Spreadsheet.of(
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
}
