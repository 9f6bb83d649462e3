package org.ettle.judgement.sufficiency;

import org.jspecify.annotations.Nullable;

/// What is missing before anything can be rated, in the order in which a minimum names it.
public sealed interface Need {

    record Kinds(int there, int needed) implements Need {}

    record Origins(int there, int needed) implements Need {}

    /// @param newest null where nothing says of when it tells
    /// @param since the year that the newest must reach
    record Newer(@Nullable Integer newest, int since) implements Need {}

    record Areas(int there, int needed) implements Need {}

    record ContrarySearch() implements Need {}
}
