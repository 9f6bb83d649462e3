package org.ettle.evidence.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Stance;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.Ways;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads evidence by what it bears on, as the asker may see it.
@Repository
class TallySheets {

    /// Items are put together by source and origin before anything of these is looked at, because
    /// there are far fewer of them.
    private static final String GROUPS =
            """
            with item as (
                select i.organisation_id, i.map_organisation_id, i.version_id, i.onto, i.state,
                       i.source_id, p.origin_id,
                       count(*) filter (where i.stance = 'SUPPORTS') as supports,
                       count(*) filter (where i.stance = 'MIXED') as mixed,
                       count(*) filter (where i.stance = 'CONTRADICTS') as contradicts,
                       count(*) filter (where i.stance = 'CONTEXT') as context,
                       count(*) filter (where i.directness = 'DIRECT') as direct,
                       count(*) filter (where i.directness = 'PARTIAL') as partial,
                       count(*) filter (where i.directness = 'PROXY') as proxy
                  from evidence.brought(:ways::jsonb, :stops::jsonb, null) i
                  left join evidence.passage p
                    on p.organisation_id = i.organisation_id and p.id = i.passage_id
                   and p.origin_id is not null
                 group by i.organisation_id, i.map_organisation_id, i.version_id, i.onto, i.state,
                          i.source_id, p.origin_id)
            select i.map_organisation_id, i.version_id, i.onto, i.state, s.kind, s.demonstration,
                   evidence.voice(
                       i.organisation_id, coalesce(i.origin_id, s.origin_id), o.kind, o.label)
                       as voice,
                   sum(i.supports) as supports, sum(i.mixed) as mixed,
                   sum(i.contradicts) as contradicts, sum(i.context) as context,
                   sum(i.direct) as direct, sum(i.partial) as partial, sum(i.proxy) as proxy,
                   max(evidence.year_told(s.covers, s.dated)) as newest
              from item i
              join evidence.source s
                on s.organisation_id = i.organisation_id and s.id = i.source_id
              left join evidence.origin o
                on o.organisation_id = i.organisation_id
               and o.id = coalesce(i.origin_id, s.origin_id)
             where :demonstration or not s.demonstration
             group by i.map_organisation_id, i.version_id, i.onto, i.state, s.kind, s.demonstration,
                      voice
            """;

    private static final String ITEMS =
            """
            with item as materialized (
                select * from evidence.brought(:ways::jsonb, :stops::jsonb, :place)),
            told as materialized (
                select s.organisation_id, s.id, s.title, s.kind, s.dated, s.demonstration,
                       s.origin_id, evidence.year_told(s.covers, s.dated) as year
                  from evidence.source s
                 where (s.organisation_id, s.id) in (
                     select i.organisation_id, i.source_id from item i)),
            page as (
                select i.*, t.title, t.kind, t.dated, t.demonstration, t.origin_id, t.year
                  from item i
                  join told t on t.organisation_id = i.organisation_id and t.id = i.source_id
                 order by t.year desc nulls last, i.made_at desc, i.bearing_id
                 limit :most offset :before)
            select i.organisation_id, i.bearing_id, i.source_id, i.title, i.kind, i.dated,
                   i.demonstration, p.id as passage_id, p.quote, o.label as origin, i.stance,
                   i.directness, b.note, i.map_organisation_id, i.version_id, i.place,
                   i.provisional, i.decision
              from page i
              join evidence.bearing b
                on b.organisation_id = i.organisation_id and b.id = i.bearing_id
              left join evidence.passage p
                on p.organisation_id = i.organisation_id and p.id = i.passage_id
               and p.withdrawn_at is null
              left join evidence.origin o
                on o.organisation_id = i.organisation_id
               and o.id = coalesce(p.origin_id, i.origin_id)
             order by i.year desc nulls last, i.made_at desc, i.bearing_id
            """;

    private static final String TOLD =
            """
            select i.organisation_id, i.bearing_id, i.source_id, i.passage_id, s.kind, i.stance,
                   i.directness, evidence.year_told(s.covers, s.dated) as year, s.area,
                   s.demonstration,
                   evidence.voice(
                       i.organisation_id, coalesce(p.origin_id, s.origin_id), o.kind, o.label)
                       as voice
              from (
                  select distinct organisation_id, bearing_id, source_id, passage_id, stance,
                         directness
                    from evidence.brought(:ways::jsonb, :stops::jsonb, :place)) i
              join evidence.source s
                on s.organisation_id = i.organisation_id and s.id = i.source_id
              left join evidence.passage p
                on p.organisation_id = i.organisation_id and p.id = i.passage_id
              left join evidence.origin o
                on o.organisation_id = i.organisation_id
               and o.id = coalesce(p.origin_id, s.origin_id)
             order by i.organisation_id, i.bearing_id
            """;

    private static final String NAMED =
            """
            select b.organisation_id, b.id as bearing_id, b.source_id, s.title, s.kind, s.dated,
                   s.demonstration, p.id as passage_id, p.quote, o.label as origin, b.stance,
                   b.directness, b.note, b.map_organisation_id, b.version_id, b.place,
                   false as provisional, null::uuid as decision
              from jsonb_to_recordset(:bearings::jsonb) as n (organisation_id uuid, id uuid)
              join evidence.bearing b on b.organisation_id = n.organisation_id and b.id = n.id
              join evidence.source s
                on s.organisation_id = b.organisation_id and s.id = b.source_id
              left join evidence.passage p
                on p.organisation_id = b.organisation_id and p.id = b.passage_id
               and p.withdrawn_at is null
              left join evidence.origin o
                on o.organisation_id = b.organisation_id
               and o.id = coalesce(p.origin_id, s.origin_id)
             where b.withdrawn_at is null
             order by evidence.year_told(s.covers, s.dated) desc nulls last, b.made_at desc, b.id
            """;

    private final JdbcClient jdbc;

    TallySheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param ways and `stops` as [Ways] writes them
    List<Group> listGroups(String ways, String stops, boolean withDemonstration) {
        return jdbc.sql(GROUPS)
                .param("ways", ways)
                .param("stops", stops)
                .param("demonstration", withDemonstration)
                .query(TallySheets::group)
                .list();
    }

    /// The newest first.
    List<Item> listItems(String ways, String stops, Place place, int before, int most) {
        return jdbc.sql(ITEMS)
                .param("ways", ways)
                .param("stops", stops)
                .param("place", place.key())
                .param("before", before)
                .param("most", most)
                .query(TallySheets::item)
                .list();
    }

    List<Told> listTold(String ways, String stops, Place place) {
        return jdbc.sql(TOLD)
                .param("ways", ways)
                .param("stops", stops)
                .param("place", place.key())
                .query(TallySheets::told)
                .list();
    }

    /// @param bearings as JSON, each with `organisation_id` and `id`
    List<Item> listNamed(String bearings) {
        return jdbc.sql(NAMED).param("bearings", bearings).query(TallySheets::item).list();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        var passage = uuid(row, "passage_id");
        return new Told(
                organisation(row, "organisation_id"),
                new Bearing.Id(row.getObject("bearing_id", UUID.class)),
                new Source.Id(row.getObject("source_id", UUID.class)),
                passage == null ? null : new Passage.Id(passage),
                SourceKind.valueOf(row.getString("kind")),
                row.getString("voice"),
                Stance.valueOf(row.getString("stance")),
                Directness.valueOf(row.getString("directness")),
                row.getObject("year", Integer.class),
                row.getString("area"),
                row.getBoolean("demonstration"));
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        var onto = row.getString("onto");
        return new Group(
                organisation(row, "map_organisation_id"),
                version(row),
                onto == null ? null : Place.of(onto),
                Ways.State.valueOf(row.getString("state")),
                SourceKind.valueOf(row.getString("kind")),
                row.getString("voice"),
                row.getBoolean("demonstration"),
                new Stances(
                        row.getInt("supports"),
                        row.getInt("mixed"),
                        row.getInt("contradicts"),
                        row.getInt("context")),
                new Distances(row.getInt("direct"), row.getInt("partial"), row.getInt("proxy")),
                row.getObject("newest", Integer.class));
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        var passage = uuid(row, "passage_id");
        return new Item(
                organisation(row, "organisation_id"),
                new Bearing.Id(row.getObject("bearing_id", UUID.class)),
                new Source.Id(row.getObject("source_id", UUID.class)),
                row.getString("title"),
                SourceKind.valueOf(row.getString("kind")),
                row.getString("dated"),
                row.getBoolean("demonstration"),
                passage == null ? null : new Passage.Id(passage),
                row.getString("quote"),
                row.getString("origin"),
                Stance.valueOf(row.getString("stance")),
                Directness.valueOf(row.getString("directness")),
                row.getString("note"),
                organisation(row, "map_organisation_id"),
                version(row),
                row.getString("place"),
                row.getBoolean("provisional"),
                uuid(row, "decision"));
    }

    private static MapVersion.Id version(ResultSet row) throws SQLException {
        return new MapVersion.Id(row.getObject("version_id", UUID.class));
    }

    private static OrganisationId organisation(ResultSet row, String column) throws SQLException {
        return new OrganisationId(row.getObject(column, UUID.class));
    }

    private static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
