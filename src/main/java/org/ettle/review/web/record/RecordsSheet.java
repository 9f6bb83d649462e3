package org.ettle.review.web.record;

import java.util.List;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Signpost;
import org.ettle.review.ReviewRecord;
import org.ettle.review.web.ReviewHead;
import org.ettle.review.words.Excerpt;
import org.jspecify.annotations.Nullable;

/// A page of the list of records.
///
/// @param told how many there are, and what the list shows of them
/// @param any whether the review has a record at all
/// @param words the question for which words to look
/// @param filters the other questions
/// @param isNarrowed whether one of those is answered
/// @param files the same records as files
public record RecordsSheet(
        ReviewHead head,
        String told,
        boolean any,
        String action,
        Field words,
        List<Field> filters,
        boolean isNarrowed,
        List<Line> lines,
        @Nullable Signpost earlier,
        @Nullable Signpost later,
        List<Signpost> files,
        String imports) {

    public RecordsSheet {
        filters = List.copyOf(filters);
        lines = List.copyOf(lines);
        files = List.copyOf(files);
    }

    /// @param where authors, year and place, in one line
    /// @param found where the words stand that were looked for; null where none were
    public record Line(
            int number,
            String address,
            String title,
            String where,
            String kind,
            @Nullable Found found) {

        static Line of(ReviewRecord record, String address, @Nullable Found found) {
            return new Line(
                    record.number(),
                    address + "/" + record.number(),
                    record.title().isEmpty() ? "Without a title" : record.title(),
                    RecordsSheet.where(record),
                    RecordFilter.words(record.kind()) + ", import " + record.intake(),
                    found);
        }
    }

    /// @param in where, in words
    /// @param document the place in a whole document; null where the record itself has the words
    public record Found(String in, @Nullable Signpost document, List<Excerpt.Piece> pieces) {

        public Found {
            pieces = List.copyOf(pieces);
        }
    }

    static String where(ReviewRecord record) {
        var parts = new java.util.ArrayList<String>();
        if (!record.authors().isEmpty()) {
            var authors = record.authors().split("; ");
            parts.add(
                    authors.length > 3
                            ? authors[0] + " and " + (authors.length - 1) + " others"
                            : record.authors());
        }
        if (record.year() != null) {
            parts.add(String.valueOf(record.year()));
        }
        if (!record.container().isEmpty()) {
            parts.add(record.container());
        }
        return String.join(", ", parts);
    }
}
