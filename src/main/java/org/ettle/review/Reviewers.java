package org.ettle.review;

import java.util.Set;
import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.springframework.stereotype.Component;

/// Who works on reviews.
@Component
public class Reviewers {

    private static final Set<Role> ROLES = Set.of(Role.ANALYST, Role.ADMINISTRATOR);

    private final People people;

    Reviewers(People people) {
        this.people = people;
    }

    /// Whether the asker works on reviews of this organisation.
    public boolean include(OrganisationId organisation) {
        return organisation.equals(Askers.get().organisation()) && includeTheAsker();
    }

    /// Whether the asker works on reviews of their own organisation.
    public boolean includeTheAsker() {
        var person = Askers.get().person();
        return person != null && people.rolesToday(person).stream().anyMatch(ROLES::contains);
    }
}
