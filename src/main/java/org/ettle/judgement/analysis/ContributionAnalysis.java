package org.ettle.judgement.analysis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ettle.evidence.Target;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;

/// One contribution analysis, with what was said at each of its steps.
///
/// @param mapOrganisation whose the map is
/// @param steps in the order in which they were taken; the first asks the question
/// @param work where that leads, worked out anew from the steps
public record ContributionAnalysis(
        OrganisationId organisation,
        Id id,
        OrganisationId mapOrganisation,
        MapVersion.Id version,
        boolean demonstration,
        @Nullable Publication publication,
        List<Taken> steps,
        Work work) {

    public ContributionAnalysis {
        steps = List.copyOf(steps);
    }

    /// @param number from 1
    public record Taken(int number, Step step, Instant at, @Nullable UUID by) {}

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

    public boolean isPublished() {
        return publication != null;
    }

    public Target.ALink target(Link.Name link) {
        return new Target.ALink(mapOrganisation, version, link);
    }
}
