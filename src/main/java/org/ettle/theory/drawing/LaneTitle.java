package org.ettle.theory.drawing;

import java.util.List;
import org.ettle.platform.drawing.Typeface;
import org.ettle.theory.Lane;

/// The words at the head of a lane.
record LaneTitle(List<String> title, List<String> about) {

    static final double TITLE = 18;
    static final double TITLE_LEADING = 22;
    static final double ABOUT = 12.5;
    static final double ABOUT_LEADING = 17;
    private static final double ROOM = Measures.LANE_TITLE - 12;

    static LaneTitle of(Lane lane) {
        return new LaneTitle(
                Typeface.BOLD.wrap(lane.title(), TITLE, ROOM),
                lane.about().isBlank()
                        ? List.of()
                        : Typeface.REGULAR.wrap(lane.about(), ABOUT, ROOM));
    }

    double height() {
        return 2 * Measures.BAND_PAD + title.size() * TITLE_LEADING + about.size() * ABOUT_LEADING;
    }
}
