package org.ettle.theory.web;

import java.util.List;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Notes;

/// What all other rooms say beside the outcomes and links of a version.
record NoteLines(List<Notes> rooms) {

    static final NoteLines NONE = new NoteLines(List.of());

    List<NoteLine> of(Outcome.Code outcome) {
        return rooms.stream()
                .flatMap(notes -> notes.of(outcome).map(note -> NoteLine.of(notes, note)).stream())
                .toList();
    }

    List<NoteLine> of(Link.Name link) {
        return rooms.stream()
                .flatMap(notes -> notes.of(link).map(note -> NoteLine.of(notes, note)).stream())
                .toList();
    }
}
