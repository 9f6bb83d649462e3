package org.ettle.evidence.search;

import java.util.UUID;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceKind;
import org.ettle.theory.Hit.Marked;
import org.jspecify.annotations.Nullable;

/// Something that was found, with the words in it that were looked for.
///
/// @param title of a source or an indicator, the sentence of a claim, and for a passage the title
///   of its source
/// @param words beneath the title; may be empty
/// @param from null for an indicator
/// @param passage the passage, or the one on which the claim was coded
/// @param address of an indicator
/// @param published whether everybody may see it
public record Hit(
        Findable what,
        UUID id,
        Marked title,
        Marked words,
        @Nullable From from,
        Passage.@Nullable Id passage,
        @Nullable String address,
        boolean published) {

    /// The source that it is, or comes from.
    public record From(
            Source.Id id,
            String title,
            SourceKind kind,
            String dated,
            @Nullable String publisher,
            @Nullable String area,
            boolean demonstration,
            boolean superseded) {}
}
