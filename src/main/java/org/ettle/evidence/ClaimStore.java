package org.ettle.evidence;

import org.ettle.platform.store.Askers;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the claims that the organisation that asks coded on its passages.
@Repository
class ClaimStore {

    private static final String CODE =
            """
            insert into evidence.claim (
                id, passage_id, map_organisation_id, version_id, cause_code, cause, effect_code,
                effect, direction, attribution, context, mechanism, coded_by)
            values (
                :id, :passage, :mapOrganisation, :version, :causeCode, :cause, :effectCode,
                :effect, :direction, :attribution, :context, :mechanism, :by)
            """;

    private static final String WITHDRAW =
            """
            update evidence.claim
               set withdrawn_at = now(), withdrawn_by = :by, withdrawn_reason = :reason
             where organisation_id = platform.asker_organisation()
               and id = :id
            """;

    private final JdbcClient jdbc;

    ClaimStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void code(Claim.Id id, Coding coding) {
        jdbc.sql(CODE)
                .param("id", id.value())
                .param("passage", coding.passage().value())
                .param("mapOrganisation", coding.mapOrganisation().value())
                .param("version", coding.version().value())
                .param("causeCode", value(coding.cause().code()))
                .param("cause", coding.cause().words().strip())
                .param("effectCode", value(coding.effect().code()))
                .param("effect", coding.effect().words().strip())
                .param("direction", coding.direction().name())
                .param("attribution", coding.attribution().name())
                .param("context", coding.context())
                .param("mechanism", coding.mechanism())
                .param("by", Askers.get().person())
                .update();
    }

    void withdraw(Claim.Id id, String reason) {
        jdbc.sql(WITHDRAW)
                .param("id", id.value())
                .param("by", Askers.get().person())
                .param("reason", reason)
                .update();
    }

    private static @Nullable String value(Outcome.@Nullable Code code) {
        return code == null ? null : code.value();
    }
}
