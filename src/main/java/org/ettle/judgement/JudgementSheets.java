package org.ettle.judgement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ettle.access.AccessSettings;
import org.ettle.evidence.Target;
import org.ettle.evidence.TargetColumns;
import org.ettle.evidence.remapping.Place;
import org.ettle.judgement.rubric.Point;
import org.ettle.judgement.rubric.Scores;
import org.ettle.judgement.sufficiency.Minimum;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads judgements, as far as the asker may see them. What is blind the database does not show.
@Repository
class JudgementSheets {

    private static final String JUDGEMENTS =
            """
            select j.organisation_id, j.id, j.map_organisation_id, j.version_id, j.outcome_code,
                   j.link_from, j.link_to, j.link_kind, j.kinds, j.origins, j.years, j.areas,
                   j.contrary_search_needed, j.officials, j.lived, j.difference, j.year,
                   j.contrary_search_id, j.inputs, j.inputs_hash, j.needs, j.rule_version, j.reason,
                   j.opened_at, j.opened_by, j.supersedes, j.demonstration, j.officials_given,
                   j.lived_given, j.third_called_at, j.revealed_at, j.result, j.published_at,
                   j.published_by, j.published_reason, j.lapses_on, access.today() as today,
                   later.id as superseded_by,
                   j.published_at is not null and not exists (
                       select from judgement.judgement n
                        where n.organisation_id = j.organisation_id
                          and n.version_id = j.version_id
                          and n.place = j.place
                          and n.published_at > j.published_at) as stands
              from judgement.judgement j
              left join judgement.judgement later
                on later.organisation_id = j.organisation_id and later.supersedes = j.id
             where (:id::uuid is null or j.id = :id)
               and (:version::uuid is null or j.version_id = :version)
               and (:place::text is null or j.place = :place)
             order by j.published_at desc nulls last, j.opened_at desc, j.id
            """;

    private static final String OPINIONS =
            """
            select o.organisation_id, o.judgement_id, o.judge, o.capacity, o.status, o.contribution,
                   o.direction, o.plausibility, o.uniqueness, o.triangulation, o.transparency,
                   o.independence, o.level, o.band, o.reason, o.given_at
              from judgement.opinion o
              join judgement.judgement j
                on j.organisation_id = o.organisation_id and j.id = o.judgement_id
             where (:id::uuid is null or j.id = :id)
               and (:version::uuid is null or j.version_id = :version)
               and (:place::text is null or j.place = :place)
             order by o.given_at, o.judge
            """;

    private static final String INPUTS =
            """
            select bearing_organisation_id, bearing_id, source_id, passage_id, kind, voice, stance,
                   directness, year, area, demonstration
              from judgement.input
             where organisation_id = :organisation
               and judgement_id = :judgement
             order by bearing_organisation_id, bearing_id
            """;

    private static final String INPUTS_ON =
            """
            select i.organisation_id, i.judgement_id, i.bearing_organisation_id, i.bearing_id,
                   i.source_id, i.passage_id, i.kind, i.voice, i.stance, i.directness, i.year,
                   i.area, i.demonstration
              from judgement.input i
              join judgement.judgement j
                on j.organisation_id = i.organisation_id and j.id = i.judgement_id
             where j.version_id = :version
               and j.published_at is not null
            """;

    private static final String NEWEST =
            """
            select j.id
              from judgement.judgement j
             where j.organisation_id = platform.asker_organisation()
               and j.map_organisation_id = :mapOrganisation
               and j.version_id = :version
               and j.place = :place
               and not exists (
                   select from judgement.judgement later
                    where later.organisation_id = j.organisation_id and later.supersedes = j.id)
            """;

    private final JdbcClient jdbc;
    private final boolean demonstration;

    /// @param settings whether invented judgements are shown
    JudgementSheets(JdbcClient jdbc, AccessSettings settings) {
        this.jdbc = jdbc;
        this.demonstration = settings.demo();
    }

    private record Key(UUID organisation, UUID judgement) {}

    /// Everything, what was published last first and what is open at the end.
    List<Judged> list() {
        return list(null, null, null);
    }

    List<Judged> listOn(MapVersion.Id version) {
        return list(null, version, null);
    }

    List<Judged> listOf(Target target) {
        return list(null, target.version(), Place.of(target));
    }

    /// The asker's own where two organisations use the same identifier.
    Optional<Judged> find(Judgement.Id id, @Nullable OrganisationId asker) {
        var found = list(id, null, null);
        return found.stream()
                .filter(it -> it.judgement().organisation().equals(asker))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private List<Judged> list(
            Judgement.@Nullable Id id, MapVersion.@Nullable Id version, @Nullable Place place) {
        Map<Key, List<Opinion>> opinions = new HashMap<>();
        sought(OPINIONS, id, version, place)
                .query((row, _) -> Map.entry(key(row, "judgement_id"), opinion(row)))
                .list()
                .forEach(each ->
                        opinions.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                                .add(each.getValue()));
        return sought(JUDGEMENTS, id, version, place)
                .query((row, _) ->
                        Judged.of(
                                judgement(row),
                                opinions.getOrDefault(key(row, "id"), List.of()),
                                row.getBoolean("stands")))
                .list()
                .stream()
                .filter(it -> demonstration || !it.judgement().demonstration())
                .toList();
    }

    private JdbcClient.StatementSpec sought(
            String sql,
            Judgement.@Nullable Id id,
            MapVersion.@Nullable Id version,
            @Nullable Place place) {
        return jdbc.sql(sql)
                .param("id", id == null ? null : id.value())
                .param("version", version == null ? null : version.value())
                .param("place", place == null ? null : place.key());
    }

    /// Those that the asker may see.
    Inputs inputs(Judgement judgement) {
        return new Inputs(
                jdbc.sql(INPUTS)
                        .param("organisation", judgement.organisation().value())
                        .param("judgement", judgement.id().value())
                        .query((row, _) -> Input.Sheets.read(row))
                        .list());
    }

    /// Those that the asker may see, of everything that was published of the version.
    Map<Judgement.Name, Inputs> inputsOn(MapVersion.Id version) {
        Map<Judgement.Name, List<Input>> inputs = new HashMap<>();
        jdbc.sql(INPUTS_ON)
                .param("version", version.value())
                .query((row, _) -> {
                    var name =
                            new Judgement.Name(
                                    new OrganisationId(
                                            row.getObject("organisation_id", UUID.class)),
                                    new Judgement.Id(row.getObject("judgement_id", UUID.class)));
                    return Map.entry(name, Input.Sheets.read(row));
                })
                .list()
                .forEach(each ->
                        inputs.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                                .add(each.getValue()));
        return inputs.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Inputs(each.getValue())));
    }

    /// The asker's organisation's own, whose place no other has taken yet.
    Optional<Judgement.Id> findNewest(Target target) {
        return jdbc.sql(NEWEST)
                .param("mapOrganisation", target.organisation().value())
                .param("version", target.version().value())
                .param("place", Place.of(target).key())
                .query((row, _) -> new Judgement.Id(row.getObject("id", UUID.class)))
                .optional();
    }

    private static Key key(ResultSet row, String column) throws SQLException {
        return new Key(
                row.getObject("organisation_id", UUID.class), row.getObject(column, UUID.class));
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        var supersedes = row.getObject("supersedes", UUID.class);
        var supersededBy = row.getObject("superseded_by", UUID.class);
        var search = row.getObject("contrary_search_id", UUID.class);
        return new Judgement(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Judgement.Id(row.getObject("id", UUID.class)),
                target(row),
                new Terms(
                        new Minimum(
                                row.getInt("kinds"),
                                row.getInt("origins"),
                                row.getInt("years"),
                                row.getInt("areas"),
                                row.getBoolean("contrary_search_needed")),
                        row.getInt("officials"),
                        row.getInt("lived"),
                        row.getInt("difference")),
                row.getInt("year"),
                search == null ? null : new ContrarySearch.Id(search),
                row.getInt("inputs"),
                new InputsHash(row.getString("inputs_hash")),
                Needs.read(row.getString("needs")),
                row.getInt("rule_version"),
                row.getString("reason"),
                moment(row, "opened_at"),
                row.getObject("opened_by", UUID.class),
                supersedes == null ? null : new Judgement.Id(supersedes),
                supersededBy == null ? null : new Judgement.Id(supersededBy),
                row.getBoolean("demonstration"),
                new Judgement.Given(
                        row.getInt("officials_given"),
                        row.getInt("lived_given"),
                        row.getObject("third_called_at") != null),
                momentOrNull(row, "revealed_at"),
                row.getString("result"),
                publication(row));
    }

    private static Judgement.@Nullable Publication publication(ResultSet row) throws SQLException {
        var at = momentOrNull(row, "published_at");
        return at == null
                ? null
                : new Judgement.Publication(
                        at,
                        row.getObject("published_by", UUID.class),
                        Objects.requireNonNullElse(row.getString("published_reason"), ""),
                        new Lapse(
                                row.getObject("lapses_on", LocalDate.class),
                                row.getObject("today", LocalDate.class)));
    }

    static Target target(ResultSet row) throws SQLException {
        return TargetColumns.target(
                row.getObject("map_organisation_id", UUID.class),
                row.getObject("version_id", UUID.class),
                row.getString("outcome_code"),
                row.getString("link_from"),
                row.getString("link_to"),
                row.getString("link_kind"));
    }

    private static Opinion opinion(ResultSet row) throws SQLException {
        var status = row.getString("status");
        var scores =
                new Scores(
                        Scores.Direction.valueOf(row.getString("direction")),
                        point(row, "plausibility"),
                        point(row, "uniqueness"),
                        point(row, "triangulation"),
                        point(row, "transparency"),
                        point(row, "independence"));
        return new Opinion(
                row.getObject("judge", UUID.class),
                Capacity.valueOf(row.getString("capacity")),
                status == null
                        ? new Said.OfContribution(
                                Contribution.valueOf(row.getString("contribution")))
                        : new Said.OfStatus(Status.valueOf(status)),
                scores,
                scores.rate(),
                new Opinion.Kept(row.getInt("level"), row.getString("band")),
                row.getString("reason"),
                moment(row, "given_at"));
    }

    private static Point point(ResultSet row, String column) throws SQLException {
        return Point.values()[row.getInt(column) - 1];
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(momentOrNull(row, column), column);
    }

    private static @Nullable Instant momentOrNull(ResultSet row, String column)
            throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
