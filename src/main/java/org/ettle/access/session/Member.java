package org.ettle.access.session;

import java.util.Set;
import java.util.UUID;
import org.ettle.access.Role;
import org.ettle.platform.store.OrganisationId;

/// Somebody who has signed in, as the database knew them when the request came.
///
/// @param roles what they hold today
/// @param strong whether they have shown a second factor, or a passkey, which is two in one
/// @param confirmedLately whether they have shown within a quarter of an hour that it is they
public record Member(
        OrganisationId organisation,
        UUID person,
        String name,
        UUID session,
        Set<Role> roles,
        boolean strong,
        boolean confirmedLately) {

    public Member {
        roles = Set.copyOf(roles);
    }

    public boolean holdsOneOf(Set<Role> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }
}
