package org.ettle.theory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads crosswalks, with their edges, as the asker may see them.
@Repository
class CrosswalkSheets {

    private static final String CROSSWALKS_OF_MAP =
            """
            select c.organisation_id, c.id, c.from_version_id, c.to_version_id, c.published_at
              from theory.crosswalk c
              join theory.map_version f
                on f.organisation_id = c.from_organisation_id and f.id = c.from_version_id
              join theory.map_version t
                on t.organisation_id = c.organisation_id and t.id = c.to_version_id
             where f.map_id = :map
               and t.map_id = :map
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

    /// Those by which a version came to be, with the version at the earlier end of each.
    private static final String TOWARDS =
            """
            with recursive walked (organisation_id, id) as (
                select c.organisation_id, c.id
                  from theory.crosswalk c
                 where c.organisation_id = :organisation and c.to_version_id = :version
                union
                select c.organisation_id, c.id
                  from walked w
                  join theory.crosswalk a on a.organisation_id = w.organisation_id and a.id = w.id
                  join theory.crosswalk c
                    on c.organisation_id = a.from_organisation_id
                   and c.to_version_id = a.from_version_id)
            select c.organisation_id as crosswalk_organisation_id, c.id as crosswalk_id,
                   c.from_version_id, c.to_version_id,
                   c.published_at as crosswalk_published_at,
                   v.organisation_id, v.map_id, v.id, v.name, v.title, v.publisher,
                   v.source_published, v.about, v.published_at,
                   m.address, m.title as map_title, m.about as map_about
              from walked w
              join theory.crosswalk c on c.organisation_id = w.organisation_id and c.id = w.id
              join theory.map_version v
                on v.organisation_id = c.from_organisation_id and v.id = c.from_version_id
              join theory.change_map m on m.organisation_id = v.organisation_id and m.id = v.map_id
             order by c.recorded_at, c.id
            """;

    /// Those by which later versions came from a version, with the version at the later end of
    /// each.
    private static final String ONWARDS =
            """
            with recursive walked (organisation_id, id) as (
                select c.organisation_id, c.id
                  from theory.crosswalk c
                 where c.from_organisation_id = :organisation and c.from_version_id = :version
                union
                select c.organisation_id, c.id
                  from walked w
                  join theory.crosswalk a on a.organisation_id = w.organisation_id and a.id = w.id
                  join theory.crosswalk c
                    on c.from_organisation_id = a.organisation_id
                   and c.from_version_id = a.to_version_id)
            select c.organisation_id as crosswalk_organisation_id, c.id as crosswalk_id,
                   c.from_version_id, c.to_version_id,
                   c.published_at as crosswalk_published_at,
                   v.organisation_id, v.map_id, v.id, v.name, v.title, v.publisher,
                   v.source_published, v.about, v.published_at,
                   m.address, m.title as map_title, m.about as map_about
              from walked w
              join theory.crosswalk c on c.organisation_id = w.organisation_id and c.id = w.id
              join theory.map_version v
                on v.organisation_id = c.organisation_id and v.id = c.to_version_id
              join theory.change_map m on m.organisation_id = v.organisation_id and m.id = v.map_id
             order by c.recorded_at, c.id
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

    CrosswalkSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A crosswalk before its edges are read.
    record Passage(
            OrganisationId organisation,
            UUID id,
            MapVersion.Id from,
            MapVersion.Id to,
            boolean isPublished) {}

    List<Passage> listPassages(ChangeMap.Id map) {
        return jdbc.sql(CROSSWALKS_OF_MAP)
                .param("map", map.value())
                .query(CrosswalkSheets::passage)
                .list();
    }

    Optional<Passage> findPassage(MapVersion.Id from, MapVersion.Id to) {
        return jdbc.sql(CROSSWALK_BETWEEN)
                .param("from", from.value())
                .param("to", to.value())
                .query(CrosswalkSheets::passage)
                .optional();
    }

    /// A crosswalk that leads towards or from a version, with what stands at its other end.
    record Leg(Passage passage, MapSheets.Placed end) {

        MapVersion.Id start() {
            return passage.from().equals(end.front().id()) ? passage.to() : passage.from();
        }
    }

    List<Leg> listTowards(OrganisationId organisation, MapVersion.Id version) {
        return legs(TOWARDS, organisation, version);
    }

    List<Leg> listOnwards(OrganisationId organisation, MapVersion.Id version) {
        return legs(ONWARDS, organisation, version);
    }

    private List<Leg> legs(String sql, OrganisationId organisation, MapVersion.Id version) {
        return jdbc.sql(sql)
                .param("organisation", organisation.value())
                .param("version", version.value())
                .query(CrosswalkSheets::leg)
                .list();
    }

    Crosswalk read(Passage passage) {
        return new Crosswalk(
                passage.from(),
                passage.to(),
                parts(EDGES, passage, CrosswalkSheets::edge),
                parts(CROSSWALK_GAPS, passage, VersionSheets::gap));
    }

    private <T> List<T> parts(String sql, Passage passage, RowMapper<T> row) {
        return jdbc.sql(sql)
                .param("organisation", passage.organisation().value())
                .param("crosswalk", passage.id())
                .query(row)
                .list();
    }

    private static Passage passage(ResultSet row, int number) throws SQLException {
        return new Passage(
                new OrganisationId(MapSheets.uuid(row, "organisation_id")),
                MapSheets.uuid(row, "id"),
                new MapVersion.Id(MapSheets.uuid(row, "from_version_id")),
                new MapVersion.Id(MapSheets.uuid(row, "to_version_id")),
                MapSheets.instant(row, "published_at") != null);
    }

    private static Leg leg(ResultSet row, int number) throws SQLException {
        return new Leg(
                new Passage(
                        new OrganisationId(MapSheets.uuid(row, "crosswalk_organisation_id")),
                        MapSheets.uuid(row, "crosswalk_id"),
                        new MapVersion.Id(MapSheets.uuid(row, "from_version_id")),
                        new MapVersion.Id(MapSheets.uuid(row, "to_version_id")),
                        MapSheets.instant(row, "crosswalk_published_at") != null),
                MapSheets.placed(row, number));
    }

    private static Crosswalk.Edge edge(ResultSet row, int number) throws SQLException {
        return new Crosswalk.Edge(
                code(row.getString("from_code")),
                code(row.getString("to_code")),
                VersionSheets.texts(row, "changes").stream()
                        .map(Crosswalk.Change::valueOf)
                        .toList(),
                row.getString("reason"),
                row.getString("author"),
                VersionSheets.citation(row),
                row.getBoolean("provisional"));
    }

    private static Outcome.@Nullable Code code(@Nullable String text) {
        return text == null ? null : new Outcome.Code(text);
    }
}
