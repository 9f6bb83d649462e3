package org.ettle.evidence.series;

import org.jspecify.annotations.Nullable;

/// Of where a figure tells. The three totals of Scotland are three areas: one is all there is, one
/// has estimates for areas that sent nothing, one counts only those that sent something.
///
/// @param key names it here: a council's statistical code, or a total's own name
/// @param code the nine characters of the Government Statistical Service
/// @param note what to know of it; null where its title says all
public record Area(String key, String code, String title, Kind kind, @Nullable String note) {

    public enum Kind {
        NATION,
        COUNCIL
    }

    public boolean isCouncil() {
        return kind == Kind.COUNCIL;
    }
}
