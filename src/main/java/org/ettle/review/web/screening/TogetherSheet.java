package org.ettle.review.web.screening;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Moments;
import org.ettle.review.screening.Round;
import org.ettle.review.screening.Together;
import org.jspecify.annotations.Nullable;

/// Excluding several records at one go, and the log of it.
///
/// @param warning what pressing the button does; null before anybody asked
/// @param seen how many records the warning tells of
public record TogetherSheet(
        StageBar bar,
        List<Field> fields,
        @Nullable String warning,
        int seen,
        String action,
        String back,
        List<Line> log) {

    public TogetherSheet {
        fields = List.copyOf(fields);
        log = List.copyOf(log);
    }

    /// @param takenBack how many were taken back; empty where none was
    /// @param back what takes it back; empty where the asker cannot
    public record Line(
            String records,
            String reason,
            String note,
            String who,
            String at,
            String takenBack,
            String back) {}

    static TogetherSheet of(
            Round round,
            List<Field> fields,
            int count,
            List<Together> log,
            Map<UUID, String> names) {
        return new TogetherSheet(
                StageBar.of(round, StageBar.Page.TOGETHER),
                fields,
                count == 0 ? null : warning(round, count),
                count,
                ScreeningAddress.together(round.at()),
                ScreeningAddress.togetherBack(round.at()),
                log.stream().map(it -> line(round, it, names)).toList());
    }

    private static String warning(Round round, int count) {
        var records =
                count == 1 ? "1 record is" : String.format(Locale.UK, "%,d records are", count);
        return records
                + " like that and not decided on by you. Press the button again to exclude "
                + (count == 1 ? "it." : "them.")
                + (round.needed() > 1
                        ? " It is your decision alone: others still decide on each themselves."
                        : "");
    }

    private static Line line(Round round, Together together, Map<UUID, String> names) {
        var reason = together.reason();
        return new Line(
                count(together.records()),
                reason == null ? "" : round.words(reason),
                together.note(),
                names.getOrDefault(together.by(), "Somebody who left"),
                Moments.words(together.at()),
                together.takenBack() == 0 ? "" : count(together.takenBack()) + " taken back",
                together.isOwn() && together.takenBack() < together.records()
                        ? together.id().toString()
                        : "");
    }

    private static String count(int records) {
        return String.format(Locale.UK, "%,d", records);
    }
}
