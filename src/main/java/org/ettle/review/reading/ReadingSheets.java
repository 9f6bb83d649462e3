package org.ettle.review.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rated;
import org.ettle.evidence.Appraisal.Rating;
import org.ettle.review.Protocol;
import org.ettle.review.Review;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads what was read out of included records, as far as the asker may see it.
@Repository
class ReadingSheets {

    private static final String IS_INCLUDED =
            """
            select exists (
                select from review.standing t
                 where t.organisation_id = platform.asker_organisation()
                   and t.review_id = :review
                   and t.stage = :stage
                   and t.record_number = :record
                   and t.state = 'INCLUDED')
            """;

    private static final String INCLUDED =
            """
            select *
              from (
                  select t.record_number, r.title,
                         (select count(distinct a.person_id)
                            from review.appraisal a
                           where a.organisation_id = t.organisation_id
                             and a.review_id = t.review_id
                             and a.record_number = t.record_number) as appraised,
                         exists (
                             select from review.appraisal a
                              where a.organisation_id = t.organisation_id
                                and a.review_id = t.review_id
                                and a.record_number = t.record_number
                                and a.person_id = platform.asker_person()) as own,
                         exists (
                             select from review.coding c
                              where c.organisation_id = t.organisation_id
                                and c.review_id = t.review_id
                                and c.record_number = t.record_number) as coded,
                         (select count(distinct a.question)
                            from review.answer a
                           where a.organisation_id = t.organisation_id
                             and a.review_id = t.review_id
                             and a.record_number = t.record_number) as answered
                    from review.standing t
                    join review.record r
                      on r.organisation_id = t.organisation_id and r.review_id = t.review_id
                     and r.number = t.record_number and r.merged_into is null
                   where t.organisation_id = platform.asker_organisation()
                     and t.review_id = :review
                     and t.stage = :stage
                     and t.state = 'INCLUDED'
                     and t.record_number > :after) i
             where :left = ''
                or :left = 'APPRAISAL' and not i.own and i.appraised < :appraisers
                or :left = 'CODES' and not i.coded
                or :left = 'ANSWERS' and i.answered < :questions
             order by i.record_number
             limit :most
            """;

    private static final String APPRAISALS =
            """
            select distinct on (a.person_id)
                   a.person_id, a.appraised_at, a.authenticity, a.authenticity_note, a.credibility,
                   a.credibility_note, a.representativeness, a.representativeness_note, a.meaning,
                   a.meaning_note, a.passages::text as passages
              from review.appraisal a
             where a.organisation_id = platform.asker_organisation()
               and a.review_id = :review
               and a.record_number = :record
             order by a.person_id, a.number desc
            """;

    private static final String CODES =
            """
            select f.frame, k.code
              from (select c.codes
                      from review.coding c
                     where c.organisation_id = platform.asker_organisation()
                       and c.review_id = :review
                       and c.record_number = :record
                     order by c.number desc
                     limit 1) last,
                   jsonb_each(last.codes) as f (frame, codes),
                   jsonb_array_elements_text(f.codes) as k (code)
             order by f.frame, k.code
            """;

    private static final String ANSWERS =
            """
            select distinct on (a.question) a.question, a.answer, a.passage,
                   encode(a.text_hash, 'hex') as text, a.begins
              from review.answer a
             where a.organisation_id = platform.asker_organisation()
               and a.review_id = :review
               and a.record_number = :record
             order by a.question, a.number desc
            """;

    private static final String CROSSED =
            """
            with last as (
                select distinct on (c.record_number) c.record_number, c.codes
                  from review.coding c
                  join review.standing t
                    on t.organisation_id = c.organisation_id and t.review_id = c.review_id
                   and t.stage = :stage and t.record_number = c.record_number
                   and t.state = 'INCLUDED'
                 where c.organisation_id = platform.asker_organisation()
                   and c.review_id = :review
                 order by c.record_number, c.number desc)
            select one.code as one, other.code as other, count(*) as records
              from last,
                   jsonb_array_elements_text(last.codes -> :rows) as one (code),
                   jsonb_array_elements_text(last.codes -> :columns) as other (code)
             group by one.code, other.code
             order by one.code, other.code
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ReadingSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec on(String sql, Review.Id review, int record) {
        return jdbc.sql(sql).param("review", review.value()).param("record", record);
    }

    /// @param stage the last one
    boolean isIncluded(Review.Id review, String stage, int record) {
        return on(IS_INCLUDED, review, record).param("stage", stage).query(Boolean.class).single();
    }

    /// @param stage the last one
    /// @param left where only records are wanted with which that is left to do
    List<IncludedRecord> included(
            Review.Id review,
            Protocol protocol,
            String stage,
            @Nullable Left left,
            int after,
            int most) {
        return jdbc.sql(INCLUDED)
                .param("review", review.value())
                .param("stage", stage)
                .param("left", left == null ? "" : left.name())
                .param("appraisers", Readings.appraisers(protocol))
                .param("questions", protocol.extraction().size())
                .param("after", after)
                .param("most", most)
                .query((row, _) ->
                        new IncludedRecord(
                                row.getInt("record_number"),
                                row.getString("title"),
                                row.getInt("appraised"),
                                row.getBoolean("own"),
                                row.getBoolean("coded"),
                                row.getInt("answered")))
                .list();
    }

    List<RecordAppraisal> appraisals(Review.Id review, int record) {
        return on(APPRAISALS, review, record).query((row, _) -> appraisal(row)).list();
    }

    /// By frame.
    Map<String, List<String>> codes(Review.Id review, int record) {
        var codes = new TreeMap<String, List<String>>();
        on(CODES, review, record)
                .query((row, _) -> Map.entry(row.getString("frame"), row.getString("code")))
                .list()
                .forEach(it ->
                        codes.computeIfAbsent(it.getKey(), _ -> new ArrayList<>())
                                .add(it.getValue()));
        return codes;
    }

    /// By question.
    Map<String, Answered> answers(Review.Id review, int record) {
        var answers = new HashMap<String, Answered>();
        on(ANSWERS, review, record)
                .query((row, _) ->
                        new Answered(
                                row.getString("question"),
                                row.getString("answer"),
                                new Support(
                                        row.getString("passage"),
                                        Objects.requireNonNullElse(row.getString("text"), ""),
                                        row.getInt("begins"))))
                .list()
                .forEach(it -> answers.put(it.question(), it));
        return answers;
    }

    List<CrossCount> crossed(Review.Id review, String stage, String rows, String columns) {
        return jdbc.sql(CROSSED)
                .param("review", review.value())
                .param("stage", stage)
                .param("rows", rows)
                .param("columns", columns)
                .query((row, _) ->
                        new CrossCount(
                                row.getString("one"),
                                row.getString("other"),
                                row.getInt("records")))
                .list();
    }

    private static RecordAppraisal appraisal(ResultSet row) throws SQLException {
        return new RecordAppraisal(
                row.getObject("person_id", UUID.class),
                row.getObject("appraised_at", OffsetDateTime.class).toInstant(),
                Map.of(
                        Criterion.AUTHENTICITY,
                        rated(row.getString("authenticity"), row.getString("authenticity_note")),
                        Criterion.CREDIBILITY,
                        rated(row.getString("credibility"), row.getString("credibility_note")),
                        Criterion.REPRESENTATIVENESS,
                        rated(
                                row.getString("representativeness"),
                                row.getString("representativeness_note")),
                        Criterion.MEANING,
                        rated(row.getString("meaning"), row.getString("meaning_note"))),
                passages(row.getString("passages")));
    }

    private static Map<Criterion, Support> passages(String kept) {
        var passages = new EnumMap<Criterion, Support>(Criterion.class);
        JSON.readValue(kept, new TypeReference<Map<String, Support>>() {})
                .forEach((criterion, support) ->
                        passages.put(Criterion.valueOf(criterion), support));
        return passages;
    }

    private static Rated rated(String rating, String note) {
        return new Rated(Rating.valueOf(rating), note);
    }
}
