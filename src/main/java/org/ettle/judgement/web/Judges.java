package org.ettle.judgement.web;

import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.platform.store.Askers;
import org.springframework.stereotype.Component;

/// Who judges.
@Component
class Judges {

    private final People people;

    Judges(People people) {
        this.people = people;
    }

    boolean includeTheAsker() {
        var person = Askers.get().person();
        return person != null && people.rolesToday(person).contains(Role.JUDGE);
    }
}
