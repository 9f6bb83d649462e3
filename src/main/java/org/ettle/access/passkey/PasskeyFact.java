package org.ettle.access.passkey;

import java.util.List;
import java.util.UUID;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.jspecify.annotations.Nullable;

/// What happened to passkeys.
public sealed interface PasskeyFact extends Fact {

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

    record PasskeyAdded(OrganisationId organisation, UUID person, UUID passkey, String name)
            implements PasskeyFact {}

    record PasskeyRemoved(OrganisationId organisation, UUID person, UUID passkey, String name)
            implements PasskeyFact {}

    /// Somebody signed in with it.
    record PasskeyUsed(OrganisationId organisation, UUID person, UUID passkey)
            implements PasskeyFact {}

    /// Somebody was not let in.
    ///
    /// @param person whose passkey it is; null where nobody has it
    record PasskeyRefused(OrganisationId organisation, @Nullable UUID person, Why why)
            implements PasskeyFact {

        @Override
        public String reason() {
            return why.words();
        }
    }

    /// Why a passkey was not taken. Whoever showed it is not told.
    enum Why {
        NOT_ASKED("It answers no question that this browser was asked, or answers too late."),
        CAME_BEFORE("The question was answered before."),
        UNKNOWN("Nobody here has this passkey."),
        SHUT_OUT("The person is shut out."),
        FOR_ANOTHER_SITE("It was shown to another site."),
        NOT_VERIFIED("The device did not verify who used it."),
        NOT_SIGNED("The signature does not fit the key."),
        COUNTER_WENT_BACK("Its counter went backwards: there may be a copy of it."),
        UNREADABLE("It breaks the rules of the standard.");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
