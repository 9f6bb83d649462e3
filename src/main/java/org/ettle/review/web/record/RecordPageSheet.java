package org.ettle.review.web.record;

import java.util.ArrayList;
import java.util.List;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Signpost;
import org.ettle.review.web.ReviewHead;
import org.ettle.review.web.fulltext.TextShown;
import org.jspecify.annotations.Nullable;

/// The page of one record: every field, and every reference as its file has it.
///
/// @param attaching null where the reader may attach nothing
/// @param mergedInto the address of the record into which it was merged; null where it was not
/// @param deeds what is done with an included record; empty where it is none
/// @param source what it became in the register of evidence; null where nothing
/// @param past what was decided on it, and on what was merged into it
/// @param join the question with which other record it is one work; null where nobody can be asked
public record RecordPageSheet(
        ReviewHead head,
        String title,
        @Nullable String mergedInto,
        List<Signpost> deeds,
        List<Said> said,
        List<TextShown> texts,
        @Nullable Attaching attaching,
        List<Origin> origins,
        List<Pair> pairs,
        String decided,
        @Nullable Became source,
        List<Past> past,
        @Nullable Join join) {

    public RecordPageSheet {
        deeds = List.copyOf(deeds);
        said = List.copyOf(said);
        texts = List.copyOf(texts);
        origins = List.copyOf(origins);
        pairs = List.copyOf(pairs);
        past = List.copyOf(past);
    }

    /// @param since the day on which it was handed over
    /// @param changes what happened to the record since then
    public record Became(String address, String since, List<String> changes) {

        public Became {
            changes = List.copyOf(changes);
        }
    }

    /// @param on the merged record on which it was said; empty where it was this one
    /// @param note empty for none
    public record Past(String what, String on, String note, String who, String at) {}

    /// @param isOpen whether the form was sent and refused
    public record Join(String action, List<Field> fields, boolean isOpen) {

        public Join {
            fields = List.copyOf(fields);
        }
    }

    /// The form that attaches a document.
    ///
    /// @param file its question
    public record Attaching(String action, Field file) {}

    /// The questions of its forms.
    public List<Field> questions() {
        var questions = new ArrayList<Field>();
        if (attaching != null) {
            questions.add(attaching.file());
        }
        if (join != null) {
            questions.addAll(join.fields());
        }
        return questions;
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
