package org.ettle.platform.store;

import java.util.UUID;

/// Names the organisation that owns a row. Every key of an organisation's table begins with it.
public record OrganisationId(UUID value) {

    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
