package org.ettle.access.signin;

import java.util.List;
import java.util.UUID;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.jspecify.annotations.Nullable;

/// What happened at the door. No fact holds what somebody typed: a password may stand where a name
/// should.
public sealed interface SignInFact extends Fact {

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

    /// Somebody was not let in.
    ///
    /// @param person whose name was given; null where nobody has it
    record SignInRefused(OrganisationId organisation, @Nullable UUID person, String why)
            implements SignInFact {

        @Override
        public String reason() {
            return why;
        }
    }

    /// @param how with a one-time link, or knowing the one before
    record PasswordSet(OrganisationId organisation, UUID person, String how)
            implements SignInFact {}

    record SecondFactorSet(OrganisationId organisation, UUID person) implements SignInFact {}

    record RecoveryCodeUsed(OrganisationId organisation, UUID person) implements SignInFact {}
}
