package org.ettle.judgement.body;

import org.ettle.evidence.Target;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.certainty.Certainty;
import org.ettle.judgement.certainty.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes what somebody of the organisation that asks says of a body of evidence. The database
/// fills in the organisation, the person and the times.
@Repository
class BodyStore {

    private static final String RATE =
            """
            insert into judgement.certainty (
                id, judgement_id, method, said, suggested, decided, reason, decided_by)
            values (gen_random_uuid(), :judgement, :method, :said::jsonb, :suggested, :decided,
                    :reason, platform.asker_person())
            """;

    private static final String ENTER =
            """
            insert into judgement.facet (
                id, map_organisation_id, version_id, link_from, link_to, link_kind, facet, words,
                bearing_organisation_id, bearing_id, demonstration, made_by, published_at)
            values (gen_random_uuid(), :mapOrganisation, :version, :from, :to, :kind, :facet,
                    :words, :bearingOrganisation, :bearing, :demonstration, platform.asker_person(),
                    case when :toAll then now() end)
            """;

    private final JdbcClient jdbc;

    BodyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void rate(Judgement.Id judgement, Rated rated, Certainty suggested, Decision decision) {
        jdbc.sql(RATE)
                .param("judgement", judgement.value())
                .param("method", rated.method().name())
                .param(
                        "said",
                        JsonMapper.shared()
                                .writeValueAsString(
                                        switch (rated) {
                                            case Rated.ByCerqual(var concerns) -> concerns;
                                            case Rated.ByGrade(var reasons) -> reasons;
                                        }))
                .param("suggested", suggested.name())
                .param("decided", decision.level().name())
                .param("reason", decision.reason())
                .update();
    }

    void enter(
            Target.ALink target,
            Facet facet,
            String words,
            Tallies.@Nullable Named evidence,
            boolean toAll,
            boolean demonstration) {
        jdbc.sql(ENTER)
                .param("mapOrganisation", target.organisation().value())
                .param("version", target.version().value())
                .param("from", target.link().from().value())
                .param("to", target.link().to().value())
                .param("kind", target.link().kind().name())
                .param("facet", facet.name())
                .param("words", words)
                .param(
                        "bearingOrganisation",
                        evidence == null ? null : evidence.organisation().value())
                .param("bearing", evidence == null ? null : evidence.bearing().value())
                .param("demonstration", demonstration)
                .param("toAll", toAll)
                .update();
    }
}
