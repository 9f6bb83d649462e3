package org.ettle.review.web.screening;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ettle.review.screening.Disputed;
import org.ettle.review.screening.Round;
import org.jspecify.annotations.Nullable;

/// Records on which people have to come to an answer together.
///
/// @param more the address of the next page; null for the last
public record DisputesSheet(StageBar bar, List<Line> lines, @Nullable String more) {

    public DisputesSheet {
        lines = List.copyOf(lines);
    }

    public record Line(
            int record,
            String title,
            String address,
            String standing,
            List<DisputeSheet.Voice> voices) {}

    static DisputesSheet of(
            Round round, List<Disputed> disputed, Map<UUID, String> names, boolean hasMore) {
        return new DisputesSheet(
                StageBar.of(round, StageBar.Page.CONFLICTS),
                disputed.stream().map(it -> line(round, it, names)).toList(),
                hasMore
                        ? ScreeningAddress.conflicts(round.at())
                                + "?after="
                                + disputed.getLast().record()
                        : null);
    }

    private static Line line(Round round, Disputed it, Map<UUID, String> names) {
        return new Line(
                it.record(),
                it.title(),
                ScreeningAddress.conflict(round.at(), it.record()),
                it.standing().title(),
                it.decisions().stream()
                        .map(decision -> ConflictPages.voice(round, decision, names))
                        .toList());
    }
}
