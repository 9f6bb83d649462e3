package org.ettle.crawl;

import org.ettle.access.Role;
import org.jspecify.annotations.Nullable;

/// An address to visit and the status that it shall answer with.
///
/// @param as the one role of whoever visits it; null for somebody who has not signed in
/// @param session the cookie of their session; null likewise, and until they have signed in
public record Example(String address, int status, @Nullable Role as, @Nullable String session) {

    public Example(String address, int status) {
        this(address, status, null, null);
    }

    /// The same example in a world: with an address and a session.
    Example in(World world) {
        return new Example(
                world.filled(address), status, as, as == null ? null : world.session(as));
    }
}
