package org.ettle.access.web.signin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.access.AccessSettings;
import org.ettle.access.Organisation;
import org.ettle.access.Organisations;
import org.ettle.access.People;
import org.ettle.access.Person;
import org.ettle.access.Role;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The invented people as whom anybody may sign in while Ettle runs with demonstration. They are
/// found once, when the program is ready; whether one may still enter is asked at the door.
@Component
public final class InventedPeople {

    private final AccessSettings settings;
    private final Organisations organisations;
    private final People people;
    private volatile List<Invented> all = List.of();

    InventedPeople(AccessSettings settings, Organisations organisations, People people) {
        this.settings = settings;
        this.organisations = organisations;
        this.people = people;
    }

    /// @param roles what they may do, in words
    public record Invented(UUID id, String name, String roles, Organisation organisation) {}

    boolean areWelcome() {
        return settings.demo();
    }

    List<Invented> list() {
        return all;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        if (areWelcome()) {
            all = organisations.list().stream().flatMap(this::of).toList();
        }
    }

    private Stream<Invented> of(Organisation organisation) {
        var program = Asker.theProgram(organisation.id(), "demonstration people");
        return Askers.call(
                program,
                () -> {
                    var today = people.today();
                    return people.demonstration().stream()
                            .map(person -> invented(person, today, organisation))
                            .toList()
                            .stream();
                });
    }

    private static Invented invented(Person person, LocalDate today, Organisation organisation) {
        var roles =
                person.rolesOn(today).stream()
                        .sorted()
                        .map(Role::title)
                        .collect(Collectors.joining(" and "));
        return new Invented(person.id(), person.name(), roles, organisation);
    }
}
