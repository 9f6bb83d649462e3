package org.ettle.evidence;

import static org.ettle.evidence.SourceSheets.moment;
import static org.ettle.evidence.SourceSheets.withdrawal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what sources and passages bear on, as far as the asker may see it.
@Repository
class BearingSheets {

    private static final String ONE =
            """
            select organisation_id, id, source_id, passage_id, map_organisation_id, version_id,
                   outcome_code, link_from, link_to, link_kind, stance, directness, note, made_at,
                   made_by, withdrawn_at, withdrawn_by, withdrawn_reason
              from evidence.bearing
             where id = :id
             order by (organisation_id = platform.asker_organisation()) desc nulls last,
                   organisation_id
             limit 1
            """;

    private static final String OF_SOURCE =
            """
            select organisation_id, id, source_id, passage_id, map_organisation_id, version_id,
                   outcome_code, link_from, link_to, link_kind, stance, directness, note, made_at,
                   made_by, withdrawn_at, withdrawn_by, withdrawn_reason
              from evidence.bearing
             where organisation_id = :organisation
               and source_id = :source
             order by made_at, length(outcome_code), outcome_code, id
            """;

    private static final String OF_PASSAGE =
            """
            select organisation_id, id, source_id, passage_id, map_organisation_id, version_id,
                   outcome_code, link_from, link_to, link_kind, stance, directness, note, made_at,
                   made_by, withdrawn_at, withdrawn_by, withdrawn_reason
              from evidence.bearing
             where organisation_id = :organisation
               and passage_id = :passage
             order by made_at, length(outcome_code), outcome_code, id
            """;

    private static final String ON_VERSION =
            """
            select organisation_id, id, source_id, passage_id, map_organisation_id, version_id,
                   outcome_code, link_from, link_to, link_kind, stance, directness, note, made_at,
                   made_by, withdrawn_at, withdrawn_by, withdrawn_reason
              from evidence.bearing
             where map_organisation_id = :organisation
               and version_id = :version
               and withdrawn_at is null
             order by outcome_code, link_from, link_to, made_at, id
            """;

    private static final String OUTCOMES =
            """
            select distinct map_organisation_id, version_id, outcome_code
              from evidence.bearing
             where outcome_code is not null
               and withdrawn_at is null
            """;

    private final JdbcClient jdbc;

    BearingSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Bearing> find(Bearing.Id id) {
        return jdbc.sql(ONE).param("id", id.value()).query((row, _) -> bearing(row)).optional();
    }

    List<Bearing> listOf(Source source) {
        return jdbc.sql(OF_SOURCE)
                .param("organisation", source.organisation().value())
                .param("source", source.id().value())
                .query((row, _) -> bearing(row))
                .list();
    }

    List<Bearing> listOf(Passage passage) {
        return jdbc.sql(OF_PASSAGE)
                .param("organisation", passage.organisation().value())
                .param("passage", passage.id().value())
                .query((row, _) -> bearing(row))
                .list();
    }

    List<Bearing> listOn(OrganisationId organisation, MapVersion.Id version) {
        return jdbc.sql(ON_VERSION)
                .param("organisation", organisation.value())
                .param("version", version.value())
                .query((row, _) -> bearing(row))
                .list();
    }

    List<Target.AnOutcome> outcomes() {
        return jdbc.sql(OUTCOMES)
                .query((row, _) ->
                        new Target.AnOutcome(
                                new OrganisationId(
                                        row.getObject("map_organisation_id", UUID.class)),
                                new MapVersion.Id(row.getObject("version_id", UUID.class)),
                                new Outcome.Code(row.getString("outcome_code"))))
                .list();
    }

    private static Bearing bearing(ResultSet row) throws SQLException {
        var passage = row.getObject("passage_id", UUID.class);
        return new Bearing(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Bearing.Id(row.getObject("id", UUID.class)),
                new Source.Id(row.getObject("source_id", UUID.class)),
                passage == null ? null : new Passage.Id(passage),
                TargetColumns.target(
                        row.getObject("map_organisation_id", UUID.class),
                        row.getObject("version_id", UUID.class),
                        row.getString("outcome_code"),
                        row.getString("link_from"),
                        row.getString("link_to"),
                        row.getString("link_kind")),
                Stance.valueOf(row.getString("stance")),
                Directness.valueOf(row.getString("directness")),
                row.getString("note"),
                moment(row, "made_at"),
                row.getObject("made_by", UUID.class),
                withdrawal(row));
    }
}
