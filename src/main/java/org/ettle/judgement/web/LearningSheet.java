package org.ettle.judgement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What follows from one judgement, on its page. Addresses are null where the reader may not do
/// what they lead to, or it is done.
///
/// @param none what is said where nothing was decided
/// @param decide where somebody decides
/// @param forMembers said where another organisation judged
public record LearningSheet(
        List<Decided> decisions,
        String none,
        @Nullable String decide,
        @Nullable String forMembers,
        @Nullable String owed) {

    /// @param mark whether everybody may read it; null outside its organisation
    public record Decided(
            String id,
            String words,
            String reason,
            String dated,
            @Nullable String mark,
            @Nullable String open,
            @Nullable String act,
            List<Acted> actions) {}

    /// @param ended how it ended, with the words on it; null while it is open
    public record Acted(
            String words,
            String owner,
            String due,
            Tag state,
            @Nullable String ended,
            @Nullable String end,
            @Nullable String expect,
            List<Awaited> expected) {}

    /// @param came the evidence, where it came and the reader may see it
    /// @param settled what was said of whether it came; null where nothing was
    public record Awaited(
            String kind,
            String words,
            String code,
            String on,
            String onAddress,
            String due,
            Tag state,
            @Nullable Came came,
            @Nullable String settled,
            @Nullable String settle) {}

    public record Came(String title, String address) {}

    public record Tag(String words, String colour) {}
}
