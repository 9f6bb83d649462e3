package org.ettle.theory.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.ettle.theory.Cell;
import org.ettle.theory.Lane;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Tier;
import org.jspecify.annotations.Nullable;

/// Where every box, band and column of a version stands. Positions are data of the version: a slot
/// that is stored is kept; an outcome without one stands beside the middle of those that it is the
/// parent of, or else in the next free place.
final class Grid {

    private final MapVersion version;
    private final Measures measures;
    private final List<Column> columns = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();
    private final List<Blank> blanks = new ArrayList<>();
    private final SequencedMap<Cell, Rectangle> areas = new LinkedHashMap<>();
    private final SequencedMap<Outcome.Code, Place> places = new LinkedHashMap<>();
    private final Map<Integer, List<Place>> byColumn = new HashMap<>();
    private final Map<Outcome.Code, List<Outcome.Code>> children = new HashMap<>();
    private final Map<String, Integer> columnOf = new HashMap<>();
    private String title = "";
    private double top;
    private double right;
    private double bottom;
    private double lanesBottom;

    record Column(Tier tier, double x, double width, double badge) {

        double right() {
            return x + width;
        }
    }

    /// @param lane null for a bar that lies across the lanes
    record Band(@Nullable Lane lane, LaneTitle title, Rectangle at) {}

    /// A cell of which nothing is known.
    record Blank(Lane lane, Rectangle at) {}

    /// @param lane null for what spans the lanes
    /// @param column the place of its column; -1 for a bar
    record Place(Card card, @Nullable Lane lane, int column, Rectangle at) {

        Outcome outcome() {
            return card.outcome();
        }
    }

    private Grid(MapVersion version, Measures measures) {
        this.version = version;
        this.measures = measures;
    }

    /// @param only the key of the only lane to place; null for all
    static Grid of(MapVersion version, Measures measures, @Nullable String only) {
        var grid = new Grid(version, measures);
        for (var link : version.links()) {
            if (link.kind() == Link.Kind.PARENT) {
                grid.children.computeIfAbsent(link.to(), _ -> new ArrayList<>()).add(link.from());
            }
        }
        var cells = grid.cells();
        grid.placeColumns(cells);
        grid.title = grid.titleOf(only);
        grid.top = Head.of(version, grid, Overlay.NONE).bottom();
        grid.placeBands(cells, only);
        grid.placeSpanning(cells);
        grid.lanesBottom = grid.bottom;
        grid.placeAreas();
        grid.placeBars(cells);
        grid.sort();
        return grid;
    }

    List<Column> columns() {
        return columns;
    }

    List<Band> bands() {
        return bands;
    }

    List<Blank> blanks() {
        return blanks;
    }

    /// What of the drawing belongs to each tier and lane.
    SequencedMap<Cell, Rectangle> areas() {
        return areas;
    }

    /// In the order in which they are read: tier by tier as listed, in each from the top.
    SequencedMap<Outcome.Code, Place> places() {
        return places;
    }

    Place place(Outcome.Code code) {
        return Objects.requireNonNull(places.get(code), "Not placed: " + code);
    }

    /// The version's title; with the lane's where it is drawn alone.
    String title() {
        return title;
    }

    private String titleOf(@Nullable String only) {
        var whole = version.heading().title();
        return version.lanes().stream()
                .filter(lane -> lane.key().equals(only))
                .findFirst()
                .map(lane -> whole + ": " + lane.title())
                .orElse(whole);
    }

    double top() {
        return top;
    }

    double right() {
        return right;
    }

    double bottom() {
        return bottom;
    }

    /// Where the lanes end, above what lies across them.
    double lanesBottom() {
        return lanesBottom;
    }

    /// From the top.
    List<Place> inColumn(int column) {
        return byColumn.getOrDefault(column, List.of());
    }

    /// A spanning tier without any nesting underlies the whole map, so it lies across the lanes.
    static boolean isBar(MapVersion version, Tier tier) {
        return tier.spans()
                && version.links().stream()
                        .filter(link -> link.kind() == Link.Kind.PARENT)
                        .noneMatch(link -> touches(version, link, tier));
    }

    private static boolean touches(MapVersion version, Link link, Tier tier) {
        return version.get(link.from()).tier().equals(tier.key())
                || version.get(link.to()).tier().equals(tier.key());
    }

    private Map<Cell, List<Outcome>> cells() {
        var cells = new HashMap<Cell, List<Outcome>>();
        for (var outcome : version.outcomes()) {
            cells.computeIfAbsent(outcome.cell(), _ -> new ArrayList<>()).add(outcome);
        }
        return cells;
    }

    private void placeColumns(Map<Cell, List<Outcome>> cells) {
        var badges = new HashMap<String, Double>();
        cells.forEach((cell, outcomes) ->
                outcomes.forEach(
                        outcome -> badges.merge(cell.tier(), Card.badgeFor(outcome), Math::max)));
        double x = columnsLeft();
        right = x + measures.boxWidth() + Measures.BAND_PAD;
        for (var tier : version.tiers()) {
            if (isBar(version, tier)) {
                continue;
            }
            double width = tier.spans() ? measures.visionWidth() : measures.boxWidth();
            columnOf.put(tier.key(), columns.size());
            columns.add(
                    new Column(tier, x, width, badges.getOrDefault(tier.key(), Measures.BADGE)));
            right = x + width + (tier.spans() ? 0 : Measures.BAND_PAD);
            x += width + Measures.GUTTER;
        }
    }

    private double bandRight() {
        return columns.stream()
                .filter(column -> !column.tier().spans())
                .mapToDouble(column -> column.right() + Measures.BAND_PAD)
                .max()
                .orElse(right);
    }

    private void placeBands(Map<Cell, List<Outcome>> cells, @Nullable String only) {
        double y = top;
        double width = bandRight() - Measures.MARGIN;
        for (var lane : version.lanes()) {
            if (only != null && !only.equals(lane.key())) {
                continue;
            }
            double height = placeLane(lane, cells, y);
            bands.add(
                    new Band(
                            lane,
                            LaneTitle.of(lane),
                            new Rectangle(Measures.MARGIN, y, width, height)));
            y += height + Measures.BAND_GAP;
        }
        right = Math.max(right, bandRight());
        bottom = bands.isEmpty() ? top : y - Measures.BAND_GAP;
    }

    /// The height of the lane's band.
    private double placeLane(Lane lane, Map<Cell, List<Outcome>> cells, double top) {
        double inner = top + Measures.BAND_PAD;
        var rows = rowsOf(lane, cells, inner);
        var drafts = new ArrayList<Place>();
        double lowest = inner;
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            var outcomes = cells.getOrDefault(new Cell(column.tier().key(), lane.key()), List.of());
            var settled = settle(lane, at, outcomes, rows, drafts, inner);
            drafts.addAll(settled);
            for (var place : settled) {
                lowest = Math.max(lowest, place.at().bottom());
            }
        }
        double least = Math.max(Measures.BAND_LEAST, LaneTitle.of(lane).height());
        double height = Math.max(least, lowest - top + Measures.BAND_PAD);
        double lower = (height - (lowest - top + Measures.BAND_PAD)) / 2;
        for (var place : drafts) {
            places.put(place.outcome().code(), lowered(place, lower));
        }
        placeBlanks(lane, cells, new Rectangle(0, top, 0, height));
        return height;
    }

    private static Place lowered(Place place, double by) {
        var at = place.at();
        return new Place(
                place.card(),
                place.lane(),
                place.column(),
                new Rectangle(at.x(), at.y() + by, at.width(), at.height()));
    }

    private void placeBlanks(Lane lane, Map<Cell, List<Outcome>> cells, Rectangle band) {
        for (var column : columns) {
            if (!column.tier().spans()
                    && !cells.containsKey(new Cell(column.tier().key(), lane.key()))) {
                blanks.add(
                        new Blank(
                                lane,
                                new Rectangle(
                                        column.x(),
                                        band.centre() - Measures.BADGE,
                                        column.width(),
                                        2 * Measures.BADGE)));
            }
        }
    }

    private Rows rowsOf(Lane lane, Map<Cell, List<Outcome>> cells, double top) {
        var rows = new Rows(top);
        for (var column : columns) {
            var outcomes = cells.getOrDefault(new Cell(column.tier().key(), lane.key()), List.of());
            for (var outcome : outcomes) {
                var card = card(outcome, column);
                if (outcome.slot() != null) {
                    rows.keep(outcome.code(), column.tier(), outcome.slot(), card.height());
                } else if (!hasChildrenIn(lane, outcome)) {
                    rows.next(outcome.code(), column.tier(), card.height());
                }
            }
        }
        return rows;
    }

    private boolean hasChildrenIn(Lane lane, Outcome outcome) {
        return children.getOrDefault(outcome.code(), List.of()).stream()
                .map(version::get)
                .anyMatch(child ->
                        lane.key().equals(child.lane()) && !child.tier().equals(outcome.tier()));
    }

    private Card card(Outcome outcome, Column column) {
        return column.tier().spans()
                ? Card.wall(outcome, measures, column.badge())
                : Card.inLane(outcome, measures, column.badge());
    }

    private List<Place> settle(
            @Nullable Lane lane,
            int at,
            List<Outcome> outcomes,
            Rows rows,
            List<Place> before,
            double top) {
        var column = columns.get(at);
        record Wanted(Card card, double centre) {}
        var wanted = new ArrayList<Wanted>();
        double next = top;
        for (var outcome : outcomes) {
            var card = card(outcome, column);
            double centre =
                    rows.has(outcome.code())
                            ? rows.centre(outcome.code())
                            : centreOfChildren(outcome, before, next + card.height() / 2);
            wanted.add(new Wanted(card, centre));
            next = centre + card.height() / 2 + Measures.BOX_GAP;
        }
        wanted.sort(Comparator.comparingDouble(Wanted::centre));
        double[] centres =
                Spread.settle(
                        wanted.stream()
                                .map(w -> new Spread.Wish(w.centre(), w.card().height()))
                                .toList(),
                        Measures.BOX_GAP,
                        top);
        var settled = new ArrayList<Place>();
        for (int i = 0; i < centres.length; i++) {
            var card = wanted.get(i).card();
            double y = centres[i] - card.height() / 2;
            settled.add(
                    new Place(
                            card,
                            lane,
                            at,
                            new Rectangle(column.x(), y, card.width(), card.height())));
        }
        return settled;
    }

    private double centreOfChildren(Outcome outcome, List<Place> before, double otherwise) {
        var under = children.getOrDefault(outcome.code(), List.of());
        return before.stream()
                .filter(place -> under.contains(place.outcome().code()))
                .mapToDouble(place -> place.at().centre())
                .average()
                .orElse(otherwise);
    }

    /// What spans the lanes is as high as all of them together, so that links reach it straight.
    private void placeSpanning(Map<Cell, List<Outcome>> cells) {
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            var outcomes =
                    column.tier().spans()
                            ? cells.getOrDefault(new Cell(column.tier().key(), null), List.of())
                            : List.<Outcome>of();
            double gaps = Measures.BAND_GAP * (outcomes.size() - 1);
            double share = (bottom - top - gaps) / Math.max(1, outcomes.size());
            double y = top;
            for (var outcome : outcomes) {
                var card = card(outcome, column);
                double height = Math.max(card.height(), share);
                var place = new Rectangle(column.x(), y, card.width(), height);
                places.put(outcome.code(), new Place(card, null, at, place));
                y = place.bottom() + Measures.BAND_GAP;
            }
        }
        for (var place : places.values()) {
            bottom = Math.max(bottom, place.at().bottom());
        }
    }

    private void placeAreas() {
        for (var column : columns) {
            var tier = column.tier();
            if (tier.spans()) {
                areas.put(new Cell(tier.key(), null), area(column, top, lanesBottom));
            } else {
                bands.forEach(band -> placeArea(column, band));
            }
        }
    }

    private void placeArea(Column column, Band band) {
        var lane = Objects.requireNonNull(band.lane(), "Bars are placed later.");
        areas.put(
                new Cell(column.tier().key(), lane.key()),
                area(column, band.at().y(), band.at().bottom()));
    }

    private static Rectangle area(Column column, double top, double bottom) {
        double around = Measures.BAND_PAD / 2;
        return new Rectangle(
                column.x() - around,
                top + around / 2,
                column.width() + 2 * around,
                bottom - top - around);
    }

    private void placeBars(Map<Cell, List<Outcome>> cells) {
        double left = columnsLeft();
        for (var tier : version.tiers()) {
            var outcomes = cells.getOrDefault(new Cell(tier.key(), null), List.of());
            if (!isBar(version, tier) || outcomes.isEmpty()) {
                continue;
            }
            double start = bands.isEmpty() ? top : bottom + Measures.BAND_GAP;
            double y = start + Measures.BAND_PAD;
            for (var outcome : outcomes) {
                var card = Card.bar(outcome, measures, right - Measures.BAND_PAD - left);
                var box = new Rectangle(left, y, card.width(), card.height());
                places.put(outcome.code(), new Place(card, null, -1, box));
                y = box.bottom() + Measures.BOX_GAP;
            }
            var title = LaneTitle.of(tier);
            bottom = Math.max(y - Measures.BOX_GAP + Measures.BAND_PAD, start + title.height());
            var at = new Rectangle(Measures.MARGIN, start, right - Measures.MARGIN, bottom - start);
            areas.put(new Cell(tier.key(), null), at);
            bands.add(new Band(null, title, at));
        }
    }

    /// Puts the places in the order in which they are read.
    private void sort() {
        var order = Comparator.comparingInt((Place place) -> tierOf(place.outcome()));
        var sorted =
                places.values().stream()
                        .sorted(order.thenComparingDouble(place -> place.at().y()))
                        .toList();
        places.clear();
        for (var place : sorted) {
            places.put(place.outcome().code(), place);
            byColumn.computeIfAbsent(place.column(), _ -> new ArrayList<>()).add(place);
        }
    }

    private int tierOf(Outcome outcome) {
        for (int tier = 0; tier < version.tiers().size(); tier++) {
            if (version.tiers().get(tier).key().equals(outcome.tier())) {
                return tier;
            }
        }
        return version.tiers().size();
    }

    static double columnsLeft() {
        return Measures.MARGIN + Measures.LANE_EDGE + Measures.BAND_PAD + Measures.LANE_TITLE;
    }
}
