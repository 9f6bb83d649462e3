package org.ettle.journal.verify;

import java.util.UUID;
import org.ettle.journal.chain.Flaw;
import org.jspecify.annotations.Nullable;

/// What was found of the journal of one organisation.
sealed interface Verdict {

    /// @param signed how many of its entries are under a checkpoint
    record Whole(UUID organisation, long size, long signed) implements Verdict {}

    /// @param organisation null where not even that can be read
    record Bad(@Nullable UUID organisation, Flaw flaw) implements Verdict {}
}
