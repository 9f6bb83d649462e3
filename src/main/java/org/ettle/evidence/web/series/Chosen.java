package org.ettle.evidence.web.series;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ettle.evidence.series.Area;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Line;
import org.ettle.evidence.series.Observation;
import org.ettle.evidence.series.Release;
import org.ettle.platform.page.Field;
import org.jspecify.annotations.Nullable;

/// Which line of an indicator a reader looks at, and up to which release. What was not asked, or is
/// not there, is chosen for them, so that no address is a dead end.
///
/// @param asOf the release whose picture is shown; null for the newest of everything
record Chosen(Area area, String age, String group, @Nullable Release asOf) {

    private static final List<String> NATIONS =
            List.of("scotland-estimated", "scotland-submitted", "scotland");
    private static final List<String> GROUPS = List.of(Line.ALL, "Any SDS", "Option 1 Only");

    /// What an address asks for; each may be empty.
    record Asked(String area, String age, String group, String asOf) {}

    /// @param lines of the indicator; there is at least one
    static Chosen of(Asked asked, List<Line> lines, List<Release> releases, Areas areas) {
        var area =
                one(asked.area(), names(lines, Line::area), NATIONS, "").orElse(NATIONS.getLast());
        var here = lines.stream().filter(it -> it.area().equals(area)).toList();
        var age =
                one(asked.age(), names(here, Line::age), List.of(Line.ALL_AGES), "").orElseThrow();
        var group = one(asked.group(), names(here, Line::group), GROUPS, "").orElseThrow();
        return new Chosen(
                areas.find(area).orElseThrow(),
                age,
                group,
                releases.stream()
                        .filter(it -> it.key().equals(asked.asOf()))
                        .findFirst()
                        .orElse(null));
    }

    private static Optional<String> one(
            String asked, List<String> there, List<String> usual, String none) {
        return there.contains(asked)
                ? Optional.of(asked)
                : usual.stream()
                        .filter(there::contains)
                        .findFirst()
                        .or(() -> there.stream().findFirst());
    }

    private static List<String> names(List<Line> lines, Function<Line, String> part) {
        return lines.stream().map(part).distinct().sorted().toList();
    }

    /// The releases that state a figure, the newest first.
    static List<Release> releasesOf(List<Observation> all) {
        var releases = new ArrayList<Release>();
        for (var it : all) {
            if (releases.stream().noneMatch(known -> known.id().equals(it.release().id()))) {
                releases.add(it.release());
            }
        }
        releases.sort(
                Comparator.comparing((Release it) -> it.description().released().from())
                        .reversed());
        return releases;
    }

    List<Field> fields(List<Line> lines, List<Release> releases, Areas areas) {
        var fields = new ArrayList<Field>();
        var there = names(lines, Line::area);
        fields.add(
                Field.chosen(
                        "area",
                        "Area",
                        areas.list().stream()
                                .filter(it -> there.contains(it.key()))
                                .map(it -> new Field.Choice(it.key(), it.title(), it.equals(area)))
                                .toList()));
        groupFields(lines, fields);
        if (releases.size() > 1) {
            var choices = new ArrayList<Field.Choice>();
            choices.add(new Field.Choice("", "The newest release", asOf == null));
            releases.forEach(it ->
                    choices.add(
                            new Field.Choice(
                                    it.key(),
                                    it.title() + " (" + it.description().dated() + ")",
                                    asOf != null && asOf.id().equals(it.id()))));
            fields.add(Field.chosen("as-of", "As published in", choices));
        }
        return fields;
    }

    List<Field> groupFields(List<Line> lines) {
        var fields = new ArrayList<Field>();
        groupFields(lines, fields);
        return fields;
    }

    private void groupFields(List<Line> lines, List<Field> fields) {
        add(fields, "group", "Group", names(lines, Line::group), group);
        add(fields, "age", "Age", names(lines, Line::age), age);
    }

    private static void add(
            List<Field> fields, String name, String label, List<String> there, String chosen) {
        if (there.size() > 1) {
            fields.add(
                    Field.chosen(
                            name,
                            label,
                            there.stream()
                                    .map(it -> new Field.Choice(it, it, it.equals(chosen)))
                                    .toList()));
        }
    }

    /// Who is counted, in words: “Option 3, 65-74 years”.
    String people() {
        var words = new ArrayList<String>();
        if (!group.equals(Line.ALL)) {
            words.add(group);
        }
        words.add(age.equals(Line.ALL_AGES) ? "all ages" : age);
        return String.join(", ", words);
    }

    String query() {
        return "?area="
                + encoded(area.key())
                + "&age="
                + encoded(age)
                + "&group="
                + encoded(group)
                + (asOf == null ? "" : "&as-of=" + encoded(asOf.key()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
