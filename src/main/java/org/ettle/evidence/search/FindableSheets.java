package org.ettle.evidence.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceKind;
import org.ettle.theory.Hit.Marked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds words in everything that the asker may see.
///
/// PostgreSQL compares plain words before it asks row security, and texts only after that. So the
/// rarest of all words that are asked for leads to the things that have it, and each of these is
/// asked whether it has the others. What the asker's own organisation keeps for itself and what
/// everybody may read are two walks through two indexes, so that neither passes over what is not
/// shown.
///
/// What evidence bears on in a version that came from another is not written beside it, because
/// crosswalks and decisions come later. There, what counts is told as the page of the outcome tells
/// it (`evidence.brought`), and the walks look for claims alone, which stay where they were coded.
@Repository
class FindableSheets {

    /// Counted is only what the asker may see, and not further than it takes to tell rare from
    /// common.
    private static final String LEAD =
            """
            with asked as (
                select tsvector_to_array(to_tsvector('english', :needed)) as lexemes)
            select cardinality(a.lexemes) > 0 as has_words,
                   (select l.lexeme
                      from unnest(a.lexemes || :marks::text[]) l (lexeme)
                     order by (select count(*)
                                 from (select from evidence.word w
                                        where w.published
                                          and w.lexeme = l.lexeme
                                        limit 2000) counted)
                            + (select count(*)
                                 from (select from evidence.word w
                                        where w.organisation_id = platform.asker_organisation()
                                          and not w.published
                                          and w.lexeme = l.lexeme
                                        limit 2000) counted),
                              l.lexeme
                     limit 1) as lexeme
              from asked a
            """;

    /// The limit within each walk's thing keeps the planner from turning it into a join of all.
    private static final String FOUND =
            """
            with asked as (
                select websearch_to_tsquery('english', :all) as words,
                       phraseto_tsquery('english', :needed) as phrase,
                       (select coalesce(
                                   string_agg(
                                       m.sign || ''''
                                           || replace(replace(m.mark, '\\', '\\\\'), '''', '''''')
                                           || '''',
                                       ' & '),
                                   '')
                          from (select '' as sign, mark from unnest(:marks::text[]) mark
                                 union all
                                select '!', mark from unnest(:without::text[]) mark) m)::tsquery
                           as marks),
            brought as materialized (
                select distinct b.organisation_id, coalesce(b.passage_id, b.source_id) as unit_id
                  from (select where :ways::jsonb is not null) followed
                 cross join lateral evidence.brought(:ways::jsonb, :stops::jsonb, :place) b
                 where b.state = 'CARRIED'
                   and (:stance::text is null or b.stance = :stance)),
            found as (
                (select f.*
                   from evidence.word w
                  cross join lateral (
                        select f.organisation_id, f.number, f.kind, f.thing_id, f.source_id, f.year,
                               f.published, f.words
                          from evidence.findable f
                         where f.organisation_id = w.organisation_id
                           and f.number = w.number
                           and f.words @@ (select a.words && a.marks from asked a)
                           and (:ways::jsonb is null or f.kind = 'CLAIM')
                         limit 1) f
                  where w.organisation_id = platform.asker_organisation()
                    and not w.published
                    and w.lexeme = :lead
                    and w.year between :from and :until
                  order by w.weight desc, w.year desc, w.number desc
                  limit :window)
                union all
                (select f.*
                   from evidence.word w
                  cross join lateral (
                        select f.organisation_id, f.number, f.kind, f.thing_id, f.source_id, f.year,
                               f.published, f.words
                          from evidence.findable f
                         where f.organisation_id = w.organisation_id
                           and f.number = w.number
                           and f.words @@ (select a.words && a.marks from asked a)
                           and (:ways::jsonb is null or f.kind = 'CLAIM')
                         limit 1) f
                  where w.published
                    and w.lexeme = :lead
                    and w.year between :from and :until
                  order by w.weight desc, w.year desc, w.number desc
                  limit :window)
                union all
                (select f.*
                   from brought b
                  cross join lateral (
                        select f.organisation_id, f.number, f.kind, f.thing_id, f.source_id, f.year,
                               f.published, f.words
                          from evidence.findable f
                         where f.organisation_id = b.organisation_id
                           and f.unit_id = b.unit_id
                           and f.kind <> 'CLAIM'
                           and f.words @@ (select a.words && a.marks from asked a)
                         limit 1) f
                  where f.year between :from and :until
                  order by f.year desc, f.number desc
                  limit :window)),
            ranked as (
                select f.*,
                       row_number() over (
                           order by f.words @@ '''=superseded''',
                                    ts_filter(f.words, '{a}') @@ a.words desc,
                                    f.words @@ a.phrase desc,
                                    f.year desc, f.number desc) as place,
                       count(*) over () as total
                  from found f, asked a),
            shown as (
                select r.organisation_id, r.kind, r.thing_id, r.published, r.place, r.total,
                       case r.kind
                           when 'CLAIM' then c.cause || ' → ' || c.effect
                           when 'INDICATOR' then i.title
                           else s.title
                       end as title,
                       case r.kind
                           when 'SOURCE' then
                               concat_ws(' · ', s.population, s.method, s.limits)
                           when 'PASSAGE' then p.quote
                           when 'CLAIM' then concat_ws(' · ', c.context, c.mechanism)
                           else i.about
                       end as text,
                       s.id as source_id, s.title as source_title, s.kind as source_kind, s.dated,
                       s.publisher, s.area, s.demonstration,
                       s.superseded_by is not null as superseded,
                       coalesce(p.id, c.passage_id) as passage_id, i.address
                  from ranked r
                  left join evidence.source s
                    on s.organisation_id = r.organisation_id and s.id = r.source_id
                  left join evidence.passage p
                    on r.kind = 'PASSAGE'
                   and p.organisation_id = r.organisation_id and p.id = r.thing_id
                  left join evidence.claim c
                    on r.kind = 'CLAIM'
                   and c.organisation_id = r.organisation_id and c.id = r.thing_id
                  left join evidence.indicator i
                    on r.kind = 'INDICATOR'
                   and i.organisation_id = r.organisation_id and i.id = r.thing_id
                 where r.place > :before
                 order by r.place
                 limit :most)
            select s.*,
                   ts_headline('english', theory.searchable(s.title), a.words, :headline)
                       as marked_title,
                   ts_headline('english', theory.searchable(s.text), a.words, :headline)
                       as marked_text
              from shown s, asked a
             order by s.place
            """;

    private final JdbcClient jdbc;

    FindableSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param hasWords whether a word is asked for that does not stand everywhere
    /// @param lexeme the rarest of what is asked for
    record Lead(boolean hasWords, @Nullable String lexeme) {}

    Lead lead(TypedWords typed, List<String> marks) {
        return jdbc.sql(LEAD)
                .param("needed", typed.needed())
                .param("marks", marks.toArray(String[]::new))
                .query((row, _) -> new Lead(row.getBoolean("has_words"), row.getString("lexeme")))
                .single();
    }

    /// How evidence comes to what is asked about.
    ///
    /// @param ways and `stops` as [org.ettle.evidence.remapping.Ways] writes them
    /// @param place null for the whole version
    record Followed(String ways, String stops, @Nullable String place) {}

    /// @param followed null where what is written beside each thing tells everything
    Searched.Found list(
            Sought sought, TypedWords typed, @Nullable String lead, @Nullable Followed followed) {
        var totals = new ArrayList<Integer>();
        var hits =
                jdbc.sql(FOUND)
                        .param("all", typed.all())
                        .param("needed", typed.needed())
                        .param(
                                "marks",
                                (followed == null ? sought.marks() : sought.marksBesideOn())
                                        .toArray(String[]::new))
                        .param("ways", followed == null ? null : followed.ways())
                        .param("stops", followed == null ? null : followed.stops())
                        .param("place", followed == null ? null : followed.place())
                        .param("stance", sought.stance() == null ? null : sought.stance().name())
                        .param("without", sought.without().toArray(String[]::new))
                        .param("lead", lead)
                        .param("from", sought.firstYear())
                        .param("until", sought.lastYear())
                        .param("window", EvidenceSearch.MOST + 1)
                        .param("before", sought.offset())
                        .param("most", Sought.ON_A_PAGE)
                        .param("headline", Marked.HEADLINE)
                        .query((row, _) -> {
                            totals.add(row.getInt("total"));
                            return hit(row);
                        })
                        .list();
        int total = totals.isEmpty() ? 0 : totals.getFirst();
        return new Searched.Found(
                hits, Math.min(total, EvidenceSearch.MOST), total > EvidenceSearch.MOST);
    }

    private static Hit hit(ResultSet row) throws SQLException {
        var passage = row.getObject("passage_id", UUID.class);
        return new Hit(
                Findable.valueOf(row.getString("kind")),
                row.getObject("thing_id", UUID.class),
                marked(row, "title", "marked_title"),
                marked(row, "text", "marked_text"),
                from(row),
                passage == null ? null : new Passage.Id(passage),
                row.getString("address"),
                row.getBoolean("published"));
    }

    private static Marked marked(ResultSet row, String text, String form) throws SQLException {
        return Marked.parted(
                Objects.requireNonNullElse(row.getString(text), ""),
                Objects.requireNonNullElse(row.getString(form), ""));
    }

    private static Hit.@Nullable From from(ResultSet row) throws SQLException {
        var id = row.getObject("source_id", UUID.class);
        return id == null
                ? null
                : new Hit.From(
                        new Source.Id(id),
                        row.getString("source_title"),
                        SourceKind.valueOf(row.getString("source_kind")),
                        row.getString("dated"),
                        row.getString("publisher"),
                        row.getString("area"),
                        row.getBoolean("demonstration"),
                        row.getBoolean("superseded"));
    }
}
