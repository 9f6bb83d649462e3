package org.ettle.theory.drawing;

import java.util.List;
import org.ettle.platform.drawing.Typeface;
import org.ettle.theory.Lane;
import org.ettle.theory.Tier;

/// The words at the head of a lane.
record LaneTitle(List<String> title, List<String> about) {

    static final double TITLE = 18;
    static final double TITLE_LEADING = 22;
    static final double ABOUT = 12.5;
    static final double ABOUT_LEADING = 17;
    private static final double ROOM = Measures.LANE_TITLE - 12;

    static LaneTitle of(Lane lane) {
        return of(lane.title(), lane.about());
    }

    /// The title of a tier that lies across the lanes.
    static LaneTitle of(Tier tier) {
        var hint = tier.hint();
        return of(tier.title(), hint == null ? "" : hint);
    }

    private static LaneTitle of(String title, String about) {
        return new LaneTitle(
                Typeface.BOLD.wrap(title, TITLE, ROOM),
                about.isBlank() ? List.of() : Typeface.REGULAR.wrap(about, ABOUT, ROOM));
    }

    double height() {
        return 2 * Measures.BAND_PAD + title.size() * TITLE_LEADING + about.size() * ABOUT_LEADING;
    }
}
