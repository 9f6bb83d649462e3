package org.ettle.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.jspecify.annotations.Nullable;

/// What happened to the people who sign in and to their roles.
public sealed interface AccessFact extends Fact {

    @Override
    UUID person();

    @Override
    default List<Subject> subjects() {
        return List.of(Subject.of("person", person()));
    }

    record PersonInvited(
            OrganisationId organisation,
            UUID person,
            String name,
            String signInName,
            boolean demonstration)
            implements AccessFact {}

    record PersonRenamed(
            OrganisationId organisation,
            UUID person,
            String nameBefore,
            String name,
            String signInNameBefore,
            String signInName)
            implements AccessFact {}

    record PersonDisabled(OrganisationId organisation, UUID person, String reason)
            implements AccessFact {}

    record PersonEnabled(OrganisationId organisation, UUID person, String reason)
            implements AccessFact {}

    record RoleGiven(
            OrganisationId organisation,
            UUID person,
            Role role,
            LocalDate from,
            @Nullable LocalDate until,
            String reason)
            implements AccessFact {}

    /// @param on the first day on which it is no longer held
    record RoleEnded(
            OrganisationId organisation, UUID person, Role role, LocalDate on, String reason)
            implements AccessFact {}

    /// Somebody else opened the person's record.
    record PersonLookedAt(OrganisationId organisation, UUID person) implements AccessFact {}

    /// Every second factor of the person was taken away, because they lost theirs.
    record SecondFactorReset(OrganisationId organisation, UUID person, String reason)
            implements AccessFact {}

    /// A one-time link was made with which the person sets a password.
    record LinkMade(OrganisationId organisation, UUID person, String reason)
            implements AccessFact {}

    /// An administrator of the national body gave a partnership its first administrator: told in
    /// both organisations.
    ///
    /// @param opened the partnership
    record OrganisationOpened(
            OrganisationId organisation, OrganisationId opened, UUID person, String reason)
            implements AccessFact {}
}
