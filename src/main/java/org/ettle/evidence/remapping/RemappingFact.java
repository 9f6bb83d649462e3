package org.ettle.evidence.remapping;

import java.util.ArrayList;
import java.util.List;
import org.ettle.evidence.EvidenceFact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.ettle.theory.MapVersion;

/// What was decided about evidence when a map got a new version.
public sealed interface RemappingFact extends EvidenceFact {

    /// @param from the version and place at which the evidence stood
    /// @param places of the later version; empty where it bears on none
    /// @param items on how many bearings
    record EvidenceRemapped(
            OrganisationId organisation,
            Decision.Id decision,
            MapVersion.Id from,
            String place,
            MapVersion.Id to,
            List<String> places,
            int items,
            String reason)
            implements RemappingFact {

        @Override
        public List<Subject> subjects() {
            var subjects = new ArrayList<Subject>();
            subjects.add(Subject.of("remapping", decision.value()));
            places.stream()
                    .filter(each -> !each.contains(" "))
                    .forEach(code -> subjects.add(Subject.of("outcome", to.value(), code)));
            return List.copyOf(subjects);
        }
    }

    record RemappingWithdrawn(
            OrganisationId organisation, Decision.Id decision, int items, String reason)
            implements RemappingFact {

        @Override
        public List<Subject> subjects() {
            return List.of(Subject.of("remapping", decision.value()));
        }
    }
}
