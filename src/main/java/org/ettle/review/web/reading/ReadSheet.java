package org.ettle.review.web.reading;

import java.util.List;
import org.ettle.platform.page.Act;
import org.ettle.review.web.fulltext.TextShown;
import org.jspecify.annotations.Nullable;

/// A page on which something is read out of a record, with its passages and its documents.
public record ReadSheet(Act act, List<Kept> kept, List<TextShown> texts) {

    public ReadSheet {
        kept = List.copyOf(kept);
        texts = List.copyOf(texts);
    }

    /// A passage that was kept.
    ///
    /// @param about what it bears
    /// @param before what stands before the words; empty where nobody checked them
    /// @param where in which document and line; null where nobody checked them
    /// @param address of that part of the text; empty where nobody checked them
    public record Kept(
            String about,
            String before,
            String words,
            String after,
            @Nullable String where,
            String address) {}
}
