package org.ettle.access.provider;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.jspecify.annotations.Nullable;

/// What happened at the door of a provider.
public sealed interface ProviderFact extends Fact {

    @Override
    @Nullable UUID person();

    @Override
    default List<Subject> subjects() {
        var person = person();
        return List.of(
                person == null
                        ? Subject.of("organisation", organisation().value())
                        : Subject.of("person", person));
    }

    /// From now on this subject of the provider is this person.
    record SubjectLinked(OrganisationId organisation, UUID person, URI issuer, String subject)
            implements ProviderFact {}

    /// Somebody for whom the provider vouched was not let in.
    record SubjectRefused(
            OrganisationId organisation, @Nullable UUID person, ProviderAnswer.Reason why)
            implements ProviderFact {}
}
