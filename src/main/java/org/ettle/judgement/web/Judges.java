package org.ettle.judgement.web;

import java.util.Collections;
import java.util.Set;
import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.platform.store.Askers;
import org.springframework.stereotype.Component;

/// Who judges, and who may write down what follows.
@Component
public class Judges {

    private final People people;

    Judges(People people) {
        this.people = people;
    }

    public boolean includeTheAsker() {
        return roles().contains(Role.JUDGE);
    }

    /// Whether the asker decides what is done because of a judgement.
    public boolean letTheAskerDecide() {
        return !Collections.disjoint(roles(), Set.of(Role.JUDGE, Role.MAP_EDITOR));
    }

    /// Whether the asker says which expected evidence came.
    public boolean letTheAskerSettle() {
        return letTheAskerDecide() || roles().contains(Role.ANALYST);
    }

    /// Whether the asker says which methods their organisation works with.
    public boolean letTheAskerSwitch() {
        return roles().contains(Role.ADMINISTRATOR);
    }

    private Set<Role> roles() {
        var person = Askers.get().person();
        return person == null ? Set.of() : people.rolesToday(person);
    }
}
