package org.ettle.matrix;

import java.util.UUID;
import org.ettle.access.ForMembers;
import org.ettle.access.Organisations;
import org.ettle.access.People;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Routes that leak, each in a way of its own, so that the matrix is shown to find them.
@TestComponent
@RestController
class PlantedLeaks {

    private final People people;
    private final Organisations organisations;

    PlantedLeaks(People people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    /// Asks on behalf of every organisation in turn.
    @ForMembers
    @GetMapping("/planted/shows/{person}")
    String shows(@PathVariable UUID person) {
        return whoever(person);
    }

    /// Tells that something is there, and that it is not the reader's.
    @ForMembers
    @GetMapping("/planted/tells/{person}")
    ResponseEntity<String> tells(@PathVariable UUID person) {
        whoever(person);
        return ResponseEntity.status(HttpStatus.FORBIDDEN).body("Not yours");
    }

    /// Changes what is not the reader's, and denies it.
    @ForMembers
    @PostMapping("/planted/changes/{person}")
    String changes(@PathVariable UUID person) {
        for (var organisation : organisations.list()) {
            Askers.run(
                    Asker.theProgram(organisation.id(), "planted"),
                    () -> {
                        if (!people.names(java.util.List.of(person)).isEmpty()) {
                            people.disable(person, "Planted");
                        }
                    });
        }
        throw new NotFound("this person");
    }

    @OpenToAll
    @GetMapping("/planted/public/{person}")
    String toEverybody(@PathVariable UUID person) {
        return whoever(person);
    }

    private String whoever(UUID person) {
        for (var organisation : organisations.list()) {
            var names =
                    Askers.call(
                            Asker.theProgram(organisation.id(), "planted"),
                            () -> people.names(java.util.List.of(person)));
            if (!names.isEmpty()) {
                return names.toString();
            }
        }
        throw new NotFound("this person");
    }
}
