package org.ettle.theory.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.ettle.platform.drawing.Colour;
import org.ettle.platform.drawing.Lettering;
import org.ettle.platform.drawing.Paint;
import org.ettle.platform.drawing.Picture;
import org.ettle.platform.drawing.Shape;
import org.ettle.platform.drawing.Typeface;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// Puts the shapes of a laid-out version together.
final class MapPicture {

    private static final Lettering LABEL = bold(Measures.LABEL, Palette.INK);
    private static final Lettering SMALL = regular(Measures.SMALL, Palette.MUTED);

    private final MapVersion version;
    private final Grid grid;
    private final SequencedMap<Link, Route> routes;
    private final Emphasis emphasis;
    private final Map<Outcome.Code, List<Link>> out = new HashMap<>();
    private final Set<Outcome.Code> forward;
    private final List<Shape> shapes = new ArrayList<>();

    MapPicture(MapVersion version, Grid grid, SequencedMap<Link, Route> routes, Emphasis emphasis) {
        this.version = version;
        this.grid = grid;
        this.routes = routes;
        this.emphasis = emphasis;
        this.forward = broughtForward(version, emphasis);
        for (var link : routes.keySet()) {
            if (isDrawn(link)) {
                out.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link);
            }
        }
    }

    private static Set<Outcome.Code> broughtForward(MapVersion version, Emphasis emphasis) {
        var focus = emphasis.focus();
        if (focus == null) {
            return Set.of();
        }
        var forward = new HashSet<>(version.whatLeadsTo(focus));
        forward.addAll(version.whatItLeadsTo(focus));
        forward.add(focus);
        return forward;
    }

    private boolean isDrawn(Link link) {
        return link.kind() == Link.Kind.PARENT || emphasis.influences();
    }

    private boolean stands(Outcome.Code code) {
        return emphasis.focus() == null || forward.contains(code);
    }

    /// A link is on the way to or from the focus when both its ends are, on the same side of it.
    private boolean stands(Link link) {
        var focus = emphasis.focus();
        if (focus == null) {
            return true;
        }
        var causes = version.whatLeadsTo(focus);
        var effects = version.whatItLeadsTo(focus);
        return causes.contains(link.from()) && (causes.contains(link.to()) || isFocus(link.to()))
                || effects.contains(link.to())
                        && (effects.contains(link.from()) || isFocus(link.from()));
    }

    private boolean isFocus(Outcome.Code code) {
        return code.equals(emphasis.focus());
    }

    Picture picture() {
        double width = grid.right() + Measures.MARGIN;
        shapes.add(new Shape.Box(0, 0, width, 1, 0, Paint.filled(Colour.WHITE)));
        shapes.addAll(Head.of(version, grid));
        grid.bands().forEach(this::band);
        grid.blanks().forEach(this::blank);
        grid.places().values().forEach(this::box);
        routes.forEach(this::link);
        var foot = Foot.of(version, grid, emphasis, width);
        shapes.addAll(foot.shapes());
        shapes.set(0, new Shape.Box(0, 0, width, foot.bottom(), 0, Paint.filled(Colour.WHITE)));
        return new Picture(
                "map-" + version.name().replaceAll("[^A-Za-z0-9]", "-"),
                version.heading().title(),
                Sentences.about(version),
                width,
                foot.bottom(),
                shapes);
    }

    private void band(Grid.Band band) {
        var palette = Palette.of(band.lane());
        var at = band.at();
        var parts = new ArrayList<Shape>();
        parts.add(box(at, 8, Paint.filled(palette.tint())));
        parts.add(
                new Shape.Box(
                        at.x(),
                        at.y(),
                        Measures.LANE_EDGE,
                        at.height(),
                        3,
                        Paint.filled(palette.strong())));
        var words = LaneTitle.of(band.lane());
        double x = at.x() + Measures.LANE_EDGE + Measures.BAND_PAD;
        double y = at.y() + Measures.BAND_PAD + LaneTitle.TITLE;
        parts.add(
                new Shape.Words(
                        x,
                        y,
                        words.title(),
                        LaneTitle.TITLE_LEADING,
                        bold(LaneTitle.TITLE, palette.strong())));
        y += words.title().size() * LaneTitle.TITLE_LEADING + 2;
        if (!words.about().isEmpty()) {
            parts.add(
                    new Shape.Words(
                            x,
                            y,
                            words.about(),
                            LaneTitle.ABOUT_LEADING,
                            regular(LaneTitle.ABOUT, Palette.MUTED)));
        }
        shapes.add(group("lane", "lane", band.lane().key(), null, null, parts));
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
        var strong = stands ? Palette.of(place.lane()).strong() : Palette.FAINT;
        var parts = new ArrayList<Shape>();
        double edge = isFocus(outcome.code()) ? 4 : stands ? 2 : 1.2;
        parts.add(box(place.at(), 7, Paint.filled(Colour.WHITE).edged(strong, edge)));
        parts.addAll(badge(place, stands ? strong : Palette.MUTED));
        parts.add(label(place, stands));
        parts.addAll(standing(place));
        shapes.add(
                group(
                        kindOf(outcome.code()),
                        "code",
                        outcome.code().value(),
                        Sentences.of(outcome, out.getOrDefault(outcome.code(), List.of())),
                        emphasis.addressOf(outcome.code()),
                        parts));
    }

    private String kindOf(Outcome.Code code) {
        if (isFocus(code)) {
            return "box focus";
        }
        return stands(code) ? "box" : "box faint";
    }

    private static List<Shape> badge(Grid.Place place, Colour colour) {
        var card = place.card();
        double x = place.at().x() + card.badgeX();
        double y = place.at().y() + card.badgeY();
        return List.of(
                new Shape.Box(
                        x,
                        y,
                        card.badge(),
                        Measures.BADGE,
                        Measures.BADGE / 2,
                        Paint.filled(colour)),
                Shape.Words.line(
                        x + card.badge() / 2,
                        y + Measures.BADGE / 2 + 5,
                        card.outcome().code().value(),
                        bold(Card.CODE, Colour.WHITE).from(Lettering.From.MIDDLE)));
    }

    private static Shape label(Grid.Place place, boolean stands) {
        var card = place.card();
        return new Shape.Words(
                place.at().x() + card.labelX(),
                place.at().y() + card.labelY(),
                card.label(),
                card.leading(),
                new Lettering(
                        Typeface.BOLD, card.labelSize(), stands ? Palette.INK : Palette.MUTED));
    }

    private static List<Shape> standing(Grid.Place place) {
        var card = place.card();
        double x = place.at().x() + card.labelX();
        double y = place.at().y() + card.standingY();
        return Marks.standing(card.outcome().standing(), x, y, SMALL);
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
                        Sentences.of(link),
                        null,
                        Marks.link(link.kind(), route, colour)));
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
