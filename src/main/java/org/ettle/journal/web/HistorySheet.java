package org.ettle.journal.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.store.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// What happened to one thing.
///
/// @param open whether the reader may open the entries
public record HistorySheet(
        String title, List<EntryLine> entries, @Nullable Signpost older, boolean open) {

    public HistorySheet {
        entries = List.copyOf(entries);
    }

    static Signpost signpost(Subject subject) {
        return Signpost.to(
                JournalWords.inWords(subject.kind()) + " " + subject.id(),
                UriUtils.encodePath(
                        "/journal/of/" + subject.kind() + "/" + subject.id(),
                        StandardCharsets.UTF_8));
    }
}
