package org.ettle.theory.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Aspect;
import org.jspecify.annotations.Nullable;

/// What a reader chose to see of a version, as its address says it.
///
/// @param marks whether what other rooms say is drawn over the plain map
/// @param on as it was judged by this day; null for now
/// @param area only what was judged on evidence about this area; null for all
public record MapChoice(
        VersionAddress version,
        Outcome.@Nullable Code focus,
        boolean influences,
        boolean marks,
        @Nullable LocalDate on,
        @Nullable String area) {

    private static final int DAY = "2026-11-30".length();

    static MapChoice whole(VersionAddress version) {
        return new MapChoice(version, null, true, true, null, null);
    }

    /// @return null for what is no day
    static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.length() != DAY ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    MapChoice withFocus(Outcome.@Nullable Code other) {
        return new MapChoice(version, other, influences, marks, on, area);
    }

    MapChoice withInfluences(boolean shown) {
        return new MapChoice(version, focus, shown, marks, on, area);
    }

    MapChoice withMarks(boolean shown) {
        return new MapChoice(version, focus, influences, shown, on, area);
    }

    MapChoice on(@Nullable LocalDate day) {
        return new MapChoice(version, focus, influences, marks, day, area);
    }

    MapChoice inArea(@Nullable String code) {
        return new MapChoice(version, focus, influences, marks, on, code);
    }

    Aspect aspect() {
        return new Aspect(on, area);
    }

    String address() {
        return version.picture() + query();
    }

    /// What follows the address of a page or a file; empty where nothing in particular was chosen.
    public String query() {
        var parts = new ArrayList<String>();
        if (!influences) {
            parts.add("influences=hide");
        }
        if (focus != null) {
            parts.add("focus=" + focus);
        }
        if (!marks) {
            parts.add("marks=hide");
        }
        if (on != null) {
            parts.add("on=" + on);
        }
        if (area != null) {
            parts.add("area=" + URLEncoder.encode(area, StandardCharsets.UTF_8));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
