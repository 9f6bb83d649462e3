package org.ettle.theory;

import java.time.Instant;
import java.util.List;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;

/// What happened in the room, told to whoever listens in the transaction in which it happened.
public sealed interface TheoryFact extends Fact {

    record MapBegun(ChangeMap map) implements TheoryFact {

        @Override
        public OrganisationId organisation() {
            return map.owner();
        }

        @Override
        public List<Subject> subjects() {
            return List.of(subject(map.id()));
        }
    }

    record VersionRecorded(OrganisationId organisation, ChangeMap.Id map, MapVersion.Id version)
            implements TheoryFact {

        @Override
        public List<Subject> subjects() {
            return List.of(subject(version), subject(map));
        }
    }

    record VersionPublished(
            OrganisationId organisation, ChangeMap.Id map, MapVersion.Id version, Instant at)
            implements TheoryFact {

        @Override
        public List<Subject> subjects() {
            return List.of(subject(version), subject(map));
        }
    }

    record VersionsRelated(OrganisationId organisation, MapVersion.Id from, MapVersion.Id to)
            implements TheoryFact {

        @Override
        public List<Subject> subjects() {
            return List.of(subject(to), subject(from));
        }
    }

    private static Subject subject(ChangeMap.Id map) {
        return Subject.of("map", map.value());
    }

    private static Subject subject(MapVersion.Id version) {
        return Subject.of("version", version.value());
    }
}
