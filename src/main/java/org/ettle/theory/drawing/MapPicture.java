package org.ettle.theory.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.ettle.platform.drawing.Colour;
import org.ettle.platform.drawing.Lettering;
import org.ettle.platform.drawing.Paint;
import org.ettle.platform.drawing.Picture;
import org.ettle.platform.drawing.Shape;
import org.ettle.platform.drawing.Typeface;
import org.ettle.theory.Cell;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Rating;
import org.jspecify.annotations.Nullable;

/// Puts the shapes of a laid-out version together.
final class MapPicture {

    private final MapVersion version;
    private final Grid grid;
    private final SequencedMap<Link, Route> routes;
    private final Emphasis emphasis;
    private final Overlay overlay;
    private final Map<Outcome.Code, List<Link>> out = new HashMap<>();
    private final Set<Outcome.Code> causes;
    private final Set<Outcome.Code> effects;
    private Map<Outcome.Code, List<Cell>> moves = Map.of();
    private final List<Shape> shapes = new ArrayList<>();

    MapPicture(
            MapVersion version,
            Grid grid,
            SequencedMap<Link, Route> routes,
            Emphasis emphasis,
            Overlay overlay) {
        this.version = version;
        this.grid = grid;
        this.routes = routes;
        this.emphasis = emphasis;
        this.overlay = overlay;
        var into = new HashMap<Outcome.Code, List<Outcome.Code>>();
        var onto = new HashMap<Outcome.Code, List<Outcome.Code>>();
        for (var link : routes.keySet()) {
            if (isDrawn(link)) {
                out.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link);
                into.computeIfAbsent(link.to(), _ -> new ArrayList<>()).add(link.from());
                onto.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link.to());
            }
        }
        this.causes = reached(emphasis.focus(), into);
        this.effects = reached(emphasis.focus(), onto);
    }

    /// Tells a script where each box may go. Nobody sees it.
    MapPicture movable(Map<Outcome.Code, List<Cell>> to) {
        moves = to;
        return this;
    }

    /// Everything that the drawn links reach from the focus in any number of steps.
    private static Set<Outcome.Code> reached(
            Outcome.@Nullable Code focus, Map<Outcome.Code, List<Outcome.Code>> next) {
        var reached = new HashSet<Outcome.Code>();
        var open = new ArrayDeque<Outcome.Code>();
        if (focus != null) {
            open.add(focus);
        }
        while (!open.isEmpty()) {
            for (var code : next.getOrDefault(open.remove(), List.of())) {
                if (reached.add(code)) {
                    open.add(code);
                }
            }
        }
        return reached;
    }

    private boolean isDrawn(Link link) {
        return link.kind() == Link.Kind.PARENT || emphasis.influences();
    }

    private boolean stands(Outcome.Code code) {
        return emphasis.focus() == null
                || isFocus(code)
                || causes.contains(code)
                || effects.contains(code);
    }

    /// A link is on the way to or from the focus when both its ends are, on the same side of it.
    private boolean stands(Link link) {
        if (emphasis.focus() == null) {
            return true;
        }
        boolean before =
                causes.contains(link.from()) && (causes.contains(link.to()) || isFocus(link.to()));
        boolean after =
                effects.contains(link.to())
                        && (effects.contains(link.from()) || isFocus(link.from()));
        return before || after;
    }

    private boolean isFocus(Outcome.Code code) {
        return code.equals(emphasis.focus());
    }

    static double widthOf(Grid grid) {
        return grid.right() + Measures.MARGIN;
    }

    Picture picture() {
        double width = widthOf(grid);
        shapes.add(new Shape.Box(0, 0, width, 1, 0, Paint.filled(Colour.WHITE)));
        shapes.addAll(Head.of(version, grid, overlay).shapes());
        grid.bands().forEach(this::band);
        if (!moves.isEmpty()) {
            grid.areas().forEach(this::area);
        }
        grid.blanks().forEach(this::blank);
        grid.places().values().forEach(this::box);
        routes.forEach(this::link);
        shapes.addAll(LinkLabels.of(grid, labelled(), overlay));
        shapes.addAll(EdgeNotes.of(grid, overlay.badges()));
        grid.places()
                .forEach((code, place) -> {
                    if (overlay.of(code).filter(Rating::isChanged).isPresent()) {
                        shapes.add(EdgeNotes.changed(place.at(), code));
                    }
                });
        var foot = Foot.of(version, grid, emphasis, overlay);
        shapes.addAll(foot.shapes());
        shapes.set(0, new Shape.Box(0, 0, width, foot.bottom(), 0, Paint.filled(Colour.WHITE)));
        return new Picture(
                keyOf(version.name(), emphasis.lane()),
                grid.title(),
                Sentences.about(version),
                width,
                foot.bottom(),
                shapes);
    }

    Picture alone(Outcome.Code code) {
        var placed = grid.place(code);
        var card = Card.inLane(placed.outcome(), Measures.ALONE, Card.badgeFor(placed.outcome()));
        var at = new Rectangle(Measures.AROUND, Measures.AROUND, card.width(), card.height());
        box(new Grid.Place(card, placed.lane(), 0, at));
        var badge = overlay.badges().get(code);
        if (badge != null) {
            shapes.add(EdgeNotes.note(at, code, badge));
        }
        return new Picture(
                keyOf(version.name() + "-" + code, null),
                "Outcome " + code + " as it stands on the map",
                Sentences.of(placed.outcome(), List.of(), overlay.of(code).orElse(null)),
                at.right() + Measures.AROUND,
                at.bottom() + Measures.AROUND,
                shapes);
    }

    private SequencedMap<Link, Route> labelled() {
        var labelled = new LinkedHashMap<Link, Route>();
        routes.forEach((link, route) -> {
            if (isDrawn(link) && stands(link)) {
                labelled.put(link, route);
            }
        });
        return labelled;
    }

    private static String keyOf(String version, @Nullable String lane) {
        var key = lane == null ? "map-" + version : "map-" + version + "-" + lane;
        return key.replaceAll("[^A-Za-z0-9]", "-");
    }

    private void band(Grid.Band band) {
        var palette = Palette.of(band.lane());
        var at = band.at();
        var edge = new Rectangle(at.x(), at.y(), Measures.LANE_EDGE, at.height());
        var parts = new ArrayList<Shape>();
        parts.add(box(at, 8, Paint.filled(palette.tint())));
        parts.add(box(edge, 3, Paint.filled(palette.strong())));
        parts.addAll(laneTitle(band, palette));
        var lane = band.lane();
        shapes.add(group("lane", "lane", lane == null ? "" : lane.key(), null, null, parts));
    }

    private static List<Shape> laneTitle(Grid.Band band, Palette palette) {
        var words = band.title();
        double x = band.at().x() + Measures.LANE_EDGE + Measures.BAND_PAD;
        double y = band.at().y() + Measures.BAND_PAD + LaneTitle.TITLE;
        var parts = new ArrayList<Shape>();
        var title = bold(LaneTitle.TITLE, palette.strong());
        parts.add(new Shape.Words(x, y, words.title(), LaneTitle.TITLE_LEADING, title));
        y += words.title().size() * LaneTitle.TITLE_LEADING + 2;
        if (!words.about().isEmpty()) {
            var about = regular(LaneTitle.ABOUT, Palette.MUTED);
            parts.add(new Shape.Words(x, y, words.about(), LaneTitle.ABOUT_LEADING, about));
        }
        return parts;
    }

    private void area(Cell cell, Rectangle at) {
        var data = new LinkedHashMap<String, String>();
        data.put("tier", cell.tier());
        data.put("lane", Objects.requireNonNullElse(cell.lane(), ""));
        var unseen = new Paint(null, null, 0, List.of());
        shapes.add(new Shape.Group("area", data, null, null, List.of(box(at, 8, unseen))));
    }

    private void blank(Grid.Blank blank) {
        var at = blank.at();
        shapes.add(
                group(
                        "blank",
                        "lane",
                        blank.lane().key(),
                        null,
                        null,
                        List.of(
                                box(at, 6, Paint.line(Palette.FAINT, 1.2).dashed(2, 5)),
                                Shape.Words.line(
                                        at.x() + at.width() / 2,
                                        at.centre() + 4.5,
                                        version.isPublished() ? "Not known" : "None yet",
                                        regular(13.5, Palette.MUTED)
                                                .from(Lettering.From.MIDDLE)))));
    }

    private void box(Grid.Place place) {
        var outcome = place.outcome();
        boolean stands = stands(outcome.code());
        boolean wall = place.card().form() == Card.Form.WALL;
        var palette = Palette.of(place.lane());
        var strong = stands ? palette.strong() : Palette.FAINT;
        var rating = overlay.of(outcome.code());
        var ground = Paint.filled(wall ? palette.tint() : Colour.WHITE);
        double edge = isFocus(outcome.code()) ? 4.5 : stands ? 2 : 1.2;
        var parts = new ArrayList<Shape>();
        parts.add(
                box(
                        place.at(),
                        8,
                        rating.filter(_ -> stands)
                                .map(it ->
                                        RatingMarks.edge(
                                                ground,
                                                it.sureness(),
                                                strong,
                                                isFocus(outcome.code())))
                                .orElseGet(() -> ground.edged(strong, edge))));
        rating.filter(_ -> stands)
                .ifPresent(
                        it -> parts.addAll(RatingMarks.ground(place.at(), it.sureness(), strong)));
        parts.addAll(badge(place, stands ? strong : Palette.MUTED));
        parts.addAll(words(place, inkOf(stands, wall)));
        rating.ifPresent(it -> parts.addAll(judged(place, it, stands ? strong : Palette.MUTED)));
        shapes.add(
                new Shape.Group(
                        kindOf(place),
                        dataOf(outcome),
                        Sentences.of(
                                outcome,
                                out.getOrDefault(outcome.code(), List.of()),
                                rating.orElse(null)),
                        emphasis.addressOf(outcome.code()),
                        parts));
    }

    private static List<Shape> judged(Grid.Place place, Rating rating, Colour colour) {
        var card = place.card();
        var at = place.at();
        var shapes =
                new ArrayList<>(
                        RatingMarks.words(
                                rating,
                                card.labelX(at),
                                card.judgedY(at),
                                card.judgedRoom(at),
                                card.isWall(),
                                colour));
        if (rating.isApart()) {
            shapes.add(RatingMarks.apart(at, colour));
        }
        return shapes;
    }

    /// Areas are counted in the order in which they stand in the drawing.
    private SequencedMap<String, String> dataOf(Outcome outcome) {
        var data = new LinkedHashMap<String, String>();
        data.put("code", outcome.code().value());
        if (!moves.isEmpty()) {
            var areas = List.copyOf(grid.areas().keySet());
            data.put("area", String.valueOf(areas.indexOf(outcome.cell())));
            data.put(
                    "moves",
                    moves.getOrDefault(outcome.code(), List.of()).stream()
                            .map(areas::indexOf)
                            .filter(area -> area >= 0)
                            .map(String::valueOf)
                            .collect(Collectors.joining(" ")));
            if (outcome.lane() != null && outcome.slot() != null) {
                data.put("slot", String.valueOf(outcome.slot()));
                data.put("below", String.valueOf(outcome.slot() + Outcome.BOX));
            }
        }
        return data;
    }

    private static Colour inkOf(boolean stands, boolean wall) {
        if (!stands) {
            return Palette.MUTED;
        }
        return wall ? Palette.NAVY : Palette.INK;
    }

    private String kindOf(Grid.Place place) {
        var code = place.outcome().code();
        var kind = place.card().form() == Card.Form.WALL ? "box wall" : "box";
        if (isFocus(code)) {
            return kind + " focus";
        }
        return stands(code) ? kind : kind + " faint";
    }

    private static List<Shape> badge(Grid.Place place, Colour colour) {
        var card = place.card();
        var code = card.outcome().code().value();
        double width = Card.badgeFor(card.outcome());
        double x = card.badgeX(place.at());
        double y = card.badgeY(place.at());
        var pill = new Rectangle(x, y, width, Measures.BADGE);
        var words = bold(Card.CODE, Colour.WHITE);
        return List.of(
                box(pill, Measures.BADGE / 2, Paint.filled(colour)),
                Shape.Words.line(
                        x + width / 2,
                        y + Measures.BADGE / 2 + 5,
                        code,
                        words.from(Lettering.From.MIDDLE)));
    }

    private static List<Shape> words(Grid.Place place, Colour ink) {
        var card = place.card();
        var at = place.at();
        var words = new ArrayList<Shape>();
        words.add(
                new Shape.Words(
                        card.labelX(at),
                        card.labelY(at),
                        card.label(),
                        card.leading(),
                        bold(card.labelSize(), ink)));
        words.addAll(
                Marks.standing(
                        card.outcome().standing(),
                        card.standingX(at),
                        card.standingY(at),
                        regular(Measures.SMALL, Palette.MUTED)));
        return words;
    }

    private void link(Link link, Route route) {
        if (!isDrawn(link)) {
            return;
        }
        boolean stands = stands(link);
        var lane = grid.place(link.from()).lane();
        var colour = stands ? Palette.of(lane).strong() : Palette.RULE;
        var data = new LinkedHashMap<String, String>();
        data.put("from", link.from().value());
        data.put("to", link.to().value());
        var kind = link.kind() == Link.Kind.PARENT ? "link parent" : "link influence";
        shapes.add(
                new Shape.Group(
                        stands ? kind : kind + " faint",
                        data,
                        Sentences.of(link, overlay.of(link).orElse(null)),
                        null,
                        overlay.of(link)
                                .map(it -> RatingMarks.link(it, link.kind(), route, colour))
                                .orElseGet(() -> Marks.link(link.kind(), route, colour))));
    }

    private static Shape box(Rectangle at, double radius, Paint paint) {
        return new Shape.Box(at.x(), at.y(), at.width(), at.height(), radius, paint);
    }

    private static Shape group(
            String kind,
            String fact,
            String value,
            @Nullable String name,
            @Nullable String address,
            List<Shape> parts) {
        var data = new LinkedHashMap<String, String>();
        data.put(fact, value);
        return new Shape.Group(kind, data, name, address, parts);
    }

    static Lettering bold(double size, Colour colour) {
        return new Lettering(Typeface.BOLD, size, colour);
    }

    static Lettering regular(double size, Colour colour) {
        return new Lettering(Typeface.REGULAR, size, colour);
    }
}
