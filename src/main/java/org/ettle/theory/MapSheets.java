package org.ettle.theory;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads maps, versions and crosswalks as the asker may see them.
///
/// Which rows are there is decided by row security. An address belongs to one map of an
/// organisation; where two organisations have published one at the same address, the asker's own
/// comes first and then the older.
@Repository
class MapSheets {

    private static final String MAPS =
            """
            select organisation_id, id, address, title, about
              from theory.change_map
             order by title, begun_at, id
            """;

    private static final String MAP_AT_ADDRESS =
            """
            select organisation_id, id, address, title, about
              from theory.change_map
             where address = :address
             order by coalesce(organisation_id = platform.asker_organisation(), false) desc, begun_at
             limit 1
            """;

    private static final String OWN_MAP =
            """
            select organisation_id, id, address, title, about
              from theory.change_map
             where organisation_id = platform.asker_organisation()
               and id = :map
            """;

    private static final String VERSIONS_OF_MAP =
            """
            select organisation_id, map_id, id, name, title, publisher, source_published, about,
                   published_at
              from theory.map_version
             where map_id = :map
             order by place
            """;

    private static final String VERSION_AT_ADDRESS =
            """
            select v.organisation_id, v.map_id, v.id, v.name, v.title, v.publisher,
                   v.source_published, v.about, v.published_at
              from theory.map_version v
              join theory.change_map m on m.organisation_id = v.organisation_id and m.id = v.map_id
             where m.address = :address
               and v.name = :name
             order by coalesce(v.organisation_id = platform.asker_organisation(), false) desc,
                      m.begun_at
             limit 1
            """;

    private static final String OWN_VERSION =
            """
            select organisation_id, map_id, id, name, title, publisher, source_published, about,
                   published_at
              from theory.map_version
             where organisation_id = platform.asker_organisation()
               and id = :version
            """;

    private static final String SOURCES =
            """
            select key, title, publisher, published, address, licence
              from theory.source
             where organisation_id = :organisation and version_id = :version
             order by place
            """;

    private static final String GAPS =
            """
            select statement
              from theory.gap
             where organisation_id = :organisation and version_id = :version
             order by place
            """;

    private static final String TIERS =
            """
            select key, title, hint, spans
              from theory.tier
             where organisation_id = :organisation and version_id = :version
             order by place
            """;

    private static final String LANES =
            """
            select key, kind, title, about, source_key, locator, basis
              from theory.lane
             where organisation_id = :organisation and version_id = :version
             order by place
            """;

    private static final String TAGS =
            """
            select key, kind, label, source_key, locator, basis
              from theory.tag
             where organisation_id = :organisation and version_id = :version
             order by place
            """;

    private static final String OUTCOMES =
            """
            select o.code, o.label, o.standing, o.tier_key, o.lane_key, o.actor, o.rationale,
                   o.source_key, o.locator, o.basis, o.owner, o.slot,
                   array(
                       select t.tag_key
                         from theory.outcome_tag t
                        where t.organisation_id = o.organisation_id
                          and t.version_id = o.version_id
                          and t.outcome_code = o.code
                        order by t.place) as tags
              from theory.outcome o
             where o.organisation_id = :organisation and o.version_id = :version
             order by o.place
            """;

    private static final String LINKS =
            """
            select place, from_code, to_code, kind, rationale, source_key, locator, basis
              from theory.link
             where organisation_id = :organisation and version_id = :version
             order by place
            """;

    private static final String ASSUMPTIONS =
            """
            select link_place, statement, status, source_key, locator, basis
              from theory.assumption
             where organisation_id = :organisation and version_id = :version
             order by link_place, place
            """;

    private static final String RIVALS =
            """
            select link_place, statement, source_key, locator, basis
              from theory.rival
             where organisation_id = :organisation and version_id = :version
             order by link_place, place
            """;

    private static final String CROSSWALKS_OF_MAP =
            """
            select c.organisation_id, c.id, c.from_version_id, c.to_version_id, c.published_at
              from theory.crosswalk c
              join theory.map_version f
                on f.organisation_id = c.organisation_id and f.id = c.from_version_id
              join theory.map_version t
                on t.organisation_id = c.organisation_id and t.id = c.to_version_id
             where f.map_id = :map
             order by f.place, t.place
            """;

    private static final String CROSSWALK_BETWEEN =
            """
            select organisation_id, id, from_version_id, to_version_id, published_at
              from theory.crosswalk
             where from_version_id = :from and to_version_id = :to
             order by coalesce(organisation_id = platform.asker_organisation(), false) desc
             limit 1
            """;

    private static final String EDGES =
            """
            select e.from_code, e.to_code, e.reason, e.author, e.source_key, e.locator, e.basis,
                   e.provisional,
                   array(
                       select c.change
                         from theory.crosswalk_change c
                        where c.organisation_id = e.organisation_id
                          and c.crosswalk_id = e.crosswalk_id
                          and c.edge_place = e.place
                        order by c.place) as changes
              from theory.crosswalk_edge e
             where e.organisation_id = :organisation and e.crosswalk_id = :crosswalk
             order by e.place
            """;

    private static final String CROSSWALK_GAPS =
            """
            select statement
              from theory.crosswalk_gap
             where organisation_id = :organisation and crosswalk_id = :crosswalk
             order by place
            """;

    private final JdbcClient jdbc;

    MapSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A version before its parts are read. An identifier names it within its organisation only.
    record Front(
            OrganisationId organisation,
            ChangeMap.Id map,
            MapVersion.Id id,
            MapVersion.Heading heading,
            MapVersion.State state) {

        boolean isPublished() {
            return state instanceof MapVersion.State.Published;
        }
    }

    /// A crosswalk before its edges are read.
    record Passage(
            OrganisationId organisation,
            UUID id,
            MapVersion.Id from,
            MapVersion.Id to,
            boolean isPublished) {}

    List<ChangeMap> listMaps() {
        return jdbc.sql(MAPS).query(MapSheets::map).list();
    }

    Optional<ChangeMap> findMap(String address) {
        return jdbc.sql(MAP_AT_ADDRESS).param("address", address).query(MapSheets::map).optional();
    }

    Optional<ChangeMap> findOwnMap(ChangeMap.Id map) {
        return jdbc.sql(OWN_MAP).param("map", map.value()).query(MapSheets::map).optional();
    }

    List<Front> listFronts(ChangeMap.Id map) {
        return jdbc.sql(VERSIONS_OF_MAP).param("map", map.value()).query(MapSheets::front).list();
    }

    Optional<Front> findFront(String address, String name) {
        return jdbc.sql(VERSION_AT_ADDRESS)
                .param("address", address)
                .param("name", name)
                .query(MapSheets::front)
                .optional();
    }

    Optional<Front> findOwnFront(MapVersion.Id version) {
        return jdbc.sql(OWN_VERSION)
                .param("version", version.value())
                .query(MapSheets::front)
                .optional();
    }

    MapVersion read(Front front) {
        return new MapVersion(
                front.id(),
                front.map(),
                front.heading(),
                front.state(),
                parts(TIERS, front, MapSheets::tier),
                parts(LANES, front, MapSheets::lane),
                parts(OUTCOMES, front, MapSheets::outcome),
                links(front),
                parts(TAGS, front, MapSheets::tag),
                parts(SOURCES, front, MapSheets::source),
                parts(GAPS, front, MapSheets::gap));
    }

    List<Passage> listPassages(ChangeMap.Id map) {
        return jdbc.sql(CROSSWALKS_OF_MAP)
                .param("map", map.value())
                .query(MapSheets::passage)
                .list();
    }

    Optional<Passage> findPassage(MapVersion.Id from, MapVersion.Id to) {
        return jdbc.sql(CROSSWALK_BETWEEN)
                .param("from", from.value())
                .param("to", to.value())
                .query(MapSheets::passage)
                .optional();
    }

    Crosswalk read(Passage passage) {
        return new Crosswalk(
                passage.from(),
                passage.to(),
                parts(EDGES, passage, MapSheets::edge),
                parts(CROSSWALK_GAPS, passage, MapSheets::gap));
    }

    private <T> List<T> parts(String sql, Front front, RowMapper<T> row) {
        return jdbc.sql(sql)
                .param("organisation", front.organisation().value())
                .param("version", front.id().value())
                .query(row)
                .list();
    }

    private <T> List<T> parts(String sql, Passage passage, RowMapper<T> row) {
        return jdbc.sql(sql)
                .param("organisation", passage.organisation().value())
                .param("crosswalk", passage.id())
                .query(row)
                .list();
    }

    private List<Link> links(Front front) {
        var assumptions = ofLinks(parts(ASSUMPTIONS, front, MapSheets::assumption));
        var rivals = ofLinks(parts(RIVALS, front, MapSheets::rival));
        return parts(
                LINKS,
                front,
                (row, _) -> {
                    int place = row.getInt("place");
                    return new Link(
                            new Outcome.Code(row.getString("from_code")),
                            new Outcome.Code(row.getString("to_code")),
                            Link.Kind.valueOf(row.getString("kind")),
                            row.getString("rationale"),
                            citation(row),
                            assumptions.getOrDefault(place, List.of()),
                            rivals.getOrDefault(place, List.of()));
                });
    }

    private record OfLink<T>(int link, T part) {}

    private static <T> Map<Integer, List<T>> ofLinks(List<OfLink<T>> parts) {
        return parts.stream()
                .collect(
                        Collectors.groupingBy(
                                OfLink::link,
                                Collectors.mapping(OfLink::part, Collectors.toList())));
    }

    private static ChangeMap map(ResultSet row, int number) throws SQLException {
        return new ChangeMap(
                new ChangeMap.Id(uuid(row, "id")),
                new OrganisationId(uuid(row, "organisation_id")),
                row.getString("address"),
                row.getString("title"),
                row.getString("about"));
    }

    private static Front front(ResultSet row, int number) throws SQLException {
        var published = instant(row, "published_at");
        return new Front(
                new OrganisationId(uuid(row, "organisation_id")),
                new ChangeMap.Id(uuid(row, "map_id")),
                new MapVersion.Id(uuid(row, "id")),
                new MapVersion.Heading(
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("publisher"),
                        row.getString("source_published"),
                        row.getString("about")),
                published == null
                        ? new MapVersion.State.Draft()
                        : new MapVersion.State.Published(published));
    }

    private static Passage passage(ResultSet row, int number) throws SQLException {
        return new Passage(
                new OrganisationId(uuid(row, "organisation_id")),
                uuid(row, "id"),
                new MapVersion.Id(uuid(row, "from_version_id")),
                new MapVersion.Id(uuid(row, "to_version_id")),
                instant(row, "published_at") != null);
    }

    private static Tier tier(ResultSet row, int number) throws SQLException {
        return new Tier(
                row.getString("key"),
                row.getString("title"),
                row.getString("hint"),
                row.getBoolean("spans"));
    }

    private static Lane lane(ResultSet row, int number) throws SQLException {
        return new Lane(
                row.getString("key"),
                Lane.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("about"),
                citation(row));
    }

    private static Tag tag(ResultSet row, int number) throws SQLException {
        return new Tag(
                row.getString("key"),
                Tag.Kind.valueOf(row.getString("kind")),
                row.getString("label"),
                citation(row));
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        var address = row.getString("address");
        return new Source(
                row.getString("key"),
                row.getString("title"),
                row.getString("publisher"),
                row.getString("published"),
                address == null ? null : URI.create(address),
                row.getString("licence"));
    }

    private static MapVersion.Gap gap(ResultSet row, int number) throws SQLException {
        return new MapVersion.Gap(row.getString("statement"));
    }

    private static Outcome outcome(ResultSet row, int number) throws SQLException {
        return new Outcome(
                new Outcome.Code(row.getString("code")),
                row.getString("label"),
                Standing.valueOf(row.getString("standing")),
                row.getString("tier_key"),
                row.getString("lane_key"),
                row.getString("actor"),
                row.getString("rationale"),
                citation(row),
                row.getString("owner"),
                texts(row, "tags"),
                row.getInt("slot"));
    }

    private static OfLink<Link.Assumption> assumption(ResultSet row, int number)
            throws SQLException {
        return new OfLink<>(
                row.getInt("link_place"),
                new Link.Assumption(
                        row.getString("statement"),
                        Link.Assumption.Status.valueOf(row.getString("status")),
                        citation(row)));
    }

    private static OfLink<Link.Rival> rival(ResultSet row, int number) throws SQLException {
        return new OfLink<>(
                row.getInt("link_place"),
                new Link.Rival(row.getString("statement"), citation(row)));
    }

    private static Crosswalk.Edge edge(ResultSet row, int number) throws SQLException {
        return new Crosswalk.Edge(
                code(row.getString("from_code")),
                code(row.getString("to_code")),
                texts(row, "changes").stream().map(Crosswalk.Change::valueOf).toList(),
                row.getString("reason"),
                row.getString("author"),
                citation(row),
                row.getBoolean("provisional"));
    }

    private static Outcome.@Nullable Code code(@Nullable String text) {
        return text == null ? null : new Outcome.Code(text);
    }

    private static Citation citation(ResultSet row) throws SQLException {
        return new Citation(
                row.getString("source_key"),
                row.getString("locator"),
                Basis.valueOf(row.getString("basis")));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
