package org.ettle.evidence.export;

import java.util.List;
import java.util.regex.Pattern;
import org.ettle.evidence.Origin;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceKind;
import org.jspecify.annotations.Nullable;

/// Sources for programs that manage references, in the RIS format: one tag a line.
///
/// A date in words names a year only where it names one and no other; whatever else is known of it
/// stands in a note, as the source says it.
public final class SourceRis {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final Pattern SPAN = Pattern.compile("\\d\\s?[-–/]\\s?\\d");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private SourceRis() {}

    public static String of(List<Source> sources) {
        var text = new StringBuilder();
        sources.forEach(source -> write(text, source));
        return text.toString();
    }

    private static void write(StringBuilder text, Source source) {
        var said = source.description();
        var covers = said.covers();
        line(text, "TY", type(said.kind()));
        line(text, "ID", source.id().toString());
        line(text, "TI", said.title());
        if (said.origin().kind() == Origin.Kind.AUTHORS) {
            line(text, "AU", said.origin().label());
        }
        line(text, "PB", said.publisher());
        line(text, "PY", year(said.dated()));
        if (source.demonstration()) {
            line(text, "N1", "Demonstration, to try Ettle with. Take no fact from it.");
        }
        line(text, "N1", "Kind of source: " + said.kind().title());
        line(text, "N1", "Dated: " + said.dated());
        line(
                text,
                "N1",
                "Origin: "
                        + said.origin().label()
                        + " ("
                        + said.origin().kind().title().toLowerCase(java.util.Locale.UK)
                        + ")");
        note(
                text,
                "Tells of the time",
                covers == null ? null : covers.from() + " to " + covers.until().minusDays(1));
        note(text, "Tells of the area", said.area());
        note(text, "Tells of these people", said.population());
        note(text, "Method", said.method());
        note(text, "Sample", said.sample());
        note(text, "Limits", said.limits());
        note(text, "Licence", said.licence());
        var address = said.address();
        line(text, "UR", address == null ? null : address.toString());
        line(text, "ER", "");
    }

    /// The types of the format are those of a library. `STAT` would be an Act, `CASE` a judgement.
    private static String type(SourceKind kind) {
        return switch (kind) {
            case STATISTIC -> "DATA";
            case SURVEY, INSPECTION, AUDIT, RESEARCH, CASE_STUDY, CONSULTATION, GUIDANCE -> "RPRT";
            case CONVERSATION -> "PCOMM";
            case MEETING_NOTE, CASE_RECORD_EXTRACT -> "UNPB";
            case DOCUMENT -> "GEN";
        };
    }

    private static @Nullable String year(String dated) {
        var years = YEAR.matcher(dated).results().map(it -> it.group()).distinct().toList();
        return years.size() == 1 && !SPAN.matcher(dated).find() ? years.getFirst() : null;
    }

    private static void note(StringBuilder text, String name, @Nullable String value) {
        line(text, "N1", value == null ? null : name + ": " + value);
    }

    /// A line break within a value would begin a tag of its own.
    private static void line(StringBuilder text, String tag, @Nullable String value) {
        if (value != null) {
            text.append(tag)
                    .append("  - ")
                    .append(BLANKS.matcher(value).replaceAll(" ").strip())
                    .append("\r\n");
        }
    }
}
