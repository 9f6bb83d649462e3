package org.ettle.theory.web;

import java.util.List;
import org.ettle.theory.Lane;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Source;
import org.ettle.theory.beside.Notes;

/// A version as two tables, with the same outcomes and links as its drawing.
///
/// @param rooms the titles of what other rooms say, a column for each
public record TableSheet(
        List<String> rooms,
        List<Row> rows,
        List<LinkSentence> links,
        List<Source> sources,
        List<MapVersion.Gap> gaps) {

    /// One outcome.
    public record Row(
            OutcomeLine outcome,
            String lane,
            String actor,
            String owner,
            List<OutcomeLine> leadsTo,
            List<NoteLine> notes,
            String known) {}

    /// A note for each room, in the order of its columns. A room need not have one on everything.
    public List<NoteLine> cells(List<NoteLine> notes) {
        return rooms.stream()
                .map(room ->
                        notes.stream()
                                .filter(note -> note.title().equals(room))
                                .findFirst()
                                .orElse(new NoteLine(room, "None", true, null)))
                .toList();
    }

    static TableSheet of(MapVersion version, VersionAddress address, NoteLines notes) {
        return new TableSheet(
                notes.rooms().stream().map(Notes::title).toList(),
                version.outcomes().stream()
                        .map(outcome -> row(version, outcome, address, notes))
                        .toList(),
                LinkSentence.of(version, version.links(), address, notes),
                version.sources(),
                version.gaps());
    }

    private static Row row(
            MapVersion version, Outcome outcome, VersionAddress address, NoteLines notes) {
        return new Row(
                OutcomeLine.of(version, outcome, address),
                version.laneOf(outcome).map(Lane::title).orElse("All"),
                outcome.actor() == null ? "Not said" : outcome.actor(),
                outcome.owner() == null ? "Nobody named" : outcome.owner(),
                version.linksFrom(outcome.code()).stream()
                        .map(Link::to)
                        .map(version::get)
                        .map(end -> OutcomeLine.of(version, end, address))
                        .toList(),
                notes.of(outcome.code()),
                MapWords.known(version, outcome.citation()));
    }
}
