package org.ettle.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// What happened to a source, to words in it, and to what they bear on.
public sealed interface SourceFact extends EvidenceFact {

    Source.Id source();

    @Override
    default List<Subject> subjects() {
        return List.of(EvidenceFact.subject(source()));
    }

    record SourceAdded(
            OrganisationId organisation,
            Source.Id source,
            SourceKind kind,
            String title,
            boolean demonstration)
            implements SourceFact {}

    /// @param revision the one that the correction made
    /// @param corrected what was corrected, by the names of the parts of a description
    record SourceCorrected(
            OrganisationId organisation,
            Source.Id source,
            int revision,
            Set<String> corrected,
            String reason)
            implements SourceFact {

        public SourceCorrected {
            corrected = Set.copyOf(corrected);
        }
    }

    record PermissionChanged(
            OrganisationId organisation,
            Source.Id source,
            int revision,
            Consent consentBefore,
            Consent consent,
            Reuse reuseBefore,
            Reuse reuse,
            String reason)
            implements SourceFact {}

    record SourcePublished(OrganisationId organisation, Source.Id source, String reason)
            implements SourceFact {}

    record SourceTakenBack(OrganisationId organisation, Source.Id source, String reason)
            implements SourceFact {}

    /// @param by the source that took its place; null where none does any more
    record SourceSuperseded(
            OrganisationId organisation, Source.Id source, Source.@Nullable Id by, String reason)
            implements SourceFact {

        @Override
        public List<Subject> subjects() {
            return by == null
                    ? List.of(EvidenceFact.subject(source))
                    : List.of(EvidenceFact.subject(source), EvidenceFact.subject(by));
        }
    }

    /// @param length in Unicode code points
    record TextAdded(
            OrganisationId organisation,
            Source.Id source,
            String hash,
            int length,
            String reader,
            boolean isCut)
            implements SourceFact {}

    record PassageSelected(
            OrganisationId organisation,
            Source.Id source,
            Passage.Id passage,
            String text,
            int begins,
            int ends,
            Reuse reuse)
            implements SourceFact {

        @Override
        public List<Subject> subjects() {
            return about(passage, source);
        }
    }

    record PassageReuseChanged(
            OrganisationId organisation,
            Source.Id source,
            Passage.Id passage,
            Reuse before,
            Reuse reuse,
            String reason)
            implements SourceFact {

        @Override
        public List<Subject> subjects() {
            return about(passage, source);
        }
    }

    record PassageWithdrawn(
            OrganisationId organisation, Source.Id source, Passage.Id passage, String reason)
            implements SourceFact {

        @Override
        public List<Subject> subjects() {
            return about(passage, source);
        }
    }

    record BearingMade(
            OrganisationId organisation,
            Source.Id source,
            Passage.@Nullable Id passage,
            Bearing.Id bearing,
            Target target,
            Stance stance,
            Directness directness)
            implements SourceFact {

        @Override
        public List<Subject> subjects() {
            return about(passage, source, EvidenceFact.subject(target));
        }
    }

    record BearingWithdrawn(
            OrganisationId organisation,
            Source.Id source,
            Passage.@Nullable Id passage,
            Bearing.Id bearing,
            Target target,
            String reason)
            implements SourceFact {

        @Override
        public List<Subject> subjects() {
            return about(passage, source, EvidenceFact.subject(target));
        }
    }

    /// @param cause the outcome that it is; null where the map has none for it
    record ClaimCoded(
            OrganisationId organisation,
            Source.Id source,
            Passage.Id passage,
            Claim.Id claim,
            MapVersion.Id version,
            Outcome.@Nullable Code cause,
            Outcome.@Nullable Code effect,
            Claim.Direction direction,
            Claim.Attribution attribution)
            implements SourceFact {

        @Override
        public List<Subject> subjects() {
            return about(passage, source);
        }
    }

    record ClaimWithdrawn(
            OrganisationId organisation,
            Source.Id source,
            Passage.Id passage,
            Claim.Id claim,
            String reason)
            implements SourceFact {

        @Override
        public List<Subject> subjects() {
            return about(passage, source);
        }
    }

    record SourceAppraised(
            OrganisationId organisation,
            Source.Id source,
            UUID appraisal,
            Map<Appraisal.Criterion, Appraisal.Rating> ratings)
            implements SourceFact {

        public SourceAppraised {
            ratings = Map.copyOf(ratings);
        }
    }

    private static List<Subject> about(
            Passage.@Nullable Id passage, Source.Id source, Subject... more) {
        var subjects = new ArrayList<Subject>();
        if (passage != null) {
            subjects.add(EvidenceFact.subject(passage));
        }
        subjects.add(EvidenceFact.subject(source));
        subjects.addAll(List.of(more));
        return List.copyOf(subjects);
    }
}
