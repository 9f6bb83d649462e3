package org.ettle.theory;

import org.jspecify.annotations.Nullable;

/// Where a tier and a lane of a version meet: its outcomes stand one below the other.
///
/// @param tier the key of the tier
/// @param lane the key of the lane; null for a tier that spans them
public record Cell(String tier, @Nullable String lane) {}
