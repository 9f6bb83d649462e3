package org.ettle.access.passkey;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;

/// Whose a passkey is, as the device keeps it and tells it at sign-in: so the organisation is named
/// before anything is read, and what is read stands under its row security. It says nothing about
/// the person to anybody else (Web Authentication, section 14.6.1).
record PasskeyHandle(OrganisationId organisation, UUID person) {

    private static final int LENGTH = 32;

    /// Nothing where these bytes cannot be a handle of ours.
    static Optional<PasskeyHandle> of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            return Optional.empty();
        }
        var read = ByteBuffer.wrap(bytes);
        return Optional.of(
                new PasskeyHandle(
                        new OrganisationId(new UUID(read.getLong(), read.getLong())),
                        new UUID(read.getLong(), read.getLong())));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(LENGTH)
                .putLong(organisation.value().getMostSignificantBits())
                .putLong(organisation.value().getLeastSignificantBits())
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }
}
