package org.ettle.review.web.screening;

import java.util.List;
import org.ettle.platform.page.Moments;
import org.ettle.review.screening.OwnDecision;
import org.ettle.review.screening.Round;
import org.ettle.review.screening.ScreeningRefusal;
import org.jspecify.annotations.Nullable;

/// What the asker decided at a stage, the newest first.
///
/// @param problem why something was not taken back; null where nothing was wrong
/// @param earlier the address of the next page; null for the last
public record OwnDecisionsSheet(
        StageBar bar, List<Line> lines, @Nullable String problem, @Nullable String earlier) {

    public OwnDecisionsSheet {
        lines = List.copyOf(lines);
    }

    /// @param note empty for none
    /// @param back where taking it back is sent; null where it does not stand
    public record Line(
            int record,
            String title,
            String address,
            String words,
            String note,
            String at,
            @Nullable String back) {}

    static OwnDecisionsSheet of(
            Round round,
            List<OwnDecision> own,
            @Nullable OwnDecision lastShown,
            @Nullable ScreeningRefusal refusal) {
        var at = round.at();
        return new OwnDecisionsSheet(
                StageBar.of(round, StageBar.Page.HISTORY),
                own.stream().map(it -> line(round, it)).toList(),
                refusal == null ? null : refusal.words(),
                lastShown == null
                        ? null
                        : ScreeningAddress.history(at) + "?before=" + lastShown.decision().at());
    }

    private static Line line(Round round, OwnDecision own) {
        var decision = own.decision();
        var said = decision.said();
        var address = ScreeningAddress.record(round.at(), decision.record());
        return new Line(
                decision.record(),
                own.title(),
                address,
                said == null ? "Taken back" : ScreenSheet.words(round, said),
                decision.note(),
                Moments.words(decision.at()),
                own.stands() ? address + "/back" : null);
    }
}
