package org.ettle.platform.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was done, or somebody's reading of a person's record. The room that did it
/// publishes it as an event of the transaction in which it was done. The journal writes it down in
/// that same transaction; where it cannot, nothing was done (HOUSE.md, ground rule 5).
///
/// Facts are records. Their components are what the journal keeps of them, so they hold values and
/// identifiers, and neither passwords nor other secrets. A fact is renamed or loses a component
/// only with a new name, because the journal keeps the old ones for ever.
public interface Fact {

    /// The organisation on whose behalf it was done. It is the asker's.
    OrganisationId organisation();

    /// What it is about, the chief subject first. Each has a history of its own.
    List<Subject> subjects();

    /// Why, in the words of who did it; empty where nobody was asked.
    default String reason() {
        return "";
    }

    /// The person for whom it was done or whose record it touches; null where it is nobody's.
    default @Nullable UUID person() {
        return null;
    }
}
