package org.ettle.review.web.record;

import java.util.List;
import org.ettle.platform.page.Field;
import org.ettle.review.web.ReviewHead;
import org.ettle.review.web.fulltext.TextShown;
import org.jspecify.annotations.Nullable;

/// The page of one record: every field, and every reference as its file has it.
///
/// @param attaching null where the reader may attach nothing
/// @param mergedInto the address of the record into which it was merged; null where it was not
public record RecordPageSheet(
        ReviewHead head,
        String title,
        @Nullable String mergedInto,
        List<Said> said,
        List<TextShown> texts,
        @Nullable Attaching attaching,
        List<Origin> origins,
        List<Pair> pairs,
        String decided) {

    public RecordPageSheet {
        said = List.copyOf(said);
        texts = List.copyOf(texts);
        origins = List.copyOf(origins);
        pairs = List.copyOf(pairs);
    }

    /// The form that attaches a document.
    ///
    /// @param file its question
    public record Attaching(String action, Field file) {}

    /// The questions of its form.
    public List<Field> questions() {
        return attaching == null ? List.of() : List.of(attaching.file());
    }

    public record Said(String key, List<String> values) {

        public Said {
            values = List.copyOf(values);
        }
    }

    /// @param address of its import
    public record Origin(int number, String file, String address, String verbatim) {}

    /// What was decided on a reference of this record and another.
    ///
    /// @param canBeUndone whether it is a merge that stands, and the reader may undo it
    public record Pair(
            int one,
            int other,
            String state,
            String colour,
            String words,
            String address,
            String reason,
            boolean canBeUndone) {}
}
