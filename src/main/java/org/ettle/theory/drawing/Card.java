package org.ettle.theory.drawing;

import static org.ettle.theory.drawing.Measures.BADGE;
import static org.ettle.theory.drawing.Measures.BADGE_GAP;
import static org.ettle.theory.drawing.Measures.BOX_PAD;

import java.util.List;
import org.ettle.platform.drawing.Typeface;
import org.ettle.theory.Outcome;

/// What stands in an outcome's box and how much room it takes.
///
/// @param badge the width of the mark that bears the code; the same for a whole column
/// @param stacked whether the label stands below the badge and not beside it
record Card(
        Outcome outcome,
        boolean vision,
        double badge,
        boolean stacked,
        List<String> label,
        double width,
        double height) {

    static final double CODE = 14;
    private static final double TOP = 12;
    private static final double BELOW_BADGE = 8;
    private static final double WIDEST_BESIDE = 60;

    static double badgeFor(Outcome outcome) {
        return Math.max(BADGE, Typeface.BOLD.width(outcome.code().value(), CODE) + 18);
    }

    static Card inLane(Outcome outcome, Measures measures, double badge) {
        boolean stacked = badge > WIDEST_BESIDE;
        double room = measures.boxWidth() - 2 * BOX_PAD - (stacked ? 0 : badge + BADGE_GAP);
        var label = measures.label(outcome.label(), room);
        double words = label.size() * Measures.LEADING + Measures.STANDING;
        double height = 2 * TOP - 3 + (stacked ? BADGE + BELOW_BADGE : 0) + words;
        return new Card(
                outcome, false, badge, stacked, label, measures.boxWidth(), Math.ceil(height));
    }

    static Card vision(Outcome outcome, Measures measures, double badge) {
        var label = measures.visionLabel(outcome.label());
        double height =
                4 * TOP
                        + BADGE
                        + BELOW_BADGE
                        + label.size() * Measures.VISION_LEADING
                        + Measures.STANDING;
        return new Card(
                outcome,
                true,
                badge,
                true,
                label,
                measures.visionWidth(),
                Math.ceil(Math.max(Measures.VISION_LEAST, height)));
    }

    /// A card for a bar across all lanes.
    static Card bar(Outcome outcome, double width) {
        double badge = badgeFor(outcome);
        var label =
                Typeface.BOLD.wrap(
                        outcome.label(),
                        Measures.LABEL,
                        width - Measures.LANE_TITLE - 3 * BOX_PAD - badge - BADGE_GAP);
        double height = 2 * TOP - 3 + label.size() * Measures.LEADING + Measures.STANDING;
        return new Card(outcome, false, badge, false, label, width, Math.ceil(height));
    }

    /// Where the label's lines begin, measured from the box's corner.
    double labelX() {
        return BOX_PAD + (stacked ? 0 : badge + BADGE_GAP) + (vision ? 4 : 0);
    }

    double badgeX() {
        return BOX_PAD + (vision ? 4 : 0);
    }

    double badgeY() {
        return vision ? 2 * TOP : TOP - 1;
    }

    /// The base line of the label's first line, measured from the top of the box.
    double labelY() {
        if (vision) {
            return badgeY() + BADGE + BELOW_BADGE + Measures.VISION_LEADING - 4;
        }
        return TOP - 2 + (stacked ? BADGE + BELOW_BADGE : 0) + 15;
    }

    double leading() {
        return vision ? Measures.VISION_LEADING : Measures.LEADING;
    }

    double labelSize() {
        return vision ? Measures.VISION_LABEL : Measures.LABEL;
    }

    /// The base line of the words that tell the label's standing.
    double standingY() {
        return height - (vision ? 2 * TOP - 4 : TOP);
    }
}
