package org.ettle.evidence;

import org.jspecify.annotations.Nullable;

/// Which sources a list should show. Where something is null, it does not matter.
///
/// @param area the code of the area that a source tells of
/// @param year of which a source tells, or in which it is dated
/// @param page from 1
public record SourcesSought(
        @Nullable SourceKind kind,
        @Nullable String area,
        @Nullable Integer year,
        @Nullable Touching touching,
        @Nullable Boolean demonstration,
        @Nullable Boolean published,
        int page) {

    /// How many sources stand on one page.
    public static final int ON_A_PAGE = 25;

    /// That a source, or words in it, bear on something.
    ///
    /// @param stance null for any
    public record Touching(Target target, @Nullable Stance stance) {}

    public static SourcesSought all() {
        return new SourcesSought(null, null, null, null, null, null, 1);
    }

    public SourcesSought onPage(int other) {
        return new SourcesSought(kind, area, year, touching, demonstration, published, other);
    }

    int offset(int each) {
        return Math.multiplyExact(Math.max(0, page - 1), each);
    }
}
