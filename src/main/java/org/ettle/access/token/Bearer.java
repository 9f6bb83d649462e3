package org.ettle.access.token;

import java.util.Set;
import java.util.UUID;
import org.ettle.access.Role;
import org.ettle.access.Scope;
import org.ettle.platform.store.OrganisationId;

/// The program that brought a token, as the database knew it when the request came: for whom it
/// acts, and what it may do.
///
/// @param roles what its person holds today
public record Bearer(
        OrganisationId organisation, UUID person, UUID token, Set<Scope> scopes, Set<Role> roles) {

    public Bearer {
        scopes = Set.copyOf(scopes);
        roles = Set.copyOf(roles);
    }
}
