package org.ettle.journal;

import java.util.List;
import java.util.UUID;
import org.ettle.journal.chain.Payload;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.Subject;
import org.jspecify.annotations.Nullable;

/// A fact as it goes into the journal, before it has a number there.
///
/// @param erases the entry whose payload goes with it, or null
record Act(
        @Nullable UUID who,
        @Nullable UUID whom,
        String what,
        String request,
        @Nullable Long erases,
        Payload payload,
        List<Subject> subjects) {

    static Act of(Fact fact, Asker asker) {
        return new Act(
                asker.person(),
                fact.person(),
                FactContent.nameOf(fact.getClass()),
                asker.request(),
                fact instanceof JournalFact.PayloadErased erased ? erased.number() : null,
                Payload.salted(FactContent.of(fact)),
                fact.subjects().stream().distinct().toList());
    }
}
