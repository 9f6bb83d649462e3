package org.ettle.review;

import org.ettle.review.record.Kind;
import org.jspecify.annotations.Nullable;

/// Which records a list should show. Where something is null, it does not matter. Pages are found
/// by the number after or before which they begin, so that the last is found as fast as the first.
///
/// @param words all of which stand in a reference of the record; empty for any
/// @param inDocuments whether words of its whole documents count too
/// @param since only what came with a file after this one: what is new since
/// @param hasAbstract whether there is an abstract
/// @param after shows what comes after this number; 0 for the beginning
/// @param before shows what comes last before this number instead; 0 for not
public record RecordsSought(
        String words,
        boolean inDocuments,
        @Nullable Kind kind,
        @Nullable Integer fromYear,
        @Nullable Integer toYear,
        @Nullable Integer since,
        @Nullable Integer intake,
        @Nullable Boolean hasAbstract,
        int after,
        int before) {

    /// How many records stand on one page.
    public static final int ON_A_PAGE = 25;

    public static RecordsSought all() {
        return new RecordsSought("", true, null, null, null, null, null, null, 0, 0);
    }

    public RecordsSought after(int number) {
        return new RecordsSought(
                words, inDocuments, kind, fromYear, toYear, since, intake, hasAbstract, number, 0);
    }

    public RecordsSought before(int number) {
        return new RecordsSought(
                words, inDocuments, kind, fromYear, toYear, since, intake, hasAbstract, 0, number);
    }
}
