package org.ettle.theory.beside;

import org.jspecify.annotations.Nullable;

/// A few words beside an outcome or a link.
///
/// @param words short enough for the edge of a box ("12 for, 3 against")
/// @param isNone whether they say that there is nothing
/// @param address where more is told; null where the outcome's own page tells it
/// @param rating how the map draws the same within its box or along its line; null where the words
///   stand on the edge of the box
public record Note(
        String words, boolean isNone, @Nullable String address, @Nullable Rating rating) {

    public Note(String words, boolean isNone, @Nullable String address) {
        this(words, isNone, address, null);
    }
}
