package org.ettle.judgement.tracing;

import java.time.Instant;
import org.ettle.judgement.Chance;

/// What came of looking for a clue.
public sealed interface Finding {

    Clue.Id clue();

    /// Somebody has looked.
    sealed interface Looked extends Finding {

        Origin origin();

        Instant looked();
    }

    /// It is there.
    record Found(Clue.Id clue, Origin origin, Instant looked) implements Looked {}

    /// It was looked for and is not there.
    ///
    /// @param effort how likely the search would have found it if it were there (q). A half-hearted
    ///   search must not sink a claim
    record Absent(Clue.Id clue, Origin origin, Instant looked, Chance effort) implements Looked {}

    /// Nobody has looked, which says nothing.
    record NotLooked(Clue.Id clue) implements Finding {}
}
