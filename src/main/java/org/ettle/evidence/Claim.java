package org.ettle.evidence;

import java.time.Instant;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// What somebody says brings about what, coded on their words after the manner of QuIP. With a
/// context and a mechanism it is a realist configuration.
///
/// @param version the version whose outcomes cause and effect may be
public record Claim(
        OrganisationId organisation,
        Id id,
        Passage.Id passage,
        OrganisationId mapOrganisation,
        MapVersion.Id version,
        Factor cause,
        Factor effect,
        Direction direction,
        Attribution attribution,
        @Nullable String context,
        @Nullable String mechanism,
        Instant codedAt,
        @Nullable UUID codedBy,
        @Nullable Withdrawal withdrawn) {

    public record Id(UUID value) {

        public static Id fresh() {
            return new Id(UUID.randomUUID());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// One end of a claim, as the speaker says it.
    ///
    /// @param code the outcome that it is; null where the map has none for it
    public record Factor(Outcome.@Nullable Code code, String words) {}

    public enum Direction {
        MORE("More of it"),
        LESS("Less of it"),
        NO_CHANGE("No change"),
        BOTH_WAYS("Both ways");

        private final String title;

        Direction(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// Whether the speaker names self-directed support as the cause (QuIP's attribution code).
    public enum Attribution {
        EXPLICIT("Names self-directed support"),
        IMPLICIT("Fits the theory without naming it"),
        OTHER("Names another cause");

        private final String title;

        Attribution(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
