package org.ettle.theory.drawing;

import java.util.List;
import org.ettle.platform.drawing.Paper;
import org.ettle.platform.drawing.Typeface;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Tier;

/// The sizes from which a drawing is built, in picture units.
///
/// @param boxWidth of an outcome that stands in a lane
/// @param visionWidth of an outcome that spans the lanes
/// @param beside whether the standing is told beside the label, which saves height where boxes are
///   wide, and not below it
/// @param judged whether boxes have room for what was judged, the same in each of them
record Measures(double boxWidth, double visionWidth, boolean beside, boolean judged) {

    static final double MARGIN = 28;
    static final double LANE_TITLE = 138;
    static final double LANE_EDGE = 6;
    static final double BAND_PAD = 16;
    static final double BAND_GAP = 14;
    static final double BAND_LEAST = 128;
    static final double BOX_GAP = 12;
    static final double GUTTER = 96;
    static final double BOX_PAD = 13;
    static final double BADGE = 30;
    static final double BADGE_GAP = 11;
    static final double LABEL = 15;
    static final double LEADING = 19;
    static final double SMALL = 12;
    static final double STANDING = 20;
    static final double WALL_LABEL = 22;
    static final double WALL_LEADING = 29;

    static final double BESIDE = 106;

    /// One line of what was judged.
    static final double JUDGED = 19;

    /// Of a box that stands alone, and what is left free around it.
    static final Measures ALONE = new Measures(420, 232, false, true);

    static final double AROUND = 12;

    private static final double SCREEN_WIDTH = 1320;
    private static final double NARROWEST = 300;
    private static final double WIDEST = 620;
    private static final double PRINT_WIDEST = 900;
    private static final double PAPER_WIDEST = 2520;
    private static final double PRINT_STEP = 80;
    private static final double VISION = 232;

    /// Boxes as wide as a screen of some 1,300 units gives room for.
    static Measures screen(MapVersion version, boolean judged) {
        return fitting(SCREEN_WIDTH, version, WIDEST, false, judged);
    }

    /// Boxes of that width at which the whole drawing is largest on the paper.
    static Measures print(MapVersion version, Paper paper, Emphasis emphasis, Overlay overlay) {
        var best = screen(version, overlay.isJudged());
        double largest = 0;
        for (double width = SCREEN_WIDTH; width <= PAPER_WIDEST; width += PRINT_STEP) {
            for (boolean beside : List.of(false, true)) {
                var measures = fitting(width, version, PRINT_WIDEST, beside, overlay.isJudged());
                var grid = Grid.of(version, measures, emphasis.lane());
                double scale =
                        paper.scaleFor(
                                MapPicture.widthOf(grid),
                                Foot.of(version, grid, emphasis, overlay).bottom());
                if (scale > largest) {
                    largest = scale;
                    best = measures;
                }
            }
        }
        return best;
    }

    private static Measures fitting(
            double width, MapVersion version, double widest, boolean beside, boolean judged) {
        var columns = version.tiers().stream().filter(tier -> !Grid.isBar(version, tier)).toList();
        long walls = columns.stream().filter(Tier::spans).count();
        double frame = 2 * MARGIN + LANE_EDGE + 2 * BAND_PAD + LANE_TITLE;
        double gutters = (columns.size() - 1) * GUTTER;
        double room = width - frame - gutters - walls * VISION;
        double box = Math.clamp(room / Math.max(1, columns.size() - walls), NARROWEST, widest);
        return new Measures(Math.round(box), VISION, beside, judged);
    }

    /// Keeps a last line from holding one short word alone.
    static List<String> evened(String words, double size, double room) {
        var lines = Typeface.BOLD.wrap(words, size, room);
        double narrower = room;
        while (isRagged(lines, size, room) && narrower > room * 0.7) {
            narrower -= room / 20;
            var next = Typeface.BOLD.wrap(words, size, narrower);
            if (next.size() > lines.size()) {
                return lines;
            }
            lines = next;
        }
        return lines;
    }

    private static boolean isRagged(List<String> lines, double size, double room) {
        return lines.size() > 1 && Typeface.BOLD.width(lines.getLast(), size) < room * 0.35;
    }
}
