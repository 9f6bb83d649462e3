package org.ettle.theory.beside;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which part of what is said of a version a reader looks at.
///
/// @param on as it stood at the end of this day; null for now
/// @param area only what tells of the area with this code; null for all areas
public record Aspect(@Nullable LocalDate on, @Nullable String area) {

    public static final Aspect ALL = new Aspect(null, null);

    public boolean isAll() {
        return on == null && area == null;
    }
}
