package org.ettle.evidence.web.harvest;

import java.util.List;
import org.ettle.evidence.web.Mark;
import org.ettle.evidence.web.TargetLine;
import org.ettle.platform.page.Signpost;
import org.jspecify.annotations.Nullable;

/// Everything about one statement.
///
/// @param told what the form did that led here; null where none did
/// @param target on what it bears; null where on no outcome yet
/// @param source what it became as evidence; null while it is none
/// @param earlier wordings before the one that holds, the newest first
public record StatementSheet(
        String title,
        List<Mark> marks,
        boolean demonstration,
        @Nullable String told,
        @Nullable String withdrawn,
        List<Said> said,
        @Nullable TargetLine target,
        @Nullable String rebear,
        String sample,
        List<Given> verdicts,
        List<Given> withdrawnVerdicts,
        @Nullable String source,
        List<Earlier> earlier,
        List<String> dates,
        List<Signpost> orders,
        String history) {

    public StatementSheet {
        marks = List.copyOf(marks);
        said = List.copyOf(said);
        verdicts = List.copyOf(verdicts);
        withdrawnVerdicts = List.copyOf(withdrawnVerdicts);
        earlier = List.copyOf(earlier);
        dates = List.copyOf(dates);
        orders = List.copyOf(orders);
    }

    /// @param reword where it is said anew; null where it stays as it is
    public record Said(String key, String value, @Nullable String reword) {}

    public record Given(
            String who,
            Mark verdict,
            String words,
            String independence,
            String when,
            @Nullable String withdraw,
            @Nullable String withdrawn) {}

    /// @param changed what the next wording says otherwise, with what it was
    public record Earlier(String heading, String why, List<Said> changed) {

        public Earlier {
            changed = List.copyOf(changed);
        }
    }
}
