package org.ettle.theory;

import org.jspecify.annotations.Nullable;

/// A column of a map: outcomes of one rank. Tiers are listed in reading order, towards the vision.
///
/// @param hint what stands under the title in the drawing ("need to be in place for …")
/// @param spans whether its outcomes apply across every lane and stand outside them: the vision, a
///   process outcome
public record Tier(String key, String title, @Nullable String hint, boolean spans) {}
