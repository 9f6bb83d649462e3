package org.ettle.judgement.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ettle.access.AccessSettings;
import org.ettle.evidence.Target;
import org.ettle.judgement.trace.Trace.Taken;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads traces, as far as the asker may see them.
@Repository
class TraceSheets {

    private static final String TRACES =
            """
            select organisation_id, id, map_organisation_id, version_id, link_from, link_to,
                   link_kind, demonstration, two_assessors, third_called_at, revealed_at,
                   published_at, published_reason
              from judgement.trace
             where (:id::uuid is null or id = :id)
               and (:version::uuid is null
                    or (map_organisation_id = :mapOrganisation::uuid
                        and version_id = :version::uuid))
               and (:kind::text is null
                    or (link_from = :from and link_to = :to and link_kind = :kind))
             order by begun_at desc, id
            """;

    private static final String STEPS =
            """
            select organisation_id, trace_id, number, kind, said::text as said, made_at, made_by
              from judgement.trace_step
             where (:id::uuid is null or trace_id = :id)
               and (:version::uuid is null
                    or (organisation_id, trace_id) in (
                        select t.organisation_id, t.id
                          from judgement.trace t
                         where t.version_id = :version::uuid))
             order by number
            """;

    private static final String READINGS =
            """
            select organisation_id, trace_id, test, assessor, said::text as said, read_at
              from judgement.trace_reading
             where (:id::uuid is null or trace_id = :id)
               and (:version::uuid is null
                    or (organisation_id, trace_id) in (
                        select t.organisation_id, t.id
                          from judgement.trace t
                         where t.version_id = :version::uuid))
             order by read_at, assessor, test
            """;

    private static final String SWITCHED =
            """
            select is_on
              from judgement.tracing_switch
             where organisation_id = platform.asker_organisation()
             order by number desc
             limit 1
            """;

    private final JdbcClient jdbc;
    private final boolean demonstration;

    /// @param settings whether invented traces are shown
    TraceSheets(JdbcClient jdbc, AccessSettings settings) {
        this.jdbc = jdbc;
        this.demonstration = settings.demo();
    }

    private record Key(UUID organisation, UUID trace) {}

    /// The last begun first.
    List<Trace> list() {
        return list(new Sought(null, null, null, null));
    }

    /// Those of one link.
    List<Trace> listOf(Target.ALink target) {
        return list(new Sought(null, target.organisation(), target.version(), target.link()));
    }

    /// Those of the links of one version.
    ///
    /// @param organisation whose the map is
    List<Trace> listOf(OrganisationId organisation, MapVersion.Id version) {
        return list(new Sought(null, organisation, version, null));
    }

    /// The asker's own where two organisations use the same identifier.
    Optional<Trace> find(Trace.Id id, @Nullable OrganisationId asker) {
        var found = list(new Sought(id, null, null, null));
        return found.stream()
                .filter(it -> it.organisation().equals(asker))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /// What the asker's organisation switched to last; empty where it never did.
    Optional<Boolean> findSwitched() {
        return jdbc.sql(SWITCHED).query(Boolean.class).optional();
    }

    /// What is null does not matter.
    ///
    /// @param organisation whose the map of the version is; null where no version is asked for
    private record Sought(
            Trace.@Nullable Id id,
            @Nullable OrganisationId organisation,
            MapVersion.@Nullable Id version,
            Link.@Nullable Name link) {}

    private List<Trace> list(Sought sought) {
        var id = sought.id();
        var organisation = sought.organisation();
        var of = sought.version();
        var wanted = id == null ? null : id.value();
        var version = of == null ? null : of.value();
        var link = sought.link();
        Map<Key, List<Taken>> steps = new HashMap<>();
        jdbc.sql(STEPS)
                .param("id", wanted)
                .param("version", version)
                .query((row, _) -> Map.entry(key(row, "trace_id"), taken(row)))
                .list()
                .forEach(each ->
                        steps.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                                .add(each.getValue()));
        Map<Key, List<Reading>> readings = new HashMap<>();
        jdbc.sql(READINGS)
                .param("id", wanted)
                .param("version", version)
                .query((row, _) -> Map.entry(key(row, "trace_id"), reading(row)))
                .list()
                .forEach(each ->
                        readings.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                                .add(each.getValue()));
        return jdbc
                .sql(TRACES)
                .param("id", wanted)
                .param("version", version)
                .param("mapOrganisation", organisation == null ? null : organisation.value())
                .param("from", link == null ? null : link.from().value())
                .param("to", link == null ? null : link.to().value())
                .param("kind", link == null ? null : link.kind().name())
                .query((row, _) ->
                        trace(
                                row,
                                steps.getOrDefault(key(row, "id"), List.of()),
                                readings.getOrDefault(key(row, "id"), List.of())))
                .list()
                .stream()
                .filter(it -> demonstration || !it.demonstration())
                .toList();
    }

    private static Key key(ResultSet row, String column) throws SQLException {
        return new Key(
                row.getObject("organisation_id", UUID.class), row.getObject(column, UUID.class));
    }

    private static Trace trace(ResultSet row, List<Taken> steps, List<Reading> readings)
            throws SQLException {
        var published = row.getObject("published_at", OffsetDateTime.class);
        return new Trace(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Trace.Id(row.getObject("id", UUID.class)),
                new Target.ALink(
                        new OrganisationId(row.getObject("map_organisation_id", UUID.class)),
                        new MapVersion.Id(row.getObject("version_id", UUID.class)),
                        new Link.Name(
                                new Outcome.Code(row.getString("link_from")),
                                new Outcome.Code(row.getString("link_to")),
                                Link.Kind.valueOf(row.getString("link_kind")))),
                row.getBoolean("demonstration"),
                published == null
                        ? null
                        : new Trace.Publication(
                                published.toInstant(),
                                Objects.requireNonNullElse(row.getString("published_reason"), "")),
                steps,
                Course.of(
                        steps,
                        new Assessors(
                                row.getBoolean("two_assessors"),
                                row.getObject("third_called_at") != null,
                                row.getObject("revealed_at") != null,
                                readings)));
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                row.getString("test"),
                TraceText.readSaid(row.getString("said")),
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                row.getObject("assessor", UUID.class));
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                row.getInt("number"),
                TraceText.read(row.getString("kind"), row.getString("said")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("made_by", UUID.class));
    }
}
