package org.ettle.theory;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ettle.theory.MapSheets.Front;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads a version whole, with everything that stands in it.
@Repository
class VersionSheets {

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
            select place, from_code, to_code, kind, rationale, feedback, source_key, locator, basis
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

    private final JdbcClient jdbc;

    VersionSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MapVersion read(Front front) {
        return new MapVersion(
                front.id(),
                front.map(),
                front.heading(),
                front.state(),
                parts(TIERS, front, VersionSheets::tier),
                parts(LANES, front, VersionSheets::lane),
                parts(OUTCOMES, front, VersionSheets::outcome),
                links(front),
                parts(TAGS, front, VersionSheets::tag),
                parts(SOURCES, front, VersionSheets::source),
                parts(GAPS, front, VersionSheets::gap));
    }

    private <T> List<T> parts(String sql, Front front, RowMapper<T> row) {
        return jdbc.sql(sql)
                .param("organisation", front.organisation().value())
                .param("version", front.id().value())
                .query(row)
                .list();
    }

    private List<Link> links(Front front) {
        var assumptions = ofLinks(parts(ASSUMPTIONS, front, VersionSheets::assumption));
        var rivals = ofLinks(parts(RIVALS, front, VersionSheets::rival));
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
                            row.getString("feedback"),
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

    static MapVersion.Gap gap(ResultSet row, int number) throws SQLException {
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

    static Citation citation(ResultSet row) throws SQLException {
        return new Citation(
                row.getString("source_key"),
                row.getString("locator"),
                Basis.valueOf(row.getString("basis")));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
