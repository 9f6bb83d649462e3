package org.ettle.review;

import java.time.Instant;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// A review of documents or literature: a question, and the way to its answer that the protocol
/// lays down before anybody looks.
///
/// @param startedAt since when the protocol holds; null while it is written
/// @param protocols how many versions of the protocol there are, amendments and all
public record Review(
        OrganisationId organisation,
        Id id,
        String title,
        boolean demonstration,
        Instant begunAt,
        @Nullable UUID begunBy,
        @Nullable Instant startedAt,
        int protocols,
        @Nullable Publication publication) {

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

    public boolean isStarted() {
        return startedAt != null;
    }

    public boolean isPublished() {
        return publication != null;
    }
}
