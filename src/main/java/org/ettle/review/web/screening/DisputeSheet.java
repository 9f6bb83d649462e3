package org.ettle.review.web.screening;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Moments;
import org.ettle.review.screening.Disputed;
import org.ettle.review.screening.Resolution;
import org.ettle.review.screening.Round;
import org.jspecify.annotations.Nullable;

/// One record with what everybody said, side by side, and the form that settles it.
///
/// @param settled what they came to; null where they did not
/// @param canSettle whether there is anything to settle
public record DisputeSheet(
        StageBar bar,
        RecordShown record,
        String standing,
        List<Voice> voices,
        @Nullable Settled settled,
        boolean canSettle,
        List<Field> fields,
        String action,
        String back) {

    public DisputeSheet {
        voices = List.copyOf(voices);
        fields = List.copyOf(fields);
    }

    /// @param note empty for none
    /// @param seen whether they could see what others had decided
    public record Voice(String who, String words, String colour, String note, boolean seen) {}

    public record Settled(String words, String way, String why, String who, String at) {}

    static DisputeSheet of(
            Round round,
            Disputed disputed,
            RecordShown record,
            List<Field> fields,
            Map<UUID, String> names) {
        var resolution = disputed.resolution();
        return new DisputeSheet(
                StageBar.of(round, StageBar.Page.CONFLICTS),
                record,
                disputed.standing().title(),
                disputed.decisions().stream()
                        .map(it -> ConflictPages.voice(round, it, names))
                        .toList(),
                resolution == null ? null : settled(round, resolution, names),
                disputed.standing().needsResolving() || resolution != null,
                fields,
                ScreeningAddress.conflict(round.at(), disputed.record()),
                ScreeningAddress.conflicts(round.at()));
    }

    private static Settled settled(Round round, Resolution it, Map<UUID, String> names) {
        var by = it.by();
        return new Settled(
                ScreenSheet.words(round, it.said()),
                it.way().title(),
                it.words(),
                by == null ? "Ettle" : names.getOrDefault(by, "Somebody who left"),
                Moments.words(it.at()));
    }
}
