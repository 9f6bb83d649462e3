package org.ettle.evidence;

import org.ettle.platform.store.Askers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes what the sources of the organisation that asks bear on.
@Repository
class BearingStore {

    private static final String BEAR =
            """
            insert into evidence.bearing (
                id, source_id, passage_id, map_organisation_id, version_id, outcome_code,
                link_from, link_to, link_kind, stance, directness, note, made_by)
            values (
                :id, :source, :passage, :mapOrganisation, :version, :code, :from, :to, :kind,
                :stance, :directness, :note, :by)
            """;

    private static final String WITHDRAW =
            """
            update evidence.bearing
               set withdrawn_at = now(), withdrawn_by = :by, withdrawn_reason = :reason
             where organisation_id = platform.asker_organisation()
               and id = :id
            """;

    private final JdbcClient jdbc;

    BearingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void bear(
            Bearing.Id id,
            Source.Id source,
            Passage.@Nullable Id passage,
            Target target,
            Stance stance,
            Directness directness,
            @Nullable String note) {
        var columns = new TargetColumns(target);
        jdbc.sql(BEAR)
                .param("id", id.value())
                .param("source", source.value())
                .param("passage", passage == null ? null : passage.value())
                .param("mapOrganisation", columns.organisation())
                .param("version", columns.version())
                .param("code", columns.code())
                .param("from", columns.from())
                .param("to", columns.to())
                .param("kind", columns.kind())
                .param("stance", stance.name())
                .param("directness", directness.name())
                .param("note", note)
                .param("by", Askers.get().person())
                .update();
    }

    void withdraw(Bearing.Id id, String reason) {
        jdbc.sql(WITHDRAW)
                .param("id", id.value())
                .param("by", Askers.get().person())
                .param("reason", reason)
                .update();
    }
}
