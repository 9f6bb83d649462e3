package org.ettle.theory.draft;

import org.jspecify.annotations.Nullable;

/// An order to begin a draft.
public sealed interface BeginDraft {

    /// The name of the version ("2026"), part of its web address.
    String name();

    String reason();

    /// From a published version. Of one's own map it is the next version; of another organisation's
    /// it is a fork, with a map of one's own at an address that cannot hide the other
    /// (`docs/decisions/0008`).
    ///
    /// @param map the address of the map
    /// @param version the name of its version
    /// @param here for whom it is begun
    record From(String map, String version, String name, String reason, Workplace here)
            implements BeginDraft {}

    /// From nothing: the tiers and lanes of another version, without its outcomes, or, where none
    /// is named, a vision, key outcomes and steps over three lanes.
    ///
    /// @param address names the new map in web addresses; the organisation's own follows it
    record Afresh(
            String address,
            String title,
            String about,
            String name,
            String reason,
            @Nullable Like like,
            Workplace here)
            implements BeginDraft {}

    /// @param map the address of a map
    /// @param version the name of its version
    record Like(String map, String version) {}

    /// The organisation for which a draft is begun.
    ///
    /// @param address as in web addresses ("fife")
    record Workplace(String address, String title) {}
}
