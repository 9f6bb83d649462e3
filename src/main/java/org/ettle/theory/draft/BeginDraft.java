package org.ettle.theory.draft;

import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;

/// An order to begin a draft.
public sealed interface BeginDraft {

    /// The name of the version ("2026"), part of its web address.
    String name();

    String reason();

    /// From a published version. Of one's own map it is the next version; of another organisation's
    /// it is a fork, with a map of one's own at an address that cannot hide the other
    /// (`docs/decisions/0011`).
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

    /// From a version that somebody brings in a file. At the address of a map of one's own it is
    /// that map's next version; elsewhere it begins a map. The same version brought again adds
    /// nothing.
    ///
    /// @param map what the file says of the map
    /// @param version whole; its identifiers and state are given anew
    record Brought(About map, MapVersion version, String reason, Workplace here)
            implements BeginDraft {

        @Override
        public String name() {
            return version.name();
        }
    }

    /// @param address names the map in web addresses
    record About(String address, String title, String about) {}

    /// @param map the address of a map
    /// @param version the name of its version
    record Like(String map, String version) {}

    /// The organisation for which a draft is begun.
    ///
    /// @param address as in web addresses ("fife")
    record Workplace(String address, String title) {}
}
