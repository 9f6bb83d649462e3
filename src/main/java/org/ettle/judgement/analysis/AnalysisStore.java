package org.ettle.judgement.analysis;

import org.ettle.judgement.Inputs;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes contribution analyses of the organisation that asks. The database fills in the
/// organisation, the person and the times.
@Repository
class AnalysisStore {

    private static final String ASK =
            """
            insert into judgement.analysis (
                id, map_organisation_id, version_id, demonstration, asked_by)
            values (:id, :mapOrganisation, :version, :demonstration, platform.asker_person())
            """;

    private static final String LOCK =
            """
            select id
              from judgement.analysis
             where organisation_id = platform.asker_organisation()
               and id = :id
               for update
            """;

    private static final String STEP =
            """
            insert into judgement.analysis_step (analysis_id, number, kind, said, made_by)
            values (:analysis, :number, :kind, :said::jsonb, platform.asker_person())
            """;

    private static final String FREEZE =
            """
            insert into judgement.analysis_input (
                analysis_id, step, bearing_organisation_id, bearing_id, source_id, passage_id, kind,
                voice, stance, directness, year, area, demonstration)
            select :analysis, :step, i.organisation, i.bearing, i.source, i.passage, i.kind, i.voice,
                   i.stance, i.directness, i.year, i.area, i.demonstration
              from jsonb_to_recordset(:inputs::jsonb) as i (
                  organisation uuid, bearing uuid, source uuid, passage uuid, kind text,
                  voice integer, stance text, directness text, year integer, area text,
                  demonstration boolean)
            """;

    private static final String PUBLISH =
            """
            update judgement.analysis
               set published_at = now(), published_by = platform.asker_person(),
                   published_reason = :reason
             where organisation_id = platform.asker_organisation()
               and id = :id
               and published_at is null
            """;

    private final JdbcClient jdbc;

    AnalysisStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(
            ContributionAnalysis.Id id,
            OrganisationId mapOrganisation,
            MapVersion.Id version,
            boolean demonstration) {
        jdbc.sql(ASK)
                .param("id", id.value())
                .param("mapOrganisation", mapOrganisation.value())
                .param("version", version.value())
                .param("demonstration", demonstration)
                .update();
    }

    /// Until the transaction ends nobody else takes a step.
    ///
    /// @return whether it is the organisation's
    boolean lock(ContributionAnalysis.Id id) {
        return jdbc.sql(LOCK).param("id", id.value()).query().optionalValue().isPresent();
    }

    void take(ContributionAnalysis.Id id, int number, Step step) {
        jdbc.sql(STEP)
                .param("analysis", id.value())
                .param("number", number)
                .param("kind", StepText.kind(step))
                .param("said", StepText.of(step))
                .update();
    }

    void freeze(ContributionAnalysis.Id id, int step, Inputs inputs) {
        jdbc.sql(FREEZE)
                .param("analysis", id.value())
                .param("step", step)
                .param("inputs", inputs.written())
                .update();
    }

    /// @return whether it was not yet
    boolean publish(ContributionAnalysis.Id id, String reason) {
        return jdbc.sql(PUBLISH).param("id", id.value()).param("reason", reason).update() == 1;
    }
}
