package org.ettle.evidence.harvest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.evidence.Consent;
import org.ettle.evidence.Origin;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Source;
import org.ettle.evidence.Target;
import org.ettle.evidence.TargetColumns;
import org.ettle.evidence.Withdrawal;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the statements of the organisation that asks.
@Repository
class HarvestSheets {

    private static final String STATEMENTS =
            """
            select s.organisation_id, s.id, s.demonstration, s.begun_at, s.begun_by, s.withdrawn_at,
                   s.withdrawn_by, s.withdrawn_reason, w.number, w.who, w.what, w.dated, w.area,
                   w.place, w.significance, w.contribution, o.kind as origin_kind,
                   o.label as origin_label, w.map_organisation_id, w.version_id, w.outcome_code,
                   w.link_from, w.link_to, w.link_kind, w.consent, w.consent_words, w.reuse,
                   u.submitted_at, d.sample_id, e.source_id, v.agree, v.partly, v.disagree,
                   v.cannot_say
              from evidence.statement s
              join lateral (
                  select * from evidence.statement_wording w
                   where w.organisation_id = s.organisation_id and w.statement_id = s.id
                   order by w.number desc
                   limit 1) w on true
              join evidence.origin o
                on o.organisation_id = w.organisation_id and o.id = w.origin_id
              left join evidence.statement_submission u
                on u.organisation_id = s.organisation_id and u.statement_id = s.id
              left join evidence.sample_statement d
                on d.organisation_id = s.organisation_id and d.statement_id = s.id
              left join evidence.statement_evidence e
                on e.organisation_id = s.organisation_id and e.statement_id = s.id
              cross join lateral (
                  select count(*) filter (where v.verdict = 'AGREE') as agree,
                         count(*) filter (where v.verdict = 'PARTLY') as partly,
                         count(*) filter (where v.verdict = 'DISAGREE') as disagree,
                         count(*) filter (where v.verdict = 'CANNOT_SAY') as cannot_say
                    from evidence.substantiation v
                   where v.organisation_id = s.organisation_id
                     and v.statement_id = s.id
                     and v.withdrawn_at is null) v
             where s.organisation_id = platform.asker_organisation()
               and (:id::uuid is null or s.id = :id::uuid)
               and (:demonstration or not s.demonstration)
             order by s.begun_at desc, s.id
            """;

    private static final String VERSIONS =
            """
            select w.number, w.who, w.what, w.dated, w.area, w.place, w.significance,
                   w.contribution, o.kind as origin_kind, o.label as origin_label,
                   w.map_organisation_id, w.version_id, w.outcome_code, w.link_from, w.link_to,
                   w.link_kind, w.consent, w.consent_words, w.reuse, w.reason, w.written_at,
                   w.written_by
              from evidence.statement_wording w
              join evidence.origin o
                on o.organisation_id = w.organisation_id and o.id = w.origin_id
             where w.organisation_id = platform.asker_organisation()
               and w.statement_id = :statement
             order by w.number desc
            """;

    private static final String SUBMITTED_BY =
            """
            select submitted_by
              from evidence.statement_submission
             where organisation_id = platform.asker_organisation()
               and statement_id = :statement
               and submitted_by is not null
            """;

    private static final String SUBSTANTIATIONS =
            """
            select v.id, v.statement_id, o.kind as origin_kind, o.label as origin_label,
                   v.independence, v.person, v.verdict, v.words, v.given_on, v.recorded_at,
                   v.recorded_by, v.withdrawn_at, v.withdrawn_by, v.withdrawn_reason
              from evidence.substantiation v
              join evidence.origin o
                on o.organisation_id = v.organisation_id and o.id = v.origin_id
             where v.organisation_id = platform.asker_organisation()
               and (:statement::uuid is null or v.statement_id = :statement::uuid)
               and (:id::uuid is null or v.id = :id::uuid)
             order by v.given_on, v.recorded_at, v.id
            """;

    private static final String SAMPLES =
            """
            select m.id, m.seed, m.wanted, m.demonstration, m.reason, m.drawn_at, m.drawn_by,
                   (select string_agg(f.id, ' ' order by f.id)
                      from jsonb_array_elements_text(m.frame) as f (id)) as frame,
                   (select string_agg(d.statement_id::text, ' ' order by d.statement_id)
                      from evidence.sample_statement d
                     where d.organisation_id = m.organisation_id
                       and d.sample_id = m.id) as drawn
              from evidence.sample m
             where m.organisation_id = platform.asker_organisation()
               and (:demonstration or not m.demonstration)
             order by m.drawn_at desc, m.id
            """;

    private final JdbcClient jdbc;

    HarvestSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param demonstration whether what is invented is among them
    List<Statement> list(boolean demonstration) {
        return statements(null, demonstration);
    }

    Optional<Statement> find(Statement.Id id, boolean demonstration) {
        return statements(id.value(), demonstration).stream().findFirst();
    }

    private List<Statement> statements(@Nullable UUID id, boolean demonstration) {
        return jdbc.sql(STATEMENTS)
                .param("id", id)
                .param("demonstration", demonstration)
                .query((row, _) -> statement(row))
                .list();
    }

    /// Every wording, the newest first.
    List<Statement.Version> versions(Statement.Id statement) {
        return jdbc.sql(VERSIONS)
                .param("statement", statement.value())
                .query((row, _) ->
                        new Statement.Version(
                                row.getInt("number"),
                                wording(row),
                                row.getString("reason"),
                                moment(row, "written_at"),
                                row.getObject("written_by", UUID.class)))
                .list();
    }

    /// Who had a part in a statement: began, worded or submitted it.
    Set<UUID> harvesters(Statement statement) {
        var people =
                jdbc.sql(SUBMITTED_BY)
                        .param("statement", statement.id().value())
                        .query(UUID.class)
                        .list();
        return Stream.concat(
                        Stream.concat(Stream.ofNullable(statement.begunBy()), people.stream()),
                        versions(statement.id()).stream()
                                .flatMap(it -> Stream.ofNullable(it.writtenBy())))
                .collect(Collectors.toSet());
    }

    List<Substantiation> substantiations(Statement.Id statement) {
        return substantiations(statement.value(), null);
    }

    Optional<Substantiation> find(Substantiation.Id id) {
        return substantiations(null, id.value()).stream().findFirst();
    }

    private List<Substantiation> substantiations(@Nullable UUID statement, @Nullable UUID id) {
        return jdbc.sql(SUBSTANTIATIONS)
                .param("statement", statement)
                .param("id", id)
                .query((row, _) -> substantiation(row))
                .list();
    }

    /// The newest first.
    List<Sample> samples(boolean demonstration) {
        return jdbc.sql(SAMPLES)
                .param("demonstration", demonstration)
                .query((row, _) -> sample(row))
                .list();
    }

    private static Statement statement(ResultSet row) throws SQLException {
        var verdicts = new EnumMap<Verdict, Integer>(Verdict.class);
        for (var verdict : Verdict.values()) {
            verdicts.put(verdict, row.getInt(verdict.name().toLowerCase(java.util.Locale.ROOT)));
        }
        var sample = row.getObject("sample_id", UUID.class);
        var source = row.getObject("source_id", UUID.class);
        return new Statement(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Statement.Id(row.getObject("id", UUID.class)),
                row.getBoolean("demonstration"),
                moment(row, "begun_at"),
                row.getObject("begun_by", UUID.class),
                row.getInt("number"),
                wording(row),
                instant(row, "submitted_at"),
                sample == null ? null : new Sample.Id(sample),
                verdicts,
                source == null ? null : new Source.Id(source),
                withdrawal(row));
    }

    private static Statement.Wording wording(ResultSet row) throws SQLException {
        return new Statement.Wording(
                row.getString("who"),
                row.getString("what"),
                row.getString("dated"),
                row.getString("area"),
                row.getString("place"),
                row.getString("significance"),
                row.getString("contribution"),
                origin(row),
                target(row),
                new Source.Permission(
                        Consent.valueOf(row.getString("consent")),
                        row.getString("consent_words"),
                        Reuse.valueOf(row.getString("reuse"))));
    }

    private static @Nullable Target target(ResultSet row) throws SQLException {
        var version = row.getObject("version_id", UUID.class);
        return version == null
                ? null
                : TargetColumns.target(
                        row.getObject("map_organisation_id", UUID.class),
                        version,
                        row.getString("outcome_code"),
                        row.getString("link_from"),
                        row.getString("link_to"),
                        row.getString("link_kind"));
    }

    private static Substantiation substantiation(ResultSet row) throws SQLException {
        return new Substantiation(
                new Substantiation.Id(row.getObject("id", UUID.class)),
                new Statement.Id(row.getObject("statement_id", UUID.class)),
                new Substantiation.Given(
                        origin(row),
                        row.getString("independence"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("words"),
                        row.getObject("given_on", LocalDate.class)),
                row.getObject("person", UUID.class),
                moment(row, "recorded_at"),
                row.getObject("recorded_by", UUID.class),
                withdrawal(row));
    }

    private static Sample sample(ResultSet row) throws SQLException {
        return new Sample(
                new Sample.Id(row.getObject("id", UUID.class)),
                row.getString("seed"),
                row.getObject("wanted", Integer.class),
                ids(row.getString("frame")),
                ids(row.getString("drawn")),
                row.getBoolean("demonstration"),
                row.getString("reason"),
                moment(row, "drawn_at"),
                row.getObject("drawn_by", UUID.class));
    }

    private static List<Statement.Id> ids(@Nullable String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(" "))
                        .map(id -> new Statement.Id(UUID.fromString(id)))
                        .toList();
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                Origin.Kind.valueOf(row.getString("origin_kind")), row.getString("origin_label"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var at = instant(row, "withdrawn_at");
        return at == null
                ? null
                : new Withdrawal(
                        at,
                        row.getObject("withdrawn_by", UUID.class),
                        row.getString("withdrawn_reason"));
    }
}
