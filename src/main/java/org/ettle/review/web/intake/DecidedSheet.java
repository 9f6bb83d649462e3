package org.ettle.review.web.intake;

import java.util.List;
import org.ettle.platform.page.Signpost;
import org.ettle.review.web.ReviewHead;
import org.jspecify.annotations.Nullable;

/// What was decided on pairs, the last first.
public record DecidedSheet(
        ReviewHead head,
        @Nullable String told,
        @Nullable String fault,
        List<Line> lines,
        String undo,
        boolean mayUndo,
        @Nullable Signpost earlier,
        @Nullable Signpost later) {

    public DecidedSheet {
        lines = List.copyOf(lines);
    }

    /// @param canBeUndone whether it is a merge that stands
    public record Line(
            int one,
            int other,
            String title,
            String otherTitle,
            String address,
            String state,
            String colour,
            String reason,
            String who,
            boolean canBeUndone) {}
}
