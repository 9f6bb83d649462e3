package org.ettle.journal.web;

import java.util.List;
import org.ettle.journal.Journal;
import org.ettle.platform.page.Signpost;
import org.jspecify.annotations.Nullable;

/// One entry, whole.
///
/// @param erased whether what it said was erased
/// @param erases the entry whose payload went with it
public record EntrySheet(
        EntryLine line,
        String name,
        String request,
        boolean erased,
        @Nullable Signpost erases,
        Content content,
        List<Signpost> subjects,
        String commitment,
        String hash) {

    public EntrySheet {
        subjects = List.copyOf(subjects);
    }

    static EntrySheet of(Journal.Whole whole, Names names) {
        var entry = whole.entered();
        return new EntrySheet(
                EntryLine.list(List.of(entry), names).getFirst(),
                entry.what(),
                entry.request(),
                entry.content() == null,
                entry.erases() == null
                        ? null
                        : Signpost.to("Entry " + entry.erases(), "/journal/" + entry.erases()),
                Content.of(entry.content()),
                whole.subjects().stream()
                        .filter(HistoryPages::isShown)
                        .map(HistorySheet::signpost)
                        .toList(),
                entry.commitment().hex(),
                entry.hash().hex());
    }
}
