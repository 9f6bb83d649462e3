package org.ettle.theory.draft;

import java.util.List;
import java.util.UUID;

/// What came of asking for something to be done to a draft.
public sealed interface DraftAnswer {

    /// @param draft as it stands now
    record Done(Draft draft) implements DraftAnswer {}

    /// Nothing was written.
    record Refused(DraftRefusal reason) implements DraftAnswer {}

    /// Nothing was written, because others edited the same outcome or link since. The same order
    /// with the new revision puts one's own on top.
    ///
    /// @param yours what was ordered, as it was typed
    /// @param theirs what was made or undone since by others, or by oneself elsewhere
    /// @param now the draft with theirs
    record Conflict(Edit yours, String reason, List<Made> theirs, Draft now)
            implements DraftAnswer {
        public Conflict {
            theirs = List.copyOf(theirs);
        }

        /// Whose edits they are.
        public List<UUID> authors() {
            return theirs.stream().map(Made::author).distinct().toList();
        }
    }
}
