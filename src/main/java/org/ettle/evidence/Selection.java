package org.ettle.evidence;

import org.jspecify.annotations.Nullable;

/// Words to be kept as a passage: a place in a text, in Unicode code points, half-open.
///
/// @param text the hash of the text
/// @param origin who said it, where that is somebody other than the origin of the source
public record Selection(
        Source.Id source,
        String text,
        int begins,
        int ends,
        Reuse reuse,
        @Nullable Origin origin) {}
