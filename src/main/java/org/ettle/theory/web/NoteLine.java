package org.ettle.theory.web;

import org.ettle.theory.beside.Note;
import org.ettle.theory.beside.Notes;
import org.jspecify.annotations.Nullable;

/// What another room says beside an outcome or a link, as one line: “Evidence: 12 for, 3 against”.
///
/// @param title heads what that room has to say
/// @param address where more is told; null where nothing more is
public record NoteLine(String title, String words, boolean isNone, @Nullable String address) {

    static NoteLine of(Notes notes, Note note) {
        return new NoteLine(notes.title(), note.words(), note.isNone(), note.address());
    }
}
