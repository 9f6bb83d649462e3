package org.ettle.access.token;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.ettle.access.Scope;
import org.jspecify.annotations.Nullable;

/// A token as its person sees it, without its text.
///
/// @param name what its person calls it, to know it by
/// @param endsAt the first moment at which it no longer works
/// @param lastUsedAt to the hour; null where it never was
public record ApiToken(
        UUID id,
        String name,
        Set<Scope> scopes,
        Instant madeAt,
        Instant endsAt,
        @Nullable Instant lastUsedAt) {

    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }
}
