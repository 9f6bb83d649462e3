package org.ettle.access.session;

import java.util.List;
import java.util.UUID;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;

/// What happened to sessions.
public sealed interface SessionFact extends Fact {

    @Override
    UUID person();

    @Override
    default List<Subject> subjects() {
        return List.of(Subject.of("person", person()));
    }

    record SignedIn(
            OrganisationId organisation,
            UUID person,
            UUID session,
            Session.Way way,
            Session.Proof proof)
            implements SessionFact {}

    record SecondFactorShown(OrganisationId organisation, UUID person, UUID session)
            implements SessionFact {}

    /// Somebody who had signed in showed again that it is they.
    record IdentityConfirmed(OrganisationId organisation, UUID person, UUID session)
            implements SessionFact {}

    record SignedOut(OrganisationId organisation, UUID person, UUID session)
            implements SessionFact {}

    /// A session was ended from elsewhere: by its owner, an administrator or the program.
    record SessionEnded(OrganisationId organisation, UUID person, UUID session, String reason)
            implements SessionFact {}
}
