package org.ettle.journal.web;

import java.util.List;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Signpost;
import org.jspecify.annotations.Nullable;

/// What was found in the journal, with the form that looked for it.
///
/// @param sought whether something was looked for
public record JournalSheet(
        List<Field> fields,
        boolean sought,
        List<EntryLine> entries,
        @Nullable Signpost newer,
        @Nullable Signpost older) {

    public JournalSheet {
        fields = List.copyOf(fields);
        entries = List.copyOf(entries);
    }

    public List<Field> faulty() {
        return fields.stream().filter(Field::isFaulty).toList();
    }
}
