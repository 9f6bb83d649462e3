package org.ettle.access.token;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ettle.access.Scope;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;

/// What happened to tokens.
public sealed interface TokenFact extends Fact {

    UUID token();

    @Override
    UUID person();

    @Override
    default List<Subject> subjects() {
        return List.of(Subject.of("token", token()), Subject.of("person", person()));
    }

    record TokenMade(
            OrganisationId organisation,
            UUID person,
            UUID token,
            String name,
            Set<Scope> scopes,
            Instant endsAt)
            implements TokenFact {}

    record TokenEnded(OrganisationId organisation, UUID person, UUID token) implements TokenFact {}
}
