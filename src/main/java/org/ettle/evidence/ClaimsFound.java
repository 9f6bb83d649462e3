package org.ettle.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of the claims sought.
///
/// @param total how many there are on all pages
public record ClaimsFound(List<Coded> claims, int total) {

    public ClaimsFound {
        claims = List.copyOf(claims);
    }

    /// A claim with the words on which it was coded.
    ///
    /// @param origin whose voice it is
    /// @param begins the place of the words in the text, in Unicode code points, half-open
    /// @param text the hash of the whole text; null for those who may not read it
    /// @param lent whether everybody may read the words, and so sees the claim
    public record Coded(
            Claim claim,
            Source.Id source,
            String title,
            boolean demonstration,
            Origin origin,
            int begins,
            int ends,
            String words,
            @Nullable String text,
            boolean lent) {}
}
