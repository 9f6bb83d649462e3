package org.ettle.review.web.fulltext;

import java.util.List;
import org.ettle.platform.page.Signpost;
import org.ettle.review.web.ReviewHead;
import org.ettle.review.web.screening.Marked;
import org.jspecify.annotations.Nullable;

/// A part of the whole text of a record.
///
/// @param record the title of the record
/// @param remarks what a reader should know of how it was read; null where there is nothing
/// @param read what read it, and when
public record FullTextSheet(
        ReviewHead head,
        String record,
        String told,
        @Nullable String remarks,
        String read,
        Marked words,
        List<Signpost> parts,
        List<Signpost> orders) {

    public FullTextSheet {
        parts = List.copyOf(parts);
        orders = List.copyOf(orders);
    }
}
