package org.ettle.access;

import org.jspecify.annotations.Nullable;

/// Whom a list of people should show.
///
/// @param words stand in the name or the sign-in name; empty for all
/// @param role held today; null for whatever role
/// @param page from 1
public record PeopleSought(String words, @Nullable Role role, State state, int page) {

    /// How many people stand on one page.
    public static final int ON_A_PAGE = 50;

    public enum State {
        ENABLED,
        DISABLED,
        ALL
    }

    public static PeopleSought everybody() {
        return new PeopleSought("", null, State.ALL, 1);
    }

    int offset() {
        return Math.multiplyExact(Math.max(0, page - 1), ON_A_PAGE);
    }
}
