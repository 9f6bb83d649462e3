package org.ettle.theory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.jspecify.annotations.Nullable;

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
            OrganisationId organisation,
            ChangeMap.Id map,
            MapVersion.Id version,
            Instant at,
            String reason)
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

    /// @param parent the published version it was begun from; null when from nothing
    record DraftBegun(
            OrganisationId organisation,
            ChangeMap.Id map,
            MapVersion.Id version,
            MapVersion.@Nullable Id parent,
            String reason)
            implements TheoryFact {

        @Override
        public List<Subject> subjects() {
            return List.of(subject(version), subject(map));
        }
    }

    /// @param number the revision that the edit made
    /// @param edit the kind of edit, by its lasting name ("split-outcome")
    /// @param words what it does, in a few words
    /// @param outcomes the outcomes it is about
    /// @param links the links it is about
    record Edited(
            OrganisationId organisation,
            ChangeMap.Id map,
            MapVersion.Id version,
            int number,
            String edit,
            String words,
            List<Outcome.Code> outcomes,
            List<Link.Name> links,
            String reason)
            implements TheoryFact {

        public Edited {
            outcomes = List.copyOf(outcomes);
            links = List.copyOf(links);
        }

        @Override
        public List<Subject> subjects() {
            return all(map, version, outcomes, links);
        }
    }

    /// @param number the revision that undoing made
    /// @param undone the edit that was undone
    record EditUndone(
            OrganisationId organisation,
            ChangeMap.Id map,
            MapVersion.Id version,
            int number,
            int undone,
            String words,
            List<Outcome.Code> outcomes,
            List<Link.Name> links,
            String reason)
            implements TheoryFact {

        public EditUndone {
            outcomes = List.copyOf(outcomes);
            links = List.copyOf(links);
        }

        @Override
        public List<Subject> subjects() {
            return all(map, version, outcomes, links);
        }
    }

    /// @param comment names the comment within the draft
    /// @param about what it is about; empty for the whole draft
    record CommentMade(
            OrganisationId organisation,
            ChangeMap.Id map,
            MapVersion.Id version,
            UUID comment,
            List<Outcome.Code> outcomes,
            List<Link.Name> links,
            String words)
            implements TheoryFact {

        public CommentMade {
            outcomes = List.copyOf(outcomes);
            links = List.copyOf(links);
        }

        @Override
        public List<Subject> subjects() {
            return all(map, version, outcomes, links);
        }
    }

    record CommentSettled(
            OrganisationId organisation,
            ChangeMap.Id map,
            MapVersion.Id version,
            UUID comment,
            String reason)
            implements TheoryFact {

        @Override
        public List<Subject> subjects() {
            return List.of(subject(version), subject(map));
        }
    }

    record ReviewAsked(
            OrganisationId organisation,
            ChangeMap.Id map,
            MapVersion.Id version,
            int revision,
            String reason)
            implements TheoryFact {

        @Override
        public List<Subject> subjects() {
            return List.of(subject(version), subject(map));
        }
    }

    record ReviewWithdrawn(
            OrganisationId organisation, ChangeMap.Id map, MapVersion.Id version, String reason)
            implements TheoryFact {

        @Override
        public List<Subject> subjects() {
            return List.of(subject(version), subject(map));
        }
    }

    /// @param newer the other organisation's version that holds the news
    /// @param item the outcomes before and after ("5>5a+5b")
    /// @param adopted or kept as the draft has it
    record NewsDecided(
            OrganisationId organisation,
            ChangeMap.Id map,
            MapVersion.Id version,
            MapVersion.Id newer,
            String item,
            boolean adopted,
            String reason)
            implements TheoryFact {

        @Override
        public List<Subject> subjects() {
            return List.of(subject(version), subject(map));
        }
    }

    record DraftAbandoned(
            OrganisationId organisation, ChangeMap.Id map, MapVersion.Id version, String reason)
            implements TheoryFact {

        @Override
        public List<Subject> subjects() {
            return List.of(subject(version), subject(map));
        }
    }

    /// What is edited comes first; of it, outcomes and links before the version.
    private static List<Subject> all(
            ChangeMap.Id map,
            MapVersion.Id version,
            List<Outcome.Code> outcomes,
            List<Link.Name> links) {
        var subjects = new ArrayList<Subject>();
        outcomes.forEach(
                code -> subjects.add(Subject.of("outcome", version.value(), code.value())));
        links.forEach(link -> subjects.add(Subject.of("link", version.value(), link.toString())));
        subjects.add(subject(version));
        subjects.add(subject(map));
        return List.copyOf(subjects);
    }

    private static Subject subject(ChangeMap.Id map) {
        return Subject.of("map", map.value());
    }

    private static Subject subject(MapVersion.Id version) {
        return Subject.of("version", version.value());
    }
}
