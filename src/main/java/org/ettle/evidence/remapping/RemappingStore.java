package org.ettle.evidence.remapping;

import java.util.Collection;
import org.ettle.evidence.Bearing;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Stale;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes decisions. The database fills in the organisation, the person and the times.
@Repository
class RemappingStore {

    private static final String DECIDE =
            """
            insert into evidence.remapping (
                bearing_id, id, number, to_organisation_id, to_version_id, outcome_code, link_from,
                link_to, link_kind, reason, decided_by)
            select bearing::uuid, :id, :number, :toOrganisation, :to, :code, :linkFrom, :linkTo,
                   :linkKind, :reason, platform.asker_person()
              from jsonb_array_elements_text(:bearings::jsonb) as bearing
            """;

    private static final String WITHDRAW =
            """
            update evidence.remapping
               set withdrawn_at = now(), withdrawn_by = platform.asker_person(),
                   withdrawn_reason = :reason
             where organisation_id = platform.asker_organisation()
               and id = :id
               and withdrawn_at is null
            """;

    private final JdbcClient jdbc;

    RemappingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param number of the place among those of the decision, from 0
    /// @param place null where the bearings bear on none
    /// @throws Stale when somebody else has decided on any of them since
    void decide(
            Decision.Id id,
            Collection<Bearing.Id> bearings,
            OrganisationId organisation,
            MapVersion.Id to,
            int number,
            @Nullable Place place,
            String reason) {
        Link.@Nullable Name link = place instanceof Place.ALink(var name) ? name : null;
        try {
            jdbc.sql(DECIDE)
                    .param("bearings", written(bearings))
                    .param("id", id.value())
                    .param("number", number)
                    .param("toOrganisation", organisation.value())
                    .param("to", to.value())
                    .param("code", place instanceof Place.AnOutcome(var it) ? it.value() : null)
                    .param("linkFrom", link == null ? null : link.from().value())
                    .param("linkTo", link == null ? null : link.to().value())
                    .param("linkKind", link == null ? null : link.kind().name())
                    .param("reason", reason)
                    .update();
        } catch (DuplicateKeyException decidedAlready) {
            throw new Stale("somebody decided on this evidence");
        }
    }

    private static String written(Collection<Bearing.Id> bearings) {
        return JsonMapper.shared()
                .writeValueAsString(bearings.stream().map(Bearing.Id::toString).toList());
    }

    /// @return how many rows it had that stood
    int withdraw(Decision.Id id, String reason) {
        return jdbc.sql(WITHDRAW).param("id", id.value()).param("reason", reason).update();
    }
}
