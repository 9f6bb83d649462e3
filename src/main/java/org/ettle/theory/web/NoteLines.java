package org.ettle.theory.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Note;
import org.ettle.theory.beside.Notes;
import org.ettle.theory.beside.Rating;
import org.jspecify.annotations.Nullable;

/// What all other rooms say beside the outcomes and links of a version.
///
/// @param asOf until when it was judged, in words; null where nothing was
record NoteLines(List<Notes> rooms, @Nullable String asOf) {

    static final NoteLines NONE = new NoteLines(List.of(), null);

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

    Optional<Rating> rating(Outcome.Code outcome) {
        return rating(rooms.stream().flatMap(notes -> notes.of(outcome).stream()));
    }

    Optional<Rating> rating(Link.Name link) {
        return rating(rooms.stream().flatMap(notes -> notes.of(link).stream()));
    }

    private static Optional<Rating> rating(Stream<Note> notes) {
        return notes.flatMap(note -> Optional.ofNullable(note.rating()).stream()).findFirst();
    }

    /// Notes that are drawn as words on the edge of a box.
    List<Note> onTheEdge(Outcome.Code outcome) {
        return rooms.stream()
                .flatMap(notes -> notes.of(outcome).stream())
                .filter(note -> note.rating() == null)
                .toList();
    }
}
