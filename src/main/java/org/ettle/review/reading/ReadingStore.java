package org.ettle.review.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rated;
import org.ettle.review.Review;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes what the asker reads out of records. The database fills in organisation, person and
/// times.
@Repository
class ReadingStore {

    private static final String OPEN =
            """
            insert into review.reading (review_id, record_number)
            values (:review, :record)
            on conflict do nothing
            """;

    private static final String LOCK =
            """
            select record_number
              from review.reading
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and record_number = :record
               for update
            """;

    private static final String REVEAL =
            """
            update review.reading
               set revealed_at = coalesce(revealed_at, now())
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and record_number = :record
            """;

    private static final String COVER =
            """
            update review.reading
               set revealed_at = null
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and record_number = :record
            """;

    private static final String APPRAISE =
            """
            insert into review.appraisal (
                review_id, record_number, number, authenticity, authenticity_note, credibility,
                credibility_note, representativeness, representativeness_note, meaning,
                meaning_note, passages)
            select :review, :record, coalesce(max(a.number), 0) + 1, :authenticity,
                   :authenticityNote, :credibility, :credibilityNote, :representativeness,
                   :representativenessNote, :meaning, :meaningNote, :passages::jsonb
              from review.appraisal a
             where a.organisation_id = platform.asker_organisation()
               and a.review_id = :review
               and a.record_number = :record
               and a.person_id = platform.asker_person()
            """;

    private static final String CODE =
            """
            insert into review.coding (review_id, record_number, number, codes)
            select :review, :record, coalesce(max(c.number), 0) + 1,
                   (select coalesce(jsonb_object_agg(f.frame, f.codes), '{}')
                      from (select t.frame, jsonb_agg(t.code order by t.code) as codes
                              from unnest(:frames::text[], :codes::text[]) as t (frame, code)
                             group by t.frame) f)
              from review.coding c
             where c.organisation_id = platform.asker_organisation()
               and c.review_id = :review
               and c.record_number = :record
            """;

    private static final String ANSWER =
            """
            insert into review.answer (
                review_id, record_number, question, number, answer, passage, text_hash, begins)
            select :review, :record, :question, coalesce(max(a.number), 0) + 1, :answer, :passage,
                   decode(:text, 'hex'), :begins
              from review.answer a
             where a.organisation_id = platform.asker_organisation()
               and a.review_id = :review
               and a.record_number = :record
               and a.question = :question
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ReadingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec on(String sql, Review.Id review, int record) {
        return jdbc.sql(sql).param("review", review.value()).param("record", record);
    }

    /// Until the transaction ends, nobody else writes to what was read out of this record.
    void lock(Review.Id review, int record) {
        on(OPEN, review, record).update();
        on(LOCK, review, record).query(Integer.class).single();
    }

    void reveal(Review.Id review, int record) {
        on(REVEAL, review, record).update();
    }

    /// Takes back a reveal of the same transaction, which nobody else has seen.
    void cover(Review.Id review, int record) {
        on(COVER, review, record).update();
    }

    void appraise(
            Review.Id review,
            int record,
            Map<Criterion, Rated> ratings,
            Map<Criterion, Support> passages) {
        var authenticity = rated(ratings, Criterion.AUTHENTICITY);
        var credibility = rated(ratings, Criterion.CREDIBILITY);
        var representativeness = rated(ratings, Criterion.REPRESENTATIVENESS);
        var meaning = rated(ratings, Criterion.MEANING);
        on(APPRAISE, review, record)
                .param("authenticity", authenticity.rating().name())
                .param("authenticityNote", authenticity.note().strip())
                .param("credibility", credibility.rating().name())
                .param("credibilityNote", credibility.note().strip())
                .param("representativeness", representativeness.rating().name())
                .param("representativenessNote", representativeness.note().strip())
                .param("meaning", meaning.rating().name())
                .param("meaningNote", meaning.note().strip())
                .param("passages", JSON.writeValueAsString(kept(passages)))
                .update();
    }

    private static Map<String, Map<String, Object>> kept(Map<Criterion, Support> passages) {
        var kept = new TreeMap<String, Map<String, Object>>();
        passages.forEach((criterion, support) ->
                kept.put(
                        criterion.name(),
                        Map.of(
                                "words", support.words(),
                                "text", support.text(),
                                "begins", support.begins())));
        return kept;
    }

    private static Rated rated(Map<Criterion, Rated> ratings, Criterion criterion) {
        return Objects.requireNonNull(ratings.get(criterion));
    }

    void code(Review.Id review, int record, Map<String, List<String>> codes) {
        on(CODE, review, record)
                .param(
                        "frames",
                        codes.entrySet().stream()
                                .flatMap(it -> it.getValue().stream().map(_ -> it.getKey()))
                                .toArray(String[]::new))
                .param(
                        "codes",
                        codes.values().stream().flatMap(List::stream).toArray(String[]::new))
                .update();
    }

    void answer(Review.Id review, int record, Answered answered) {
        on(ANSWER, review, record)
                .param("question", answered.question())
                .param("answer", answered.words())
                .param("passage", answered.support().words())
                .param("text", answered.support().isChecked() ? answered.support().text() : null)
                .param(
                        "begins",
                        answered.support().isChecked() ? answered.support().begins() : null)
                .update();
    }
}
