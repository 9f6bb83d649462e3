package org.ettle.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who signs in for one organisation. (The person whom social care supports is another
/// thing altogether, and is kept elsewhere.)
///
/// @param signInName lower case, unique in the organisation; often an address for e-mail
/// @param demonstration invented, to try Ettle out
/// @param disabledAt since when they are shut out; null while they are not
/// @param revision counts changes of the names
/// @param roles every role, past and to come too, the newest first
public record Person(
        UUID id,
        String name,
        String signInName,
        boolean demonstration,
        @Nullable Instant disabledAt,
        Instant recordedAt,
        int revision,
        List<RoleHeld> roles) {

    public Person {
        roles = List.copyOf(roles);
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public Set<Role> rolesOn(LocalDate day) {
        var held = EnumSet.noneOf(Role.class);
        roles.stream().filter(it -> it.isHeldOn(day)).forEach(it -> held.add(it.role()));
        return held;
    }

    boolean holds(Role role, LocalDate day) {
        return rolesOn(day).contains(role);
    }

    Person with(List<RoleHeld> held) {
        return new Person(
                id, name, signInName, demonstration, disabledAt, recordedAt, revision, held);
    }
}
