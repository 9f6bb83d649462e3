package org.ettle.theory.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ettle.platform.drawing.Colour;
import org.ettle.platform.drawing.Lettering;
import org.ettle.platform.drawing.Paint;
import org.ettle.platform.drawing.Shape;
import org.ettle.platform.drawing.Typeface;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Source;
import org.ettle.theory.Standing;
import org.ettle.theory.Tag;
import org.ettle.theory.beside.Rating;
import org.ettle.theory.beside.Sureness;

/// What stands below the map: how to read it, which version it is, and where it comes from.
///
/// @param bottom where the picture ends
record Foot(List<Shape> shapes, double bottom) {

    private static final Lettering WORDS = MapPicture.regular(13, Palette.INK);
    private static final Lettering SMALL = MapPicture.regular(12, Palette.MUTED);
    private static final double LEADING = 24;
    private static final double APART = 30;

    static Foot of(MapVersion version, Grid grid, Emphasis emphasis, Overlay overlay) {
        double width = MapPicture.widthOf(grid);
        var foot = new Foot(new ArrayList<>(), 0);
        double y = grid.bottom() + 24;
        var rule = Shape.Pen.at(Measures.MARGIN, y).line(width - Measures.MARGIN, y);
        foot.shapes.add(rule.trace(Paint.line(Palette.RULE, 1)));
        y = foot.legend(version, grid, emphasis, overlay, y + 28);
        y += 10;
        for (var kind : Tag.Kind.values()) {
            y = foot.paragraph(threads(version, kind), y, width);
        }
        y = foot.paragraph(gaps(version), y, width);
        y = foot.paragraph(stamp(version, overlay), y, width);
        y = foot.paragraph(sources(version), y, width);
        return new Foot(foot.shapes, y + 12);
    }

    private double legend(
            MapVersion version, Grid grid, Emphasis emphasis, Overlay overlay, double y) {
        double width = MapPicture.widthOf(grid);
        shapes.add(
                Shape.Words.line(
                        Measures.MARGIN, y, "How to read this", MapPicture.bold(15, Palette.NAVY)));
        double leading = overlay.isJudged() ? LEADING + 5 : LEADING;
        double x = Measures.MARGIN;
        double line = y + leading + 2;
        for (var entry : entries(version, grid, emphasis, overlay.within(grid.places().keySet()))) {
            double wide = entry.sign() + WORDS.width(entry.words());
            if (x > Measures.MARGIN && x + wide > width - Measures.MARGIN) {
                x = Measures.MARGIN;
                line += leading;
            }
            shapes.addAll(entry.draw(x, line));
            x += wide + APART;
        }
        return line + leading;
    }

    /// @param sign how much room its sign takes
    private record Entry(double sign, String words, Sign drawing) {

        List<Shape> draw(double x, double y) {
            var drawn = new ArrayList<>(drawing.at(x, y));
            drawn.add(Shape.Words.line(x + sign, y, words, WORDS));
            return drawn;
        }
    }

    private interface Sign {
        List<Shape> at(double x, double y);
    }

    private static List<Entry> entries(
            MapVersion version, Grid grid, Emphasis emphasis, Overlay overlay) {

        var entries = new ArrayList<Entry>();
        entries.add(new Entry(34, "an outcome and its code; each opens its page", Foot::badge));
        for (var kind : Link.Kind.values()) {
            boolean asked = kind == Link.Kind.PARENT || emphasis.influences();
            if (asked && version.links().stream().anyMatch(link -> isDrawn(link, kind, grid))) {
                entries.add(
                        new Entry(
                                50, kind.words(), (x, y) -> arrow(kind, overlay.isJudged(), x, y)));
            }
        }
        for (var standing : Standing.values()) {
            if (grid.places().values().stream()
                    .anyMatch(place -> place.outcome().standing() == standing)) {
                var words = MapPicture.bold(13, Palette.INK);
                entries.add(
                        new Entry(
                                17 + words.width(standing.title()),
                                standing == Standing.OFFICIAL
                                        ? ": the wording its source prints"
                                        : ": made from the words of the source",
                                (x, y) -> Marks.standing(standing, x, y, words)));
            }
        }
        if (overlay.isJudged()) {
            entries.addAll(judged(overlay));
        }
        if (overlay.badges().values().stream().anyMatch(it -> !it.isNone())) {
            entries.add(
                    new Entry(
                            44,
                            "on the edge of a box: how much evidence tells for and against it",
                            Foot::pill));
        }
        return entries;
    }

    /// How far and how sure are told apart: each has a mark of its own.
    private static List<Entry> judged(Overlay overlay) {
        var entries = new ArrayList<Entry>();
        double bar = RatingMarks.barWidth() + 10;
        entries.add(
                new Entry(
                        bar,
                        "how far it has come about, in four steps",
                        (x, y) -> RatingMarks.bar(sample(2), x, y - 1, Palette.MUTED)));
        entries.add(
                new Entry(
                        bar,
                        "no answer that can be put in order",
                        (x, y) -> RatingMarks.bar(Rating.NOT_JUDGED, x, y - 1, Palette.MUTED)));
        for (var sureness : Sureness.values()) {
            if (sureness.isRated() || overlay.hasOutcome(sureness)) {
                entries.add(
                        new Entry(
                                44,
                                sureness.isRated() ? "edge: " + sureness.words() : sureness.words(),
                                (x, y) -> RatingMarks.sample(sureness, x, y)));
            }
        }
        if (overlay.outcomes().values().stream().anyMatch(Rating::isApart)) {
            entries.add(
                    new Entry(
                            50,
                            "cut corner: judges, or supported people and officials, differ",
                            (x, y) -> {
                                var at = new Rectangle(x, y - 19, 40, 27);
                                return List.of(
                                        new Shape.Box(
                                                at.x(),
                                                at.y(),
                                                at.width(),
                                                at.height(),
                                                8,
                                                Paint.filled(Colour.WHITE)
                                                        .edged(Palette.FAINT, 1.2)),
                                        RatingMarks.apart(at, Palette.MUTED));
                            }));
        }
        if (overlay.hasLink()) {
            for (int steps = 1; steps <= 3; steps++) {
                int weight = steps;
                entries.add(
                        new Entry(
                                50,
                                "contribution: " + List.of("little", "some", "much").get(steps - 1),
                                (x, y) -> line(new Sample(weight, Sureness.FAIRLY), x, y)));
            }
            for (var sureness : Sureness.values()) {
                entries.add(
                        new Entry(
                                50,
                                "line: " + sureness.words(),
                                (x, y) ->
                                        line(
                                                new Sample(sureness.isRated() ? 2 : 0, sureness),
                                                x,
                                                y)));
            }
        }
        return entries;
    }

    private record Sample(int steps, Sureness sureness) {}

    private static Rating sample(int steps) {
        return new Rating("", steps, Sureness.FAIRLY, List.of(), false, false);
    }

    private static List<Shape> line(Sample sample, double x, double y) {
        var rating = new Rating("", sample.steps(), sample.sureness(), List.of(), false, false);
        return RatingMarks.link(rating, Link.Kind.PARENT, across(x, y), Palette.MUTED);
    }

    private static List<Shape> pill(double x, double y) {
        return List.of(
                new Shape.Box(
                        x, y - 13, 34, 17, 8.5, Paint.filled(Colour.WHITE).edged(Palette.NAVY, 1)),
                Shape.Words.line(
                        x + 17,
                        y - 0.5,
                        "2 for",
                        MapPicture.bold(10, Palette.INK).from(Lettering.From.MIDDLE)));
    }

    private static boolean isDrawn(Link link, Link.Kind kind, Grid grid) {
        return link.kind() == kind
                && grid.places().containsKey(link.from())
                && grid.places().containsKey(link.to());
    }

    private static List<Shape> badge(double x, double y) {
        return List.of(
                new Shape.Box(
                        x, y - 14, 26, 19, 4, Paint.filled(Colour.WHITE).edged(Palette.MUTED, 1.6)),
                new Shape.Disc(x + 9, y - 4.5, 4.5, Paint.filled(Palette.MUTED)));
    }

    /// Where dashes tell how sure somebody is, the head alone tells the kinds of link apart.
    private static List<Shape> arrow(Link.Kind kind, boolean isJudged, double x, double y) {
        return isJudged
                ? RatingMarks.link(Rating.NOT_JUDGED, kind, across(x, y), Palette.MUTED)
                : Marks.link(kind, across(x, y), Palette.MUTED);
    }

    private static Route across(double x, double y) {
        double middle = y - 4.5;
        return new Route(
                new Route.Point(x, middle),
                List.of(new Shape.Step.Line(x + 40 - Route.HEAD, middle)),
                new Route.Point(x + 40, middle),
                1);
    }

    private double paragraph(String words, double y, double width) {
        if (words.isEmpty()) {
            return y;
        }
        var lines = Typeface.REGULAR.wrap(words, SMALL.size(), width - 2 * Measures.MARGIN);
        shapes.add(new Shape.Words(Measures.MARGIN, y, lines, 17, SMALL));
        return y + 17 * lines.size() + 2;
    }

    /// The marks that belong to the version as a whole, because no outcome bears them.
    private static String threads(MapVersion version, Tag.Kind kind) {
        var labels =
                version.tags().stream()
                        .filter(tag -> tag.kind() == kind)
                        .filter(tag -> isFree(tag, version))
                        .map(Tag::label)
                        .collect(Collectors.joining(" · "));
        return labels.isEmpty() ? "" : kind.plural() + " across the whole map: " + labels;
    }

    private static boolean isFree(Tag tag, MapVersion version) {
        return version.outcomes().stream().noneMatch(one -> one.tags().contains(tag.key()));
    }

    private static String gaps(MapVersion version) {
        return switch (version.gaps().size()) {
            case 0 -> "";
            case 1 -> "One thing about this version is not known. Its page says what.";
            default ->
                    version.gaps().size()
                            + " things about this version are not known. Its page lists them.";
        };
    }

    private static String stamp(MapVersion version, Overlay overlay) {
        return "Version "
                + version.name()
                + (version.isPublished() ? "" : " (draft)")
                + " · "
                + version.outcomes().size()
                + (version.outcomes().size() == 1 ? " outcome · " : " outcomes · ")
                + version.links().size()
                + (version.links().size() == 1 ? " link · " : " links · ")
                + version.id().toString().substring(0, 8)
                + (overlay.asOf() == null ? "" : " · " + overlay.asOf())
                + " · drawn by Ettle";
    }

    private static String sources(MapVersion version) {
        if (version.sources().isEmpty()) {
            return "";
        }
        return "Source: "
                + version.sources().stream().map(Foot::line).collect(Collectors.joining(" "));
    }

    private static String line(Source source) {
        return source.title()
                + ", "
                + source.publisher()
                + ", "
                + source.published()
                + " ("
                + source.licence()
                + ").";
    }
}
