package org.ettle.theory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds words in every map that the asker may see, the best hits first.
///
/// PostgreSQL marks the words it found with two characters that no text has; the text is parted by
/// them here, so that no markup ever comes from the database.
@Repository
class SearchSheets {

    private static final String FOUND =
            """
            with asked as (
                select websearch_to_tsquery('english', :all)
                       || (websearch_to_tsquery('english', :before)
                           && to_tsquery('english', :beginning)) as query),
            found as (
                select 'VERSION' as kind, v.organisation_id, v.id as version_id, 0 as place,
                       null as code, null as to_code, v.title as label, v.about as passage,
                       ts_rank(v.words, a.query) as rank
                  from theory.map_version v, asked a
                 where v.words @@ a.query
                 union all
                select 'OUTCOME', o.organisation_id, o.version_id, o.place, o.code, null, o.label,
                       concat_ws(' · ', o.actor, o.rationale), ts_rank(o.words, a.query)
                  from theory.outcome o, asked a
                 where o.words @@ a.query
                 union all
                select 'TAG', t.organisation_id, t.version_id, t.place, null, null, t.label, '',
                       ts_rank(t.words, a.query)
                  from theory.tag t, asked a
                 where t.words @@ a.query
                 union all
                select s.kind, s.organisation_id, s.version_id, s.place, l.from_code, l.to_code,
                       o.label, s.passage, ts_rank(s.words, a.query)
                  from asked a
                 cross join (
                       select 'LINK' as kind, organisation_id, version_id, place, rationale as passage,
                              words
                         from theory.link
                        union all
                       select 'ASSUMPTION', organisation_id, version_id, link_place, statement, words
                         from theory.assumption
                        union all
                       select 'RIVAL', organisation_id, version_id, link_place, statement, words
                         from theory.rival) s
                  join theory.link l
                    on l.organisation_id = s.organisation_id
                   and l.version_id = s.version_id
                   and l.place = s.place
                  join theory.outcome o
                    on o.organisation_id = l.organisation_id
                   and o.version_id = l.version_id
                   and o.code = l.from_code
                 where s.words @@ a.query),
            best as (
                select f.kind, m.address, v.name, f.code, f.to_code, f.label, f.passage, f.rank,
                       v.place as version_place, f.place
                  from found f
                  join theory.map_version v
                    on v.organisation_id = f.organisation_id and v.id = f.version_id
                  join theory.change_map m
                    on m.organisation_id = v.organisation_id and m.id = v.map_id
                 order by f.rank desc, version_place desc, f.kind, f.place
                 limit :most)
            select b.kind, b.address, b.name, b.code, b.to_code, b.label,
                   coalesce(b.passage, '') as passage,
                   ts_headline('english', theory.searchable(b.label), a.query, :marks)
                       as marked_label,
                   ts_headline(
                       'english', theory.searchable(coalesce(b.passage, '')), a.query, :marks)
                       as marked_passage
              from best b, asked a
             order by b.rank desc, b.version_place desc, b.kind, b.place
            """;

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    SearchSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hit> find(SoughtWords words) {
        return jdbc.sql(FOUND)
                .param("all", words.all())
                .param("before", words.before())
                .param("beginning", words.beginning())
                .param("marks", Hit.Marked.HEADLINE)
                .param("most", MOST)
                .query(SearchSheets::hit)
                .list();
    }

    private static Hit hit(ResultSet row, int number) throws SQLException {
        return new Hit(
                Hit.Kind.valueOf(row.getString("kind")),
                row.getString("address"),
                row.getString("name"),
                code(row.getString("code")),
                code(row.getString("to_code")),
                Hit.Marked.parted(row.getString("label"), row.getString("marked_label")),
                Hit.Marked.parted(row.getString("passage"), row.getString("marked_passage")));
    }

    private static Outcome.@Nullable Code code(@Nullable String text) {
        return text == null ? null : new Outcome.Code(text);
    }
}
