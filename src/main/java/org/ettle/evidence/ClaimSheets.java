package org.ettle.evidence;

import static org.ettle.evidence.SourceSheets.moment;
import static org.ettle.evidence.SourceSheets.withdrawal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

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

    /// Whose text it is sees its hash: for others it would confirm a guess at words that were not
    /// lent. What belongs to a claim is looked up for it (`offset 0`): all keys begin with the
    /// organisation, so the planner thinks too well of joining everything that one has.
    private static final String CODED =
            """
            select c.organisation_id, c.id, c.passage_id, c.map_organisation_id, c.version_id,
                   c.cause_code, c.cause, c.effect_code, c.effect, c.direction, c.attribution,
                   c.context, c.mechanism, c.coded_at, c.coded_by, c.withdrawn_at, c.withdrawn_by,
                   c.withdrawn_reason, p.begins, p.ends, p.quote, encode(t.hash, 'hex') as text,
                   s.id as source_id, s.title, s.demonstration, o.kind as origin_kind,
                   o.label as origin_label,
                   p.reuse = 'PUBLIC' and p.withdrawn_at is null and s.reuse = 'PUBLIC'
                       and s.published_at is not null as lent, count(*) over () as total
              from evidence.claim c
             cross join lateral (
                   select * from evidence.passage
                    where organisation_id = c.organisation_id and id = c.passage_id
                   offset 0) p
             cross join lateral (
                   select * from evidence.source
                    where organisation_id = p.organisation_id and id = p.source_id
                   offset 0) s
             cross join lateral (
                   select * from evidence.origin
                    where organisation_id = p.organisation_id
                      and id = coalesce(p.origin_id, s.origin_id)
                   offset 0) o
              left join evidence.text t
                on t.organisation_id = p.organisation_id and t.source_id = p.source_id
               and t.hash = p.text_hash
             where c.withdrawn_at is null
               and (:sources::jsonb is null
                    or (p.organisation_id, p.source_id) in (
                        select sought.organisation_id, sought.id
                          from jsonb_to_recordset(:sources::jsonb) as sought (
                              organisation_id uuid, id uuid)))
               and (:passage::uuid is null
                    or (c.organisation_id = :organisation::uuid
                        and c.passage_id = :passage::uuid))
               and (:version::uuid is null
                    or (c.map_organisation_id = :mapOrganisation::uuid
                        and c.version_id = :version::uuid))
             order by c.coded_at, c.organisation_id, c.id
             limit :most offset :offset
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

    ClaimsFound list(ClaimsSought sought) {
        var totals = new ArrayList<Integer>();
        var passage = sought.passage();
        var version = sought.version();
        var lines =
                jdbc.sql(CODED)
                        .param("sources", written(sought.sources()))
                        .param(
                                "organisation",
                                passage == null ? null : passage.organisation().value())
                        .param("passage", passage == null ? null : passage.id().value())
                        .param(
                                "mapOrganisation",
                                version == null ? null : version.organisation().value())
                        .param("version", version == null ? null : version.id().value())
                        .param("most", sought.each())
                        .param("offset", sought.offset())
                        .query((row, _) -> {
                            totals.add(row.getInt("total"));
                            return coded(row);
                        })
                        .list();
        return new ClaimsFound(lines, totals.isEmpty() ? 0 : totals.getFirst());
    }

    private static @Nullable String written(@Nullable List<Source> sources) {
        return sources == null
                ? null
                : JsonMapper.shared()
                        .writeValueAsString(
                                sources.stream()
                                        .map(source ->
                                                Map.of(
                                                        "organisation_id",
                                                        source.organisation().value(),
                                                        "id",
                                                        source.id().value()))
                                        .toList());
    }

    private static ClaimsFound.Coded coded(ResultSet row) throws SQLException {
        return new ClaimsFound.Coded(
                claim(row),
                new Source.Id(row.getObject("source_id", UUID.class)),
                row.getString("title"),
                row.getBoolean("demonstration"),
                new Origin(
                        Origin.Kind.valueOf(row.getString("origin_kind")),
                        row.getString("origin_label")),
                row.getInt("begins"),
                row.getInt("ends"),
                row.getString("quote"),
                row.getString("text"),
                row.getBoolean("lent"));
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
