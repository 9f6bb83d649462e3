package org.ettle.theory;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A publication that a map version rests on.
///
/// @param key names it within its version
/// @param published the date as known ("2018", "12 June 2019")
/// @param licence the terms under which its labels and facts are used
public record Source(
        String key,
        String title,
        String publisher,
        String published,
        @Nullable URI address,
        String licence) {}
