package org.ettle.evidence.export;

import java.util.ArrayList;
import java.util.List;
import org.ettle.evidence.SourcesFound;
import org.ettle.platform.page.Spreadsheet;
import org.jspecify.annotations.Nullable;

/// Sources as a table for spreadsheets. What is not known is empty.
public final class SourceTable {

    static final List<String> HEADS =
            List.of(
                    "source",
                    "demonstration",
                    "kind",
                    "title",
                    "origin_kind",
                    "origin",
                    "publisher",
                    "dated",
                    "tells_from",
                    "tells_to",
                    "area",
                    "population",
                    "method",
                    "sample",
                    "limits",
                    "address",
                    "licence",
                    "consent",
                    "consent_words",
                    "reuse",
                    "checked",
                    "published",
                    "superseded_by",
                    "passages",
                    "tells_of");

    private SourceTable() {}

    public static String of(List<SourcesFound.Line> lines) {
        return Spreadsheet.of(HEADS, lines.stream().map(SourceTable::row));
    }

    private static List<@Nullable String> row(SourcesFound.Line line) {
        var source = line.source();
        var said = source.description();
        var covers = said.covers();
        var row = new ArrayList<@Nullable String>();
        row.add(source.id().toString());
        row.add(yes(source.demonstration()));
        row.add(Keys.of(said.kind()));
        row.add(said.title());
        row.add(Keys.of(said.origin().kind()));
        row.add(said.origin().label());
        row.add(said.publisher());
        row.add(said.dated());
        row.add(covers == null ? null : covers.from().toString());
        row.add(covers == null ? null : covers.until().minusDays(1).toString());
        row.add(said.area());
        row.add(said.population());
        row.add(said.method());
        row.add(said.sample());
        row.add(said.limits());
        row.add(text(said.address()));
        row.add(said.licence());
        row.add(Keys.of(said.permission().consent()));
        row.add(said.permission().consentWords());
        row.add(Keys.of(said.permission().reuse()));
        row.add(Keys.of(said.checked()));
        row.add(yes(source.isPublished()));
        row.add(text(source.supersededBy()));
        row.add(Integer.toString(line.passages()));
        row.add(Integer.toString(line.bearings()));
        return row;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static String yes(boolean truth) {
        return truth ? "yes" : "no";
    }
}
