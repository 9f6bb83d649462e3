package org.ettle.journal.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.access.People;
import org.ettle.journal.Entered;
import org.jspecify.annotations.Nullable;

/// What the people in some entries are called.
record Names(Map<UUID, String> names) {

    Names {
        names = Map.copyOf(names);
    }

    static Names in(Collection<Entered> entries, People people) {
        var ids =
                entries.stream()
                        .flatMap(entry -> Stream.of(listed(entry.who()), listed(entry.whom())))
                        .flatMap(List::stream)
                        .collect(Collectors.toCollection(HashSet::new));
        return new Names(people.names(ids));
    }

    private static List<UUID> listed(@Nullable UUID id) {
        return id == null ? List.of() : List.of(id);
    }

    /// Where nobody acted, the program did.
    String who(@Nullable UUID id) {
        return id == null ? "Ettle itself" : of(id);
    }

    /// Somebody of another organisation has no name here.
    String of(UUID id) {
        return names.getOrDefault(id, id.toString());
    }
}
