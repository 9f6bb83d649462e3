package org.ettle.journal.web;

import java.util.List;
import org.ettle.journal.Entered;
import org.jspecify.annotations.Nullable;

/// One entry in a list.
///
/// @param address names it in the addresses of its pages
/// @param whom whose record it touches, where that is somebody else than who acted
/// @param reason why; empty where nobody was asked or it was erased
public record EntryLine(
        long number,
        EntryAddress address,
        String what,
        String who,
        @Nullable String whom,
        String when,
        String reason) {

    static List<EntryLine> list(List<Entered> entries, Names names) {
        return entries.stream().map(entry -> of(entry, names)).toList();
    }

    private static EntryLine of(Entered entry, Names names) {
        var whom = entry.whom();
        return new EntryLine(
                entry.number(),
                EntryAddress.of(entry),
                JournalWords.what(entry.what()),
                names.who(entry.who()),
                whom == null || whom.equals(entry.who()) ? null : names.of(whom),
                JournalWords.when(entry.at()),
                Content.of(entry.content()).reason());
    }
}
