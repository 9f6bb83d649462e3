package org.ettle.theory.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ettle.platform.page.Moments;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Aspect;
import org.ettle.theory.beside.Beside;
import org.ettle.theory.beside.Panel;
import org.ettle.theory.beside.Turn;
import org.ettle.theory.beside.Viewed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Every room that shows something beside a version, in the order that they ask for; there may be
/// none.
@Component
class Besides {

    private final List<Beside> rooms;

    Besides(ObjectProvider<Beside> rooms) {
        this.rooms = rooms.orderedStream().toList();
    }

    NoteLines notes(Viewed viewed) {
        return notes(viewed, Aspect.ALL);
    }

    /// Nothing where marks are hidden.
    NoteLines notes(Viewed viewed, MapChoice choice) {
        return choice.marks() ? notes(viewed, choice.aspect()) : NoteLines.NONE;
    }

    /// A room that cannot tell of the aspect is left out. Whatever day is asked for, the drawing is
    /// that of the last change before it, so that few different ones are kept.
    private NoteLines notes(Viewed viewed, Aspect aspect) {
        var notes = rooms.stream().flatMap(room -> room.notes(viewed, aspect).stream()).toList();
        var on = aspect.on();
        var last =
                history(viewed).stream()
                        .map(Turn::day)
                        .filter(day -> on == null || !day.isAfter(on))
                        .reduce((_, later) -> later);
        return new NoteLines(
                notes, last.map(day -> "As judged by " + Moments.words(day)).orElse(null));
    }

    /// Oldest first.
    List<Turn> history(Viewed viewed) {
        return rooms.stream()
                .flatMap(room -> room.history(viewed).stream())
                .sorted(Comparator.comparing(Turn::day))
                .toList();
    }

    Map<String, String> areas(Viewed viewed) {
        var areas = new LinkedHashMap<String, String>();
        rooms.forEach(room -> areas.putAll(room.areas(viewed)));
        return areas;
    }

    List<Panel> panels(Viewed viewed, Outcome outcome, int page) {
        return rooms.stream().map(room -> room.panel(viewed, outcome, page)).toList();
    }
}
