package org.ettle.theory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.ettle.platform.store.OrganisationId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes maps, versions and crosswalks of the organisation that asks. The database fills in the
/// organisation and the times.
@Repository
class ChangeMapStore {

    private static final String MAP =
            """
            insert into theory.change_map (organisation_id, id, address, title, about)
            values (:organisation, :id, :address, :title, :about)
            """;

    private static final String VERSION =
            """
            insert into theory.map_version (
                id, map_id, place, name, title, publisher, source_published, about)
            select :id, :map, coalesce(max(place) + 1, 0), :name, :title, :publisher, :published,
                   :about
              from theory.map_version
             where organisation_id = platform.asker_organisation() and map_id = :map
            """;

    private static final String SOURCE =
            """
            insert into theory.source (
                version_id, key, place, title, publisher, published, address, licence)
            values (:version, :key, :place, :title, :publisher, :published, :address, :licence)
            """;

    private static final String GAP =
            """
            insert into theory.gap (version_id, place, statement)
            values (:version, :place, :statement)
            """;

    private static final String TIER =
            """
            insert into theory.tier (version_id, key, place, title, hint, spans)
            values (:version, :key, :place, :title, :hint, :spans)
            """;

    private static final String LANE =
            """
            insert into theory.lane (
                version_id, key, place, kind, title, about, source_key, locator, basis)
            values (:version, :key, :place, :kind, :title, :about, :source, :locator, :basis)
            """;

    static final String TAG =
            """
            insert into theory.tag (version_id, key, place, kind, label, source_key, locator, basis)
            values (:version, :key, :place, :kind, :label, :source, :locator, :basis)
            """;

    static final String OUTCOME =
            """
            insert into theory.outcome (
                version_id, code, place, label, standing, tier_key, lane_key, actor, rationale,
                source_key, locator, basis, owner, slot)
            values (
                :version, :code, :place, :label, :standing, :tier, :lane, :actor, :rationale,
                :source, :locator, :basis, :owner, :slot)
            """;

    static final String OUTCOME_TAG =
            """
            insert into theory.outcome_tag (version_id, outcome_code, tag_key, place)
            values (:version, :code, :tag, :place)
            """;

    static final String LINK =
            """
            insert into theory.link (
                version_id, place, from_code, to_code, kind, rationale, feedback, source_key,
                locator, basis)
            values (
                :version, :place, :from, :to, :kind, :rationale, :feedback, :source,
                :locator, :basis)
            """;

    static final String ASSUMPTION =
            """
            insert into theory.assumption (
                version_id, link_place, place, statement, status, source_key, locator, basis)
            values (
                :version, :link, :place, :statement, :status, :source, :locator, :basis)
            """;

    static final String RIVAL =
            """
            insert into theory.rival (
                version_id, link_place, place, statement, source_key, locator, basis)
            values (:version, :link, :place, :statement, :source, :locator, :basis)
            """;

    private static final String PUBLISH =
            """
            update theory.map_version
               set published_at = now()
             where organisation_id = platform.asker_organisation()
               and id = :version
               and published_at is null
            returning published_at
            """;

    private static final String CROSSWALK =
            """
            insert into theory.crosswalk (id, from_organisation_id, from_version_id, to_version_id)
            values (:id, :fromOrganisation, :from, :to)
            """;

    private static final String EDGE =
            """
            insert into theory.crosswalk_edge (
                crosswalk_id, place, from_version_id, from_code, to_version_id, to_code, reason,
                author, source_key, locator, basis, provisional)
            values (
                :crosswalk, :place, :fromVersion, :from, :toVersion, :to, :reason,
                :author, :source, :locator, :basis, :provisional)
            """;

    private static final String CHANGE =
            """
            insert into theory.crosswalk_change (crosswalk_id, edge_place, place, change)
            values (:crosswalk, :edge, :place, :change)
            """;

    private static final String CROSSWALK_GAP =
            """
            insert into theory.crosswalk_gap (crosswalk_id, place, statement)
            values (:crosswalk, :place, :statement)
            """;

    private static final String PUBLISH_CROSSWALK =
            """
            update theory.crosswalk
               set published_at = now()
             where organisation_id = platform.asker_organisation()
               and id = :crosswalk
               and published_at is null
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    ChangeMapStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void begin(ChangeMap map) {
        jdbc.sql(MAP)
                .param("organisation", map.owner().value())
                .param("id", map.id().value())
                .param("address", map.address())
                .param("title", map.title())
                .param("about", map.about())
                .update();
    }

    /// Writes the version with all its parts, after every version that the map has.
    void record(MapVersion version) {
        var heading = version.heading();
        jdbc.sql(VERSION)
                .param("id", version.id().value())
                .param("map", version.map().value())
                .param("name", heading.name())
                .param("title", heading.title())
                .param("publisher", heading.publisher())
                .param("published", heading.published())
                .param("about", heading.about())
                .update();
        var parts = new Parts("version", version.id().value());
        parts.write(SOURCE, version.sources(), ChangeMapStore::row);
        parts.write(GAP, version.gaps(), ChangeMapStore::row);
        parts.write(TIER, version.tiers(), ChangeMapStore::row);
        parts.write(LANE, version.lanes(), ChangeMapStore::row);
        parts.write(TAG, version.tags(), ChangeMapStore::row);
        parts.write(OUTCOME, version.outcomes(), ChangeMapStore::row);
        parts.writeOfEach(
                OUTCOME_TAG, version.outcomes(), Outcome::tags, ChangeMapStore::taggedRow);
        parts.write(LINK, version.links(), ChangeMapStore::row);
        parts.writeOfEach(
                ASSUMPTION, version.links(), Link::assumptions, ChangeMapStore::assumptionRow);
        parts.writeOfEach(RIVAL, version.links(), Link::rivals, ChangeMapStore::rivalRow);
    }

    /// @return when it was published; empty when it is not a draft of the asker's
    Optional<Instant> publish(MapVersion.Id version) {
        return jdbc.sql(PUBLISH)
                .param("version", version.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /// Writes the crosswalk with its edges and publishes it.
    void relate(OrganisationId earlier, Crosswalk crosswalk) {
        var id = UUID.randomUUID();
        jdbc.sql(CROSSWALK)
                .param("id", id)
                .param("fromOrganisation", earlier.value())
                .param("from", crosswalk.from().value())
                .param("to", crosswalk.to().value())
                .update();
        var parts = new Parts("crosswalk", id);
        parts.write(EDGE, crosswalk.edges(), edge -> row(crosswalk, edge));
        parts.writeOfEach(
                CHANGE, crosswalk.edges(), Crosswalk.Edge::changes, ChangeMapStore::changeRow);
        parts.write(CROSSWALK_GAP, crosswalk.gaps(), ChangeMapStore::row);
        jdbc.sql(PUBLISH_CROSSWALK).param("crosswalk", id).update();
    }

    /// The parts of one version or crosswalk, each with its place in the order of the source.
    private final class Parts {

        private final String whole;
        private final UUID id;

        Parts(String whole, UUID id) {
            this.whole = whole;
            this.id = id;
        }

        <T> void write(String sql, List<T> parts, Function<T, MapSqlParameterSource> row) {
            var rows = new ArrayList<MapSqlParameterSource>();
            for (var part : parts) {
                rows.add(row.apply(part).addValue(whole, id).addValue("place", rows.size()));
            }
            writeAll(sql, rows);
        }

        <W, T> void writeOfEach(
                String sql, List<W> wholes, Function<W, List<T>> parts, PartRow<W, T> row) {
            var rows = new ArrayList<MapSqlParameterSource>();
            for (int i = 0; i < wholes.size(); i++) {
                int place = 0;
                for (var part : parts.apply(wholes.get(i))) {
                    rows.add(
                            row.of(wholes.get(i), i, part)
                                    .addValue(whole, id)
                                    .addValue("place", place++));
                }
            }
            writeAll(sql, rows);
        }

        private void writeAll(String sql, List<MapSqlParameterSource> rows) {
            if (!rows.isEmpty()) {
                batches.batchUpdate(sql, rows.toArray(MapSqlParameterSource[]::new));
            }
        }
    }

    /// The row of a part of something that itself has a place.
    private interface PartRow<W, T> {
        MapSqlParameterSource of(W whole, int wholePlace, T part);
    }

    private static MapSqlParameterSource row(Source source) {
        return new MapSqlParameterSource("key", source.key())
                .addValue("title", source.title())
                .addValue("publisher", source.publisher())
                .addValue("published", source.published())
                .addValue("address", source.address() == null ? null : source.address().toString())
                .addValue("licence", source.licence());
    }

    private static MapSqlParameterSource row(MapVersion.Gap gap) {
        return new MapSqlParameterSource("statement", gap.statement());
    }

    private static MapSqlParameterSource row(Tier tier) {
        return new MapSqlParameterSource("key", tier.key())
                .addValue("title", tier.title())
                .addValue("hint", tier.hint())
                .addValue("spans", tier.spans());
    }

    private static MapSqlParameterSource row(Lane lane) {
        return cited(lane.citation())
                .addValue("key", lane.key())
                .addValue("kind", lane.kind().name())
                .addValue("title", lane.title())
                .addValue("about", lane.about());
    }

    static MapSqlParameterSource row(Tag tag) {
        return cited(tag.citation())
                .addValue("key", tag.key())
                .addValue("kind", tag.kind().name())
                .addValue("label", tag.label());
    }

    static MapSqlParameterSource row(Outcome outcome) {
        return cited(outcome.citation())
                .addValue("code", outcome.code().value())
                .addValue("label", outcome.label())
                .addValue("standing", outcome.standing().name())
                .addValue("tier", outcome.tier())
                .addValue("lane", outcome.lane())
                .addValue("actor", outcome.actor())
                .addValue("rationale", outcome.rationale())
                .addValue("owner", outcome.owner())
                .addValue("slot", outcome.slot());
    }

    static MapSqlParameterSource taggedRow(Outcome outcome, int place, String tag) {
        return new MapSqlParameterSource("code", outcome.code().value()).addValue("tag", tag);
    }

    static MapSqlParameterSource row(Link link) {
        return cited(link.citation())
                .addValue("from", link.from().value())
                .addValue("to", link.to().value())
                .addValue("kind", link.kind().name())
                .addValue("rationale", link.rationale())
                .addValue("feedback", link.feedback());
    }

    static MapSqlParameterSource assumptionRow(Link link, int place, Link.Assumption assumption) {
        return cited(assumption.citation())
                .addValue("link", place)
                .addValue("statement", assumption.statement())
                .addValue("status", assumption.status().name());
    }

    static MapSqlParameterSource rivalRow(Link link, int place, Link.Rival rival) {
        return cited(rival.citation())
                .addValue("link", place)
                .addValue("statement", rival.statement());
    }

    private static MapSqlParameterSource row(Crosswalk crosswalk, Crosswalk.Edge edge) {
        return cited(edge.citation())
                .addValue("fromVersion", crosswalk.from().value())
                .addValue("from", edge.from() == null ? null : edge.from().value())
                .addValue("toVersion", crosswalk.to().value())
                .addValue("to", edge.to() == null ? null : edge.to().value())
                .addValue("reason", edge.reason())
                .addValue("author", edge.author())
                .addValue("provisional", edge.provisional());
    }

    private static MapSqlParameterSource changeRow(
            Crosswalk.Edge edge, int place, Crosswalk.Change change) {
        return new MapSqlParameterSource("edge", place).addValue("change", change.name());
    }

    private static MapSqlParameterSource cited(Citation citation) {
        return new MapSqlParameterSource("source", citation.source())
                .addValue("locator", citation.locator())
                .addValue("basis", citation.basis().name());
    }
}
