package org.ettle.theory.drawing;

import java.util.List;
import org.ettle.platform.drawing.Typeface;

/// The sizes from which a drawing is built, in picture units.
///
/// @param boxWidth of an outcome that stands in a lane
/// @param visionWidth of an outcome that spans the lanes
record Measures(double boxWidth, double visionWidth) {

    static final double MARGIN = 28;
    static final double LANE_TITLE = 138;
    static final double LANE_EDGE = 6;
    static final double BAND_PAD = 16;
    static final double BAND_GAP = 14;
    static final double BAND_LEAST = 128;
    static final double BOX_GAP = 12;
    static final double GUTTER = 96;
    static final double BOX_PAD = 13;
    static final double BADGE = 28;
    static final double BADGE_GAP = 11;
    static final double LABEL = 15;
    static final double LEADING = 19;
    static final double SMALL = 12;
    static final double STANDING = 20;
    static final double VISION_LABEL = 21;
    static final double VISION_LEADING = 27;
    static final double VISION_LEAST = 190;

    /// Wide enough to read on a screen of 1,280 units.
    static final Measures SCREEN = new Measures(352, 236);

    List<String> label(String words, double room) {
        return evened(words, LABEL, room);
    }

    List<String> visionLabel(String words) {
        return evened(words, VISION_LABEL, visionWidth - 2 * BOX_PAD - 4);
    }

    /// Keeps a last line from holding one short word alone.
    private static List<String> evened(String words, double size, double room) {
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
