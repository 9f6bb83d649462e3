package org.ettle.evidence;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the sources that the asker may see.
@Repository
class SourceSheets {

    /// One's own first: two organisations may use the same identifier.
    private static final String ONE =
            """
            select s.organisation_id, s.id, s.kind, s.title, o.kind as origin_kind,
                   o.label as origin_label, s.publisher, s.dated, lower(s.covers) as covers_from,
                   upper(s.covers) as covers_until, s.area, s.population, s.method, s.sample,
                   s.limits, s.address, s.licence, s.consent, s.consent_words, s.reuse, s.checked,
                   s.demonstration, s.superseded_by, s.revision, s.added_at, s.added_by,
                   s.published_at
              from evidence.source s
              join evidence.origin o
                on o.organisation_id = s.organisation_id and o.id = s.origin_id
             where s.id = :id
             order by (s.organisation_id = platform.asker_organisation()) desc nulls last,
                   s.organisation_id
             limit 1
            """;

    private static final String FOUND =
            """
            with sought as (
                select s.*
                  from evidence.source s
                 where (:kind = '' or s.kind = :kind)
                   and (:area = '' or s.area = :area)
                   and (:year = 0
                        or s.covers && daterange(
                               make_date(greatest(:year, 1), 1, 1),
                               make_date(greatest(:year, 1) + 1, 1, 1))
                        or s.dated ~ ('\\m' || :year || '\\M'))
                   and (:demonstration = '' or s.demonstration = (:demonstration = 'true'))
                   and (:published = '' or (s.published_at is not null) = (:published = 'true'))
                   and (:touching = ''
                        or exists (
                            select from evidence.bearing b
                             where b.organisation_id = s.organisation_id
                               and b.source_id = s.id
                               and b.withdrawn_at is null
                               and b.map_organisation_id = cast(:mapOrganisation as uuid)
                               and b.version_id = cast(:version as uuid)
                               and coalesce(b.outcome_code, '') = :code
                               and coalesce(b.link_from, '') = :from
                               and coalesce(b.link_to, '') = :to
                               and coalesce(b.link_kind, '') = :linkKind
                               and (:stance = '' or b.stance = :stance)))),
            shown as (
                select s.*, count(*) over () as total
                  from sought s
                 order by s.superseded_by is not null, lower(s.title), s.id
                 limit :most offset :offset)
            select s.organisation_id, s.id, s.kind, s.title, o.kind as origin_kind,
                   o.label as origin_label, s.publisher, s.dated, lower(s.covers) as covers_from,
                   upper(s.covers) as covers_until, s.area, s.population, s.method, s.sample,
                   s.limits, s.address, s.licence, s.consent, s.consent_words, s.reuse, s.checked,
                   s.demonstration, s.superseded_by, s.revision, s.added_at, s.added_by,
                   s.published_at, s.total,
                   (select count(*) from evidence.passage p
                     where p.organisation_id = s.organisation_id and p.source_id = s.id
                       and p.withdrawn_at is null) as passages,
                   (select count(distinct (
                               b.map_organisation_id, b.version_id, b.outcome_code, b.link_from,
                               b.link_to, b.link_kind))
                      from evidence.bearing b
                     where b.organisation_id = s.organisation_id and b.source_id = s.id
                       and b.withdrawn_at is null) as bearings
              from shown s
              join evidence.origin o
                on o.organisation_id = s.organisation_id and o.id = s.origin_id
             order by s.superseded_by is not null, lower(s.title), s.id
            """;

    private static final String AREAS =
            """
            select distinct area
              from evidence.source
             where area is not null
             order by area
            """;

    private static final String OF_ONE_ORIGIN =
            """
            select s.organisation_id, s.id, s.kind, s.title, o.kind as origin_kind,
                   o.label as origin_label, s.publisher, s.dated, lower(s.covers) as covers_from,
                   upper(s.covers) as covers_until, s.area, s.population, s.method, s.sample,
                   s.limits, s.address, s.licence, s.consent, s.consent_words, s.reuse, s.checked,
                   s.demonstration, s.superseded_by, s.revision, s.added_at, s.added_by,
                   s.published_at
              from evidence.source s
              join evidence.origin o
                on o.organisation_id = s.organisation_id and o.id = s.origin_id
             where o.organisation_id = :organisation
               and o.kind = :kind
               and o.label = :label
             order by lower(s.title), s.id
            """;

    private final JdbcClient jdbc;

    SourceSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Source> find(Source.Id id) {
        return jdbc.sql(ONE).param("id", id.value()).query((row, _) -> source(row)).optional();
    }

    /// @param each how many stand on a page
    SourcesFound list(SourcesSought sought, int each) {
        var totals = new ArrayList<Integer>();
        var kind = sought.kind();
        var year = sought.year();
        var statement =
                jdbc.sql(FOUND)
                        .param("kind", kind == null ? "" : kind.name())
                        .param("area", sought.area() == null ? "" : sought.area())
                        .param("year", year == null ? 0 : year)
                        .param("demonstration", truth(sought.demonstration()))
                        .param("published", truth(sought.published()))
                        .param("most", each)
                        .param("offset", sought.offset(each));
        var lines =
                touching(statement, sought.touching())
                        .query((row, _) -> {
                            totals.add(row.getInt("total"));
                            return new SourcesFound.Line(
                                    source(row), row.getInt("passages"), row.getInt("bearings"));
                        })
                        .list();
        return new SourcesFound(lines, totals.isEmpty() ? 0 : totals.getFirst());
    }

    List<String> areas() {
        return jdbc.sql(AREAS).query((row, _) -> row.getString("area")).list();
    }

    List<Source> listOf(OrganisationId organisation, Origin origin) {
        return jdbc.sql(OF_ONE_ORIGIN)
                .param("organisation", organisation.value())
                .param("kind", origin.kind().name())
                .param("label", origin.label())
                .query((row, _) -> source(row))
                .list();
    }

    private static JdbcClient.StatementSpec touching(
            JdbcClient.StatementSpec statement, SourcesSought.@Nullable Touching touching) {
        var columns = new TargetColumns(touching == null ? null : touching.target());
        var stance = touching == null ? null : touching.stance();
        return statement
                .param("touching", touching == null ? "" : "yes")
                .param("mapOrganisation", columns.organisation())
                .param("version", columns.version())
                .param("code", empty(columns.code()))
                .param("from", empty(columns.from()))
                .param("to", empty(columns.to()))
                .param("linkKind", empty(columns.kind()))
                .param("stance", stance == null ? "" : stance.name());
    }

    private static String empty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String truth(@Nullable Boolean truth) {
        return truth == null ? "" : truth.toString().toLowerCase(Locale.ROOT);
    }

    private static Source source(ResultSet row) throws SQLException {
        var superseded = row.getObject("superseded_by", UUID.class);
        return new Source(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Source.Id(row.getObject("id", UUID.class)),
                row.getInt("revision"),
                description(row),
                row.getBoolean("demonstration"),
                superseded == null ? null : new Source.Id(superseded),
                moment(row, "added_at"),
                row.getObject("added_by", UUID.class),
                instant(row, "published_at"));
    }

    private static Source.Description description(ResultSet row) throws SQLException {
        var address = row.getString("address");
        return new Source.Description(
                SourceKind.valueOf(row.getString("kind")),
                row.getString("title"),
                new Origin(
                        Origin.Kind.valueOf(row.getString("origin_kind")),
                        row.getString("origin_label")),
                row.getString("publisher"),
                row.getString("dated"),
                days(row),
                row.getString("area"),
                row.getString("population"),
                row.getString("method"),
                row.getString("sample"),
                row.getString("limits"),
                address == null ? null : URI.create(address),
                row.getString("licence"),
                new Source.Permission(
                        Consent.valueOf(row.getString("consent")),
                        row.getString("consent_words"),
                        Reuse.valueOf(row.getString("reuse"))),
                Checked.valueOf(row.getString("checked")));
    }

    private static @Nullable Days days(ResultSet row) throws SQLException {
        var from = row.getObject("covers_from", LocalDate.class);
        var until = row.getObject("covers_until", LocalDate.class);
        return from == null || until == null ? null : new Days(from, until);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var at = instant(row, "withdrawn_at");
        return at == null
                ? null
                : new Withdrawal(
                        at,
                        row.getObject("withdrawn_by", UUID.class),
                        row.getString("withdrawn_reason"));
    }
}
