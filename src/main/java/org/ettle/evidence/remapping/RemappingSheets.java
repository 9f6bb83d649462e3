package org.ettle.evidence.remapping;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Source;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Withdrawal;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what waits for a decision of the asker's organisation, and what it decided.
@Repository
class RemappingSheets {

    private static final String MADE_FOR =
            """
            select distinct map_organisation_id, version_id
              from evidence.bearing
             where organisation_id = platform.asker_organisation()
               and withdrawn_at is null
            """;

    private static final String WAITING =
            """
            select last_organisation_id, last_version_id, last_place,
                   count(distinct bearing_id) as items
              from evidence.brought(:ways::jsonb, :stops::jsonb, null)
             where organisation_id = platform.asker_organisation()
               and state = 'WAITS'
             group by last_organisation_id, last_version_id, last_place
            """;

    private static final String WAITING_ITEMS =
            """
            select i.bearing_id, i.source_id, s.title, s.dated, s.demonstration, p.quote, i.stance,
                   i.directness
              from (
                  select distinct organisation_id, bearing_id, source_id, passage_id, stance,
                         directness, made_at
                    from evidence.brought(:ways::jsonb, :stops::jsonb, null)
                   where organisation_id = platform.asker_organisation()
                     and state = 'WAITS'
                     and last_organisation_id = :organisation
                     and last_version_id = :version
                     and last_place = :place) i
              join evidence.source s
                on s.organisation_id = i.organisation_id and s.id = i.source_id
              left join evidence.passage p
                on p.organisation_id = i.organisation_id and p.id = i.passage_id
             order by s.title, i.made_at, i.bearing_id
            """;

    private static final String DECISIONS =
            """
            select r.id, r.to_organisation_id, r.to_version_id,
                   array_agg(distinct r.place) filter (where r.place is not null) as places,
                   count(distinct r.bearing_id) as items, r.reason, r.decided_at, r.decided_by,
                   r.withdrawn_at, r.withdrawn_by, r.withdrawn_reason
              from evidence.remapping r
             where r.organisation_id = platform.asker_organisation()
               and (:id::uuid is null or r.id = :id)
             group by r.id, r.to_organisation_id, r.to_version_id, r.reason, r.decided_at,
                      r.decided_by, r.withdrawn_at, r.withdrawn_by, r.withdrawn_reason
             order by r.decided_at desc, r.id
             limit :most
            """;

    private final JdbcClient jdbc;

    RemappingSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record MadeFor(OrganisationId organisation, MapVersion.Id version) {}

    /// The versions under which the organisation made bearings that hold.
    List<MadeFor> listMadeFor() {
        return jdbc.sql(MADE_FOR)
                .query((row, _) ->
                        new MadeFor(
                                organisation(row, "map_organisation_id"),
                                version(row, "version_id")))
                .list();
    }

    record Count(OrganisationId organisation, MapVersion.Id version, Place place, int items) {}

    /// @param ways and `stops` as [Ways] writes them
    List<Count> listWaiting(String ways, String stops) {
        return jdbc.sql(WAITING)
                .param("ways", ways)
                .param("stops", stops)
                .query((row, _) ->
                        new Count(
                                organisation(row, "last_organisation_id"),
                                version(row, "last_version_id"),
                                Place.of(row.getString("last_place")),
                                row.getInt("items")))
                .list();
    }

    List<WaitingItem> listItems(
            String ways,
            String stops,
            OrganisationId organisation,
            MapVersion.Id version,
            Place at) {
        return jdbc.sql(WAITING_ITEMS)
                .param("ways", ways)
                .param("stops", stops)
                .param("organisation", organisation.value())
                .param("version", version.value())
                .param("place", at.key())
                .query((row, _) ->
                        new WaitingItem(
                                new Bearing.Id(row.getObject("bearing_id", UUID.class)),
                                new Source.Id(row.getObject("source_id", UUID.class)),
                                row.getString("title"),
                                row.getString("dated"),
                                row.getBoolean("demonstration"),
                                row.getString("quote"),
                                Stance.valueOf(row.getString("stance")),
                                Directness.valueOf(row.getString("directness"))))
                .list();
    }

    /// The newest first.
    List<Decision> listDecisions(int most) {
        return decisions(null, most);
    }

    Optional<Decision> find(Decision.Id id) {
        return decisions(id.value(), 1).stream().findFirst();
    }

    private List<Decision> decisions(@Nullable UUID id, int most) {
        return jdbc.sql(DECISIONS)
                .param("id", id)
                .param("most", most)
                .query(RemappingSheets::decision)
                .list();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Decision(
                new Decision.Id(row.getObject("id", UUID.class)),
                organisation(row, "to_organisation_id"),
                version(row, "to_version_id"),
                places(row.getArray("places")),
                row.getInt("items"),
                row.getString("reason"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getObject("decided_by", UUID.class),
                withdrawn == null
                        ? null
                        : new Withdrawal(
                                withdrawn.toInstant(),
                                row.getObject("withdrawn_by", UUID.class),
                                row.getString("withdrawn_reason")));
    }

    private static List<Place> places(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray()).map(Place::of).toList();
    }

    private static OrganisationId organisation(ResultSet row, String column) throws SQLException {
        return new OrganisationId(row.getObject(column, UUID.class));
    }

    private static MapVersion.Id version(ResultSet row, String column) throws SQLException {
        return new MapVersion.Id(row.getObject(column, UUID.class));
    }
}
