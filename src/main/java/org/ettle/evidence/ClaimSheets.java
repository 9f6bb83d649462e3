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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the claims that the asker may see.
@Repository
class ClaimSheets {

    private static final String ONE =
            """
            select organisation_id, id, passage_id, map_organisation_id, version_id, cause_code,
                   cause, effect_code, effect, direction, attribution, context, mechanism,
                   coded_at, coded_by, withdrawn_at, withdrawn_by, withdrawn_reason
              from evidence.claim
             where id = :id
             order by (organisation_id = platform.asker_organisation()) desc nulls last,
                   organisation_id
             limit 1
            """;

    private static final String OF_PASSAGE =
            """
            select organisation_id, id, passage_id, map_organisation_id, version_id, cause_code,
                   cause, effect_code, effect, direction, attribution, context, mechanism,
                   coded_at, coded_by, withdrawn_at, withdrawn_by, withdrawn_reason
              from evidence.claim
             where organisation_id = :organisation
               and passage_id = :passage
             order by coded_at, id
            """;

    private static final String ON_VERSION =
            """
            select organisation_id, id, passage_id, map_organisation_id, version_id, cause_code,
                   cause, effect_code, effect, direction, attribution, context, mechanism,
                   coded_at, coded_by, withdrawn_at, withdrawn_by, withdrawn_reason
              from evidence.claim
             where map_organisation_id = :organisation
               and version_id = :version
               and withdrawn_at is null
             order by coded_at, id
            """;

    private final JdbcClient jdbc;

    ClaimSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Claim> find(Claim.Id id) {
        return jdbc.sql(ONE).param("id", id.value()).query((row, _) -> claim(row)).optional();
    }

    List<Claim> listOf(Passage passage) {
        return jdbc.sql(OF_PASSAGE)
                .param("organisation", passage.organisation().value())
                .param("passage", passage.id().value())
                .query((row, _) -> claim(row))
                .list();
    }

    List<Claim> listOn(OrganisationId organisation, MapVersion.Id version) {
        return jdbc.sql(ON_VERSION)
                .param("organisation", organisation.value())
                .param("version", version.value())
                .query((row, _) -> claim(row))
                .list();
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Claim.Id(row.getObject("id", UUID.class)),
                new Passage.Id(row.getObject("passage_id", UUID.class)),
                new OrganisationId(row.getObject("map_organisation_id", UUID.class)),
                new MapVersion.Id(row.getObject("version_id", UUID.class)),
                factor(row.getString("cause_code"), row.getString("cause")),
                factor(row.getString("effect_code"), row.getString("effect")),
                Claim.Direction.valueOf(row.getString("direction")),
                Claim.Attribution.valueOf(row.getString("attribution")),
                row.getString("context"),
                row.getString("mechanism"),
                moment(row, "coded_at"),
                row.getObject("coded_by", UUID.class),
                withdrawal(row));
    }

    private static Claim.Factor factor(@Nullable String code, String words) {
        return new Claim.Factor(code == null ? null : new Outcome.Code(code), words);
    }
}
