package org.ettle.review.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ettle.review.Review;
import org.ettle.review.format.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts where the records of a review are, and lists those of a box.
@Repository
class FlowSheets {

    /// One row for each way that records went. Of each record it is told at which stages it was let
    /// through (a bit for each) and at which one it left first, which is all that [Whereabouts#of]
    /// asks for. Records and standings are gathered side by side and never joined: just after an
    /// import the server has no statistics, and would join them row by row.
    private static final String GROUPS =
            """
            select i.source, i.format, g.duplicate, g.passed, g.stopped, g.records
              from (select w.intake_number, w.duplicate, w.passed, w.stopped, count(*) as records
                      from (select t.number, max(t.intake_number) as intake_number,
                                   bool_or(t.duplicate) as duplicate, bit_or(t.passed) as passed,
                                   min(t.stopped collate "C") as stopped
                              from (select r.number, r.intake_number,
                                           r.merged_into is not null as duplicate,
                                           0::bigint as passed, null::text as stopped
                                      from review.record r
                                     where r.organisation_id = :organisation
                                       and r.review_id = :review
                                       and r.number between :first and :last
                                    union all
                                    select s.record_number, null, false,
                                           case when s.state = 'INCLUDED'
                                               then 1::bigint
                                                   << array_position(:stages::text[], s.stage)
                                               else 0 end,
                                           case when s.state = 'EXCLUDED'
                                               then to_char(
                                                       array_position(:stages::text[], s.stage),
                                                       'FM00')
                                                   || coalesce(s.reason_key, '') end
                                      from review.standing s
                                     where s.organisation_id = :organisation
                                       and s.review_id = :review
                                       and s.stage = any (:stages::text[])
                                       and s.record_number between :first and :last) t
                             group by t.number) w
                     group by w.intake_number, w.duplicate, w.passed, w.stopped) g
              join review.intake i
                on i.organisation_id = :organisation
               and i.review_id = :review
               and i.number = g.intake_number
            """;

    private static final String LAST =
            """
            select coalesce(max(number), 0)
              from review.record
             where organisation_id = :organisation
               and review_id = :review
            """;

    /// Of each record the first stage that did not let it through says where it is.
    private static final String RECORDS =
            """
            select r.number, r.title, r.authors, r.year, r.container, r.merged_into, w.state,
                   w.stage, w.reason_key
              from review.record r
              join review.intake i
                on i.organisation_id = r.organisation_id
               and i.review_id = r.review_id
               and i.number = r.intake_number
              left join lateral (
                   select p.place, p.stage, s.state, s.reason_key
                     from unnest(:stages::text[]) with ordinality as p (stage, place)
                     left join review.standing s
                       on s.organisation_id = r.organisation_id
                      and s.review_id = r.review_id
                      and s.stage = p.stage
                      and s.record_number = r.number
                    where s.state is distinct from 'INCLUDED'
                    order by p.place
                    limit 1) w
                on r.merged_into is null
             where r.organisation_id = :organisation
               and r.review_id = :review
               and r.number > :after
               and (:source::text is null or i.source = :source)
               and (:files::boolean is null or (i.format in ('FILE_LIST', 'DOCUMENTS')) = :files)
               and case
                   when r.merged_into is not null then :duplicates
                   when w.place is null then :included
                   else w.place between :first and :last
                        and case when w.state = 'EXCLUDED'
                            then :left and (:reason::text is null
                                or coalesce(w.reason_key, '') = :reason)
                            else :waiting end
                   end
             order by r.number
             limit :most
            """;

    private final JdbcClient jdbc;

    FlowSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The number of the last record; 0 where there is none.
    int last(Review review) {
        return jdbc.sql(LAST)
                .param("organisation", review.organisation().value())
                .param("review", review.id().value())
                .query(Integer.class)
                .single();
    }

    /// Of the records with these numbers.
    List<Group> groups(Review review, List<Stage> stages, int first, int last) {
        return jdbc.sql(GROUPS)
                .param("organisation", review.organisation().value())
                .param("review", review.id().value())
                .param("stages", keys(stages))
                .param("first", first)
                .param("last", last)
                .query((row, _) -> group(row, stages))
                .list();
    }

    private static Group group(ResultSet row, List<Stage> stages) throws SQLException {
        return new Group(
                channel(row.getString("format")),
                row.getString("source"),
                row.getBoolean("duplicate")
                        ? new Whereabouts.Duplicate()
                        : Whereabouts.of(
                                stages,
                                verdicts(row.getLong("passed"), row.getString("stopped"), stages)),
                row.getLong("records"));
    }

    private static Map<String, Verdict> verdicts(
            long passed, @Nullable String stopped, List<Stage> stages) {
        var verdicts = new HashMap<String, Verdict>();
        for (int at = 0; at < stages.size(); at++) {
            if ((passed & 1L << at + 1) != 0) {
                verdicts.put(stages.get(at).key(), new Verdict.Goes());
            }
        }
        if (stopped != null) {
            int place = Integer.parseInt(stopped.substring(0, 2));
            verdicts.put(stages.get(place - 1).key(), new Verdict.Leaves(stopped.substring(2)));
        }
        return verdicts;
    }

    /// Documents and lists of them come from somebody's folders; every other format from a
    /// database, or from what manages what databases gave.
    static Channel channel(String format) {
        return switch (Format.valueOf(format)) {
            case FILE_LIST, DOCUMENTS -> Channel.OTHER;
            default -> Channel.DATABASES;
        };
    }

    /// @param after the number before the first
    List<FlowRecord> records(Review review, List<Stage> stages, Shown shown, int after, int most) {
        var places = Places.of(stages, shown);
        var channel = shown.channel();
        return jdbc.sql(RECORDS)
                .param("organisation", review.organisation().value())
                .param("review", review.id().value())
                .param("stages", keys(stages))
                .param("after", after)
                .param("source", shown.source())
                .param("files", channel == null ? null : channel == Channel.OTHER)
                .param("duplicates", places.duplicates())
                .param("included", places.included())
                .param("first", places.first())
                .param("last", places.last())
                .param("left", places.left())
                .param("waiting", places.waiting())
                .param("reason", shown.reason())
                .param("most", most)
                .query((row, _) -> record(row))
                .list();
    }

    private static FlowRecord record(ResultSet row) throws SQLException {
        var mergedInto = row.getObject("merged_into", Integer.class);
        var stage = row.getString("stage");
        return new FlowRecord(
                row.getInt("number"),
                row.getString("title"),
                row.getString("authors"),
                row.getObject("year", Integer.class),
                row.getString("container"),
                mergedInto,
                mergedInto != null
                        ? new Whereabouts.Duplicate()
                        : stage == null
                                ? new Whereabouts.Included()
                                : "EXCLUDED".equals(row.getString("state"))
                                        ? new Whereabouts.Left(
                                                stage,
                                                Objects.requireNonNullElse(
                                                        row.getString("reason_key"), ""))
                                        : new Whereabouts.Waiting(stage));
    }

    private static String[] keys(List<Stage> stages) {
        return stages.stream().map(Stage::key).toArray(String[]::new);
    }
}
