package org.ettle.evidence;

import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.springframework.stereotype.Component;

/// Who brings evidence in.
@Component
public class Analysts {

    private final People people;

    Analysts(People people) {
        this.people = people;
    }

    /// Whether the asker brings evidence in for this organisation.
    public boolean include(OrganisationId organisation) {
        return organisation.equals(Askers.get().organisation()) && includeTheAsker();
    }

    /// Whether the asker brings evidence in for their own organisation.
    public boolean includeTheAsker() {
        var person = Askers.get().person();
        return person != null && people.rolesToday(person).contains(Role.ANALYST);
    }
}
