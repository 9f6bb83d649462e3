package org.ettle.theory.web;

import org.jspecify.annotations.Nullable;

/// The front page of the site.
///
/// @param address where the map that it shows is; null while none is published
/// @param svg the drawing of that map; empty while there is none
public record FrontSheet(@Nullable VersionAddress address, String svg) {

    static final FrontSheet WITHOUT_MAP = new FrontSheet(null, "");
}
