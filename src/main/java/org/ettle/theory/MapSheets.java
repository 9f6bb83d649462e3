package org.ettle.theory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads maps, and which versions they have, as the asker may see them.
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

    private static final String PUBLISHED_VERSION =
            """
            select organisation_id, map_id, id, name, title, publisher, source_published, about,
                   published_at
              from theory.map_version
             where organisation_id = :organisation
               and id = :version
               and published_at is not null
            """;

    private static final String VERSION_OF_ORGANISATION =
            """
            select v.organisation_id, v.map_id, v.id, v.name, v.title, v.publisher,
                   v.source_published, v.about, v.published_at,
                   m.address, m.title as map_title, m.about as map_about
              from theory.map_version v
              join theory.change_map m on m.organisation_id = v.organisation_id and m.id = v.map_id
             where v.organisation_id = :organisation
               and v.id = :version
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

    Optional<Front> findPublishedFront(OrganisationId organisation, MapVersion.Id version) {
        return jdbc.sql(PUBLISHED_VERSION)
                .param("organisation", organisation.value())
                .param("version", version.value())
                .query(MapSheets::front)
                .optional();
    }

    /// A version with the map that it is of.
    record Placed(ChangeMap map, Front front) {}

    Optional<Placed> findPlaced(OrganisationId organisation, MapVersion.Id version) {
        return jdbc.sql(VERSION_OF_ORGANISATION)
                .param("organisation", organisation.value())
                .param("version", version.value())
                .query(MapSheets::placed)
                .optional();
    }

    static Placed placed(ResultSet row, int number) throws SQLException {
        var front = front(row, number);
        return new Placed(
                new ChangeMap(
                        front.map(),
                        front.organisation(),
                        row.getString("address"),
                        row.getString("map_title"),
                        row.getString("map_about")),
                front);
    }

    private static ChangeMap map(ResultSet row, int number) throws SQLException {
        return new ChangeMap(
                new ChangeMap.Id(uuid(row, "id")),
                new OrganisationId(uuid(row, "organisation_id")),
                row.getString("address"),
                row.getString("title"),
                row.getString("about"));
    }

    static Front front(ResultSet row, int number) throws SQLException {
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

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
