package org.ettle.theory.web;

import java.util.List;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Beside;
import org.ettle.theory.beside.Panel;
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
        return new NoteLines(rooms.stream().map(room -> room.notes(viewed)).toList());
    }

    List<Panel> panels(Viewed viewed, Outcome outcome, int page) {
        return rooms.stream().map(room -> room.panel(viewed, outcome, page)).toList();
    }
}
