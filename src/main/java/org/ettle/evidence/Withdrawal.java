package org.ettle.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That something no longer holds. What was withdrawn stays, so that what rested on it can be told.
public record Withdrawal(Instant at, @Nullable UUID by, String reason) {}
