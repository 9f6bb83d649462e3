package org.ettle.theory.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ettle.theory.Basis;
import org.ettle.theory.Citation;
import org.ettle.theory.Lane;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Source;
import org.ettle.theory.Standing;
import org.ettle.theory.Tag;
import org.ettle.theory.Tier;
import org.ettle.theory.export.Words;
import org.jspecify.annotations.Nullable;

/// Reads a version from a plain pair of tables: outcomes (`code`, `label`, `tier`; besides `lane`,
/// `standing`, `actor`, `rationale`, `owner`, `tags`, `source`, `locator`, `basis`) and links
/// (`from`, `to`; besides `kind`, `rationale`, `feedback`, `assumptions`, `rivals`, `source`,
/// `locator`, `basis`). Both are as Ettle writes them. Other columns are left alone.
///
/// Two tables cannot say what tiers and lanes a map has, so these come from another version, with
/// its tags and sources.
public final class MapCsv {

    private static final Pattern ASSUMPTION =
            Pattern.compile("\\s*(.+?)\\s*\\[(untested|holds|mixed|fails)]\\s*(?:;|$)");

    private final MapVersion frame;
    private final Table outcomes;
    private final Table links;

    private MapCsv(MapVersion frame, Table outcomes, Table links) {
        this.frame = frame;
        this.outcomes = outcomes;
        this.links = links;
    }

    /// @param frame the version whose tiers, lanes, tags and sources the tables use
    /// @param heading what the new version is called
    public static Intake read(
            byte[] outcomes,
            byte[] links,
            MapVersion frame,
            Intake.About map,
            MapVersion.Heading heading) {
        return new MapCsv(
                        frame,
                        Table.of("outcomes", outcomes, List.of("code", "label", "tier")),
                        Table.of("links", links, List.of("from", "to")))
                .read(map, heading);
    }

    private Intake read(Intake.About map, MapVersion.Heading heading) {
        var faults = new ArrayList<Intake.Fault>();
        if (outcomes.faults().isEmpty() && links.faults().isEmpty()) {
            var outcomesRead =
                    outcomes.rows().stream().flatMap(it -> outcome(it).stream()).toList();
            var linksRead = links.rows().stream().flatMap(it -> link(it).stream()).toList();
            if (outcomes.faults().isEmpty() && links.faults().isEmpty()) {
                try {
                    return new Intake.Whole(
                            map, BroughtVersion.of(frame, heading, outcomesRead, linksRead));
                } catch (MapVersion.NotWhole faulty) {
                    faulty.faults()
                            .forEach(
                                    words -> faults.add(new Intake.Fault("the two tables", words)));
                }
            }
        }
        faults.addAll(outcomes.faults());
        faults.addAll(links.faults());
        return new Intake.Faulty(faults);
    }

    private Optional<Outcome> outcome(Table.Row row) {
        int before = outcomes.faults().size();
        var code = code(outcomes, row, "code");
        var label = row.find("label");
        if (label == null) {
            outcomes.fault(row, "The outcome has no label.");
        }
        var tier = key(outcomes, row, "tier", frame.tiers().stream().map(t -> names(t)).toList());
        if (tier == null && outcomes.faults().size() == before) {
            outcomes.fault(row, "The outcome has no tier.");
        }
        var lane = key(outcomes, row, "lane", frame.lanes().stream().map(l -> names(l)).toList());
        var standing = constant(outcomes, row, "standing", Standing.class, Standing.WORKING);
        var citation = citation(outcomes, row);
        var tags = tags(row);
        printable(outcomes, row);
        if (outcomes.faults().size() > before) {
            return Optional.empty();
        }
        return Optional.of(
                new Outcome(
                        Objects.requireNonNull(code),
                        Objects.requireNonNull(label),
                        standing,
                        Objects.requireNonNull(tier),
                        lane,
                        row.find("actor"),
                        row.find("rationale"),
                        citation,
                        row.find("owner"),
                        tags,
                        null));
    }

    private Optional<Link> link(Table.Row row) {
        int before = links.faults().size();
        var from = code(links, row, "from");
        var to = code(links, row, "to");
        if (from != null && from.equals(to)) {
            links.fault(row, "The link leads from an outcome to itself.");
        }
        var kind = constant(links, row, "kind", Link.Kind.class, Link.Kind.INFLUENCE);
        if (kind == Link.Kind.PARENT && row.find("feedback") != null) {
            links.fault(row, "A link to a parent closes no loop. Leave its feedback empty.");
        }
        var citation = citation(links, row);
        printable(links, row);
        var assumptions = assumptions(row);
        if (links.faults().size() > before) {
            return Optional.empty();
        }
        return Optional.of(
                new Link(
                        Objects.requireNonNull(from),
                        Objects.requireNonNull(to),
                        kind,
                        row.find("rationale"),
                        row.find("feedback"),
                        citation,
                        assumptions,
                        listed(row.find("rivals"))
                                .map(words -> new Link.Rival(words, Citation.inferred()))
                                .toList()));
    }

    private List<Link.Assumption> assumptions(Table.Row row) {
        var cell = row.find("assumptions");
        if (cell == null) {
            return List.of();
        }
        var read = new ArrayList<Link.Assumption>();
        var found = ASSUMPTION.matcher(cell);
        int end = 0;
        while (found.find() && found.start() == end) {
            read.add(
                    new Link.Assumption(
                            found.group(1),
                            Words.constant(Link.Assumption.Status.class, found.group(2)),
                            Citation.inferred()));
            end = found.end();
        }
        var rest = cell.substring(end).strip();
        if (!rest.isEmpty()) {
            read.add(
                    new Link.Assumption(
                            rest, Link.Assumption.Status.UNTESTED, Citation.inferred()));
        }
        return read;
    }

    private List<String> tags(Table.Row row) {
        var known = frame.tags().stream().map(MapCsv::names).toList();
        return listed(row.find("tags"))
                .map(word -> known(outcomes, row, "tag", word, known))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Citation citation(Table table, Table.Row row) {
        return new Citation(
                key(table, row, "source", frame.sources().stream().map(MapCsv::names).toList()),
                row.find("locator"),
                constant(table, row, "basis", Basis.class, Basis.INFERRED));
    }

    private static void printable(Table table, Table.Row row) {
        if (row.cells().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            table.fault(row, "A cell holds a character that cannot be printed (U+0000).");
        }
    }

    private static Outcome.@Nullable Code code(Table table, Table.Row row, String head) {
        var text = row.find(head);
        if (text == null) {
            table.fault(row, "There is nothing under “" + head + "”.");
            return null;
        }
        var code = Outcome.Code.find(text);
        if (code.isEmpty()) {
            table.fault(
                    row,
                    "“%s” cannot name an outcome. A code has up to 16 letters, digits, points and hyphens."
                            .formatted(text));
        }
        return code.orElse(null);
    }

    /// A part of the frame, by its key or its title.
    private record Names(String key, String title) {

        boolean match(String text) {
            return key.equalsIgnoreCase(text) || title.equalsIgnoreCase(text);
        }
    }

    private static Names names(Tier it) {
        return new Names(it.key(), it.title());
    }

    private static Names names(Lane it) {
        return new Names(it.key(), it.title());
    }

    private static Names names(Tag it) {
        return new Names(it.key(), it.label());
    }

    private static Names names(Source it) {
        return new Names(it.key(), it.title());
    }

    private static @Nullable String key(
            Table table, Table.Row row, String head, Collection<Names> known) {
        var text = row.find(head);
        return text == null ? null : known(table, row, head, text, known);
    }

    private static @Nullable String known(
            Table table, Table.Row row, String what, String text, Collection<Names> known) {
        for (var names : known) {
            if (names.match(text)) {
                return names.key();
            }
        }
        table.fault(
                row,
                "The %s “%s” is not known here. Known are: %s."
                        .formatted(
                                what,
                                text,
                                known.stream().map(Names::key).collect(Collectors.joining(", "))));
        return null;
    }

    private static <E extends Enum<E>> E constant(
            Table table, Table.Row row, String head, Class<E> type, E otherwise) {
        var text = row.find(head);
        if (text == null) {
            return otherwise;
        }
        var names = Arrays.stream(type.getEnumConstants()).map(Words::kebab).toList();
        int found = names.indexOf(text.toLowerCase(java.util.Locale.ROOT));
        if (found >= 0) {
            return type.getEnumConstants()[found];
        }
        table.fault(
                row,
                "“%s” is no %s. It is one of: %s.".formatted(text, head, String.join(", ", names)));
        return otherwise;
    }

    private static java.util.stream.Stream<String> listed(@Nullable String cell) {
        return cell == null
                ? java.util.stream.Stream.empty()
                : Arrays.stream(cell.split(";")).map(String::strip).filter(it -> !it.isEmpty());
    }
}
