package org.ettle.review.web.intake;

import java.util.List;
import org.ettle.platform.page.Signpost;
import org.ettle.review.web.ReviewHead;
import org.jspecify.annotations.Nullable;

/// The queue of what may be there twice, one pair at a time.
///
/// @param told what was just done; null where nothing was
/// @param notCompared what was not compared and why; null where all is
/// @param pair null where nothing is left, or the reader may not decide
/// @param left how many wait
public record DuplicatesSheet(
        ReviewHead head,
        @Nullable String told,
        @Nullable String fault,
        @Nullable String notCompared,
        @Nullable Pair pair,
        String left,
        String merged,
        String action,
        String imports,
        Signpost decided) {

    /// @param later where the reader goes who does not want to decide now; null at the last
    public record Pair(
            int one,
            int other,
            int skip,
            String likelihood,
            List<String> reasons,
            List<Row> rows,
            @Nullable String later) {

        public Pair {
            reasons = List.copyOf(reasons);
            rows = List.copyOf(rows);
        }
    }

    public record Row(String key, List<Piece> one, List<Piece> other, boolean differs) {

        public Row {
            one = List.copyOf(one);
            other = List.copyOf(other);
        }
    }

    /// Words, and whether the other does not have them.
    public record Piece(String words, boolean differs) {}
}
