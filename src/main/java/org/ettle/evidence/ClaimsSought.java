package org.ettle.evidence;

import java.util.List;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;

/// Which claims a list should hold. Where something is null, it does not matter.
///
/// @param sources in whose words they were coded
/// @param page from 1
/// @param each how many stand on a page
public record ClaimsSought(
        @Nullable List<Source> sources,
        @Nullable Passage passage,
        @Nullable Version version,
        int page,
        int each) {

    /// @param organisation whose the map is
    public record Version(OrganisationId organisation, MapVersion.Id id) {}

    public static ClaimsSought all() {
        return new ClaimsSought(null, null, null, 1, Integer.MAX_VALUE);
    }

    public ClaimsSought in(List<Source> others) {
        return new ClaimsSought(List.copyOf(others), passage, version, page, each);
    }

    public ClaimsSought on(Passage other) {
        return new ClaimsSought(sources, other, version, page, each);
    }

    int offset() {
        return Math.multiplyExact(Math.max(0, page - 1), each);
    }
}
