package org.ettle.access.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key on a device of somebody's, as they see it in their list.
///
/// @param name what they call it
/// @param lastUsedAt null as long as nobody signed in with it
public record Passkey(UUID id, String name, Instant madeAt, @Nullable Instant lastUsedAt) {}
