package org.ettle.theory;

import java.util.UUID;
import org.ettle.platform.store.OrganisationId;

/// A theory of change that is kept through its versions.
///
/// @param owner the organisation that keeps it
/// @param address names the map in web addresses ("sds")
public record ChangeMap(Id id, OrganisationId owner, String address, String title, String about) {

    public record Id(UUID value) {

        public static Id fresh() {
            return new Id(UUID.randomUUID());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
