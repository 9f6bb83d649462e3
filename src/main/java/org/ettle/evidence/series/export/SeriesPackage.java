package org.ettle.evidence.series.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ettle.evidence.series.Indicator;
import org.ettle.evidence.series.Observation;
import org.ettle.evidence.series.Release;

/// What a Frictionless Data Package says of the table of an indicator (Data Package v1): its
/// columns, what an empty cell means, the licence and where the figures come from.
public final class SeriesPackage {

    private static final Map<String, String> ABOUT =
            Map.ofEntries(
                    Map.entry("indicator", "Address of the indicator."),
                    Map.entry("definition", "Number of the definition by which it was counted."),
                    Map.entry("unit", "What the number counts."),
                    Map.entry("area", "Names the area here; Scotland has three totals."),
                    Map.entry("area_code", "Code of the Government Statistical Service."),
                    Map.entry("area_title", "What the area is called."),
                    Map.entry("age", "Age group, as its publisher calls it."),
                    Map.entry("group", "Option or group of people, as its publisher calls it."),
                    Map.entry("period_from", "First day of the period."),
                    Map.entry("period_until", "The day after its last: it is not in the period."),
                    Map.entry(
                            "state",
                            "Whether there is a value, an interval, nothing (missing), something"
                                    + " withheld (suppressed), or an earlier value that stands in"
                                    + " (carried-forward)."),
                    Map.entry("value", "Empty where there is none; never 0 in place of unknown."),
                    Map.entry("low", "Lower end of an interval or of what was withheld."),
                    Map.entry("high", "Higher end of an interval or of what was withheld."),
                    Map.entry("numerator", "What was counted, where its publisher says it."),
                    Map.entry("denominator", "Of how many, where its publisher says it."),
                    Map.entry("remark", "Why there is no value, or what else to know of it."),
                    Map.entry("marks", "What was odd about the published row."),
                    Map.entry("release", "The publication that states it."),
                    Map.entry("released", "Its date as known."),
                    Map.entry("file", "The file of the publication."),
                    Map.entry("newest", "False where a later release states another figure."));

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("definition", "integer"),
                    Map.entry("period_from", "date"),
                    Map.entry("period_until", "date"),
                    Map.entry("value", "number"),
                    Map.entry("low", "number"),
                    Map.entry("high", "number"),
                    Map.entry("numerator", "number"),
                    Map.entry("denominator", "number"),
                    Map.entry("newest", "boolean"));

    private SeriesPackage() {}

    /// In the order in which it is written.
    public static Map<String, Object> of(Indicator indicator, List<Observation> all) {
        var releases = new TreeMap<String, Release>();
        all.forEach(it -> releases.put(it.release().key(), it.release()));
        var whole = new LinkedHashMap<String, Object>();
        whole.put("profile", "tabular-data-package");
        whole.put("name", indicator.address());
        whole.put("title", indicator.title());
        whole.put("description", description(indicator));
        whole.put("licenses", List.of(licence()));
        whole.put("sources", releases.values().stream().map(SeriesPackage::source).toList());
        whole.put("resources", List.of(resource()));
        return whole;
    }

    private static String description(Indicator indicator) {
        var text = new StringBuilder(indicator.about());
        for (var definition : indicator.definitions()) {
            text.append("\n\nDefinition ")
                    .append(definition.number())
                    .append(", from ")
                    .append(definition.validFrom())
                    .append(". Numerator: ")
                    .append(definition.numerator())
                    .append('.');
            if (definition.denominator() != null) {
                text.append(" Denominator: ").append(definition.denominator()).append('.');
            }
            if (definition.change() != null) {
                text.append(" Changed: ").append(definition.change());
            }
            definition.caveats().forEach(it -> text.append(' ').append(it));
        }
        return text.toString();
    }

    private static Map<String, Object> licence() {
        return ordered(
                "name", "OGL-UK-3.0",
                "title", "Open Government Licence v3.0",
                "path",
                        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");
    }

    private static Map<String, Object> source(Release release) {
        var address = release.description().address();
        var title =
                release.description().publisher()
                        + ": "
                        + release.title()
                        + " ("
                        + release.description().dated()
                        + ")";
        return address == null ? ordered("title", title) : ordered("title", title, "path", address);
    }

    private static Map<String, Object> resource() {
        return ordered(
                "profile", "tabular-data-resource",
                "name", "series",
                "path", "series.csv",
                "format", "csv",
                "mediatype", "text/csv",
                "encoding", "utf-8",
                "schema",
                        ordered(
                                "fields",
                                SeriesTable.HEADS.stream().map(SeriesPackage::field).toList(),
                                "missingValues",
                                List.of("")));
    }

    private static Map<String, Object> field(String name) {
        var field = new LinkedHashMap<String, Object>();
        field.put("name", name);
        field.put("type", TYPES.getOrDefault(name, "string"));
        field.put("description", ABOUT.getOrDefault(name, ""));
        if (name.equals("state")) {
            field.put("constraints", Map.of("enum", States.ALL));
        }
        return field;
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
