package org.ettle.judgement.tracing;

import org.ettle.judgement.Band;
import org.jspecify.annotations.Nullable;

/// What process tracing says beside the rubric. It never overrules it; that they differ is shown.
public sealed interface SecondOpinion {

    record Agrees(Band band) implements SecondOpinion {}

    /// @param rubric null where the rubric bears nothing
    /// @param tracing null where the range is too wide to say
    record Differs(@Nullable Band rubric, @Nullable Band tracing) implements SecondOpinion {}

    /// Neither says anything.
    record Silent() implements SecondOpinion {}

    static SecondOpinion of(@Nullable Band rubric, @Nullable Band tracing) {
        if (rubric == null && tracing == null) {
            return new Silent();
        }
        return rubric != null && rubric == tracing
                ? new Agrees(rubric)
                : new Differs(rubric, tracing);
    }
}
