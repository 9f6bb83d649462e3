package org.ettle.theory;

import org.jspecify.annotations.Nullable;

/// Where a statement comes from and how well that is known.
///
/// @param source the key of one of the version's sources; null when no source states it
/// @param locator the page, section or figure
public record Citation(@Nullable String source, @Nullable String locator, Basis basis) {

    public static Citation inferred() {
        return new Citation(null, null, Basis.INFERRED);
    }
}
