package org.ettle.evidence.series;

import java.time.Instant;
import java.util.UUID;
import org.ettle.evidence.Days;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// A publication of figures. Figures that a later one states otherwise were revised.
public record Release(
        OrganisationId organisation,
        Id id,
        Description description,
        boolean published,
        Instant recordedAt) {

    public record Id(UUID value) {

        public static Id fresh() {
            return new Id(UUID.randomUUID());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// @param key names it for good within its organisation
    /// @param dated its date as known, in words
    /// @param released the days within which it came out, as far as they are known
    public record Description(
            String key,
            String title,
            String publisher,
            String dated,
            Days released,
            @Nullable String address,
            @Nullable String licence) {}

    public String key() {
        return description.key();
    }

    public String title() {
        return description.title();
    }
}
