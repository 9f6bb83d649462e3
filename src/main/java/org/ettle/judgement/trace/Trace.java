package org.ettle.judgement.trace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ettle.evidence.Target;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// One link as process tracing looks at it, with what was said at each step.
///
/// @param steps in the order in which they were taken; the first begins it
/// @param course where that leads, worked out anew from the steps
public record Trace(
        OrganisationId organisation,
        Id id,
        Target.ALink target,
        boolean demonstration,
        @Nullable Publication publication,
        List<Taken> steps,
        Course course) {

    public Trace {
        steps = List.copyOf(steps);
    }

    /// @param number from 1
    public record Taken(int number, TraceStep step, Instant at, @Nullable UUID by) {}

    public record Publication(Instant at, String reason) {}

    public record Id(UUID value) {

        public static Id fresh() {
            return new Id(UUID.randomUUID());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// Who registered its tests; null where nobody has, or nobody may know.
    @Nullable UUID registrar() {
        return steps.stream()
                .filter(it -> it.step() instanceof TraceStep.Registered)
                .findFirst()
                .map(Taken::by)
                .orElse(null);
    }

    public boolean isPublished() {
        return publication != null;
    }
}
