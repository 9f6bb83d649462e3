package org.ettle.theory.drawing;

import static org.ettle.theory.drawing.Measures.BADGE;
import static org.ettle.theory.drawing.Measures.BADGE_GAP;
import static org.ettle.theory.drawing.Measures.BOX_PAD;

import java.util.List;
import org.ettle.platform.drawing.Typeface;
import org.ettle.theory.Outcome;

/// What stands in an outcome's box and how much room it takes.
///
/// @param badge the room for the mark that bears the code; the same for a whole column
/// @param judged the room for what was judged, below the label; 0 where nothing is
/// @param width of the box
/// @param height the least that the box needs
record Card(
        Outcome outcome,
        Form form,
        double badge,
        List<String> label,
        double judged,
        double width,
        double height) {

    static final double CODE = 14;
    private static final double TOP = 12;
    private static final double BELOW_BADGE = 7;
    private static final double ABOVE_STANDING = 8;
    private static final double BELOW_LABEL = 2;
    private static final double WIDEST_BESIDE = 60;

    enum Form {
        /// The badge left of the label, the standing below it.
        LEVEL,
        /// The badge left of the label, the standing right of it.
        FLAT,
        /// The badge above the label, the standing below it: for long codes.
        STACKED,
        /// As stacked, but large and in the middle of a box as high as all lanes together.
        WALL
    }

    static double badgeFor(Outcome outcome) {
        return Math.max(BADGE, Typeface.BOLD.width(outcome.code().value(), CODE) + 13);
    }

    static Card inLane(Outcome outcome, Measures measures, double badge) {
        var form =
                measures.beside() ? Form.FLAT : badge > WIDEST_BESIDE ? Form.STACKED : Form.LEVEL;
        return of(outcome, form, badge, measures.boxWidth(), measures.judged());
    }

    static Card wall(Outcome outcome, Measures measures, double badge) {
        return of(outcome, Form.WALL, badge, measures.visionWidth(), measures.judged());
    }

    static Card bar(Outcome outcome, Measures measures, double width) {
        return of(outcome, Form.LEVEL, badgeFor(outcome), width, measures.judged());
    }

    private static Card of(
            Outcome outcome, Form form, double badge, double width, boolean isJudged) {
        double side = sideOf(form);
        double room =
                switch (form) {
                    case LEVEL -> width - 2 * side - badge - BADGE_GAP;
                    case FLAT -> width - 2 * side - badge - BADGE_GAP - Measures.BESIDE;
                    case STACKED, WALL -> width - 2 * side;
                };
        var label = Measures.evened(outcome.label(), sizeOf(form), room);
        double judged = isJudged ? linesOf(form) * Measures.JUDGED : 0;
        double words = label.size() * leadingOf(form) + judged;
        double height =
                switch (form) {
                    case LEVEL -> 2 * TOP - 3 + words + Measures.STANDING;
                    case FLAT -> Math.max(BADGE, words) + 2 * TOP - 4;
                    case STACKED -> 2 * TOP - 3 + BADGE + BELOW_BADGE + words + Measures.STANDING;
                    case WALL ->
                            4 * TOP
                                    + BADGE
                                    + BELOW_BADGE
                                    + words
                                    + ABOVE_STANDING
                                    + Measures.STANDING;
                };
        return new Card(outcome, form, badge, label, judged, width, Math.ceil(height));
    }

    /// In a narrow box the bar has a line of its own.
    private static int linesOf(Form form) {
        return form == Form.WALL ? 3 : 2;
    }

    private static double sideOf(Form form) {
        return form == Form.WALL ? BOX_PAD + 7 : BOX_PAD;
    }

    private static double sizeOf(Form form) {
        return form == Form.WALL ? Measures.WALL_LABEL : Measures.LABEL;
    }

    private static double leadingOf(Form form) {
        return form == Form.WALL ? Measures.WALL_LEADING : Measures.LEADING;
    }

    double labelSize() {
        return sizeOf(form);
    }

    double leading() {
        return leadingOf(form);
    }

    /// Where the label's lines begin.
    double labelX(Rectangle at) {
        double badgeRoom =
                switch (form) {
                    case LEVEL, FLAT -> badge + BADGE_GAP;
                    case STACKED, WALL -> 0;
                };
        return badgeX(at) + badgeRoom;
    }

    double badgeX(Rectangle at) {
        return at.x() + sideOf(form);
    }

    double badgeY(Rectangle at) {
        return switch (form) {
            case LEVEL, STACKED -> at.y() + TOP - 1;
            case FLAT -> at.centre() - BADGE / 2;
            case WALL -> at.centre() - height / 2 + 2 * TOP;
        };
    }

    /// The base line of the label's first line.
    double labelY(Rectangle at) {
        return switch (form) {
            case LEVEL -> at.y() + TOP + 13;
            case FLAT -> at.centre() - (label.size() * leading() + judged) / 2 + 14;
            case STACKED, WALL -> badgeY(at) + BADGE + BELOW_BADGE + 0.75 * leading();
        };
    }

    /// The base line of the first line of what was judged.
    double judgedY(Rectangle at) {
        return labelY(at) + (label.size() - 1) * leading() + Measures.JUDGED + BELOW_LABEL;
    }

    /// How wide it may be.
    double judgedRoom(Rectangle at) {
        double end = form == Form.FLAT ? standingX(at) - BADGE_GAP : at.right() - sideOf(form);
        return end - labelX(at);
    }

    boolean isWall() {
        return form == Form.WALL;
    }

    double standingX(Rectangle at) {
        return form == Form.FLAT ? at.right() - Measures.BESIDE : labelX(at);
    }

    /// The base line of the words that tell the label's standing.
    double standingY(Rectangle at) {
        return switch (form) {
            case LEVEL, STACKED -> at.bottom() - TOP;
            case FLAT -> at.centre() + 4;
            case WALL -> labelY(at) + label.size() * leading() + judged + ABOVE_STANDING;
        };
    }
}
