package org.ettle.evidence.series;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;

/// Something that is counted again and again, with what its figures mean from when on.
///
/// @param definitions by number; there is at least one
public record Indicator(
        OrganisationId organisation,
        Id id,
        String address,
        String title,
        String about,
        boolean published,
        List<Definition> definitions) {

    public Indicator {
        definitions =
                definitions.stream().sorted(Comparator.comparing(Definition::number)).toList();
        if (definitions.isEmpty()) {
            throw new IllegalArgumentException("An indicator has a definition: " + address);
        }
    }

    public record Id(UUID value) {

        public static Id fresh() {
            return new Id(UUID.randomUUID());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public Definition newest() {
        return definitions.getLast();
    }

    public Unit unit() {
        return newest().unit();
    }

    /// @throws NotFound when it has no definition of this number
    public Definition definition(int number) {
        return definitions.stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("this definition"));
    }
}
