package org.ettle.review.archive;

import java.util.function.Consumer;
import org.ettle.review.Review;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads everything of a review, row by row, each as an object with the names of its columns. It
/// reads what the asker may read: what is blind to them is not in their archive.
@Repository
class ArchiveSheets {

    private static final String HEAD =
            """
            select row_to_json(r)::text
              from (select id, title, demonstration, begun_at, begun_by
                      from review.review
                     where organisation_id = platform.asker_organisation()
                       and id = :review) r
            """;

    private static final String PROTOCOLS =
            """
            select row_to_json(r)::text
              from (select number, said, revision, reason, made_at, made_by, started_at, started_by
                      from review.protocol
                     where organisation_id = platform.asker_organisation()
                       and review_id = :review
                     order by number) r
            """;

    private static final String INTAKES =
            """
            select row_to_json(r)::text
              from (select number, name, source, format, columns, sha256, state, found, added,
                           known, unreadable, merged, to_look_at, remarks, begun_at, begun_by,
                           ended_at
                      from review.intake
                     where organisation_id = platform.asker_organisation()
                       and review_id = :review
                     order by number) r
            """;

    private static final String UNREAD =
            """
            select row_to_json(r)::text
              from (select intake_number, number, line, reason, verbatim
                      from review.unread
                     where organisation_id = platform.asker_organisation()
                       and review_id = :review
                     order by intake_number, number) r
            """;

    private static final String RECORDS =
            """
            select row_to_json(r)::text
              from (select number, intake_number, kind, title, authors, year, container, abstract,
                           doi, merged_into
                      from review.record
                     where organisation_id = platform.asker_organisation()
                       and review_id = :review
                     order by number) r
            """;

    private static final String REFERENCES =
            """
            select row_to_json(r)::text
              from (select number, intake_number, line, fingerprint, occurrence, said, verbatim,
                           record_number
                      from review.reference
                     where organisation_id = platform.asker_organisation()
                       and review_id = :review
                     order by number) r
            """;

    private static final String FULL_TEXTS =
            """
            select row_to_json(r)::text
              from (select f.reference_number, encode(f.document_hash, 'hex') as document,
                           d.media_type, f.name, f.folder, encode(f.text_hash, 'hex') as text,
                           f.reader, f.is_cut, f.remarks, f.added_at, f.added_by
                      from review.full_text f
                      join evidence.document d
                        on d.organisation_id = f.organisation_id
                       and d.hash = f.document_hash
                     where f.organisation_id = platform.asker_organisation()
                       and f.review_id = :review
                     order by f.reference_number, f.document_hash) r
            """;

    private static final String WORDS =
            """
            select words
              from review.full_text
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and text_hash = decode(:text, 'hex')
             limit 1
            """;

    private static final String HELD =
            """
            select count(*) as documents, coalesce(sum(octet_length(d.bytes)), 0) as bytes
              from evidence.document d
             where d.organisation_id = platform.asker_organisation()
               and exists (
                   select
                     from review.full_text f
                    where f.organisation_id = d.organisation_id
                      and f.review_id = :review
                      and f.document_hash = d.hash)
            """;

    /// Passages that do not stand where they are said to.
    private static final String MISPLACED =
            """
            select exists (
                select
                  from jsonb_to_recordset(:places::jsonb) as p (text text, begins integer, words text)
                  join review.full_text f
                    on f.organisation_id = platform.asker_organisation()
                   and f.review_id = :review
                   and f.text_hash = decode(p.text, 'hex')
                 where substr(f.words, p.begins + 1, char_length(p.words)) is distinct from p.words)
            """;

    private static final String PAIRS =
            """
            select row_to_json(r)::text
              from (select one, other, intake_number, found_as, likelihood, reason, standing,
                           decided_at, decided_by, kept, merged, undone_at, undone_by
                      from review.pair
                     where organisation_id = platform.asker_organisation()
                       and review_id = :review
                     order by one, other) r
            """;

    private static final String STANDINGS =
            """
            select row_to_json(r)::text
              from (select stage, record_number, state, reason_key, was_seen, revealed_at
                      from review.standing
                     where organisation_id = platform.asker_organisation()
                       and review_id = :review
                     order by stage, record_number) r
            """;

    private static final String SCREENERS =
            """
            select row_to_json(r)::text
              from (select stage, person_id, after_number, ranked
                      from review.screener
                     where organisation_id = platform.asker_organisation()
                       and review_id = :review
                     order by stage, person_id) r
            """;

    private static final String SEATS =
            """
            select row_to_json(r)::text
              from (select stage, record_number, person_id, taken_at, decided
                      from review.seat
                     where organisation_id = platform.asker_organisation()
                       and review_id = :review
                     order by stage, record_number, person_id) r
            """;

    private static final String DECISIONS =
            """
            select row_to_json(r)::text
              from (select stage, record_number, person_id, number, verdict, reason_key, note,
                           blind, together, decided_at
                      from review.decision
                     where organisation_id = platform.asker_organisation()
                       and review_id = :review
                     order by stage, record_number, person_id, number) r
            """;

    private static final String RESOLUTIONS =
            """
            select row_to_json(r)::text
              from (select stage, record_number, number, verdict, reason_key, way, words,
                           resolved_at, resolved_by
                      from review.resolution
                     where organisation_id = platform.asker_organisation()
                       and review_id = :review
                     order by stage, record_number, number) r
            """;

    private static final String PUT_ASIDE =
            """
            select row_to_json(r)::text
              from (select number, merged_number, stage, record_number, person_id,
                           taken_back_as, put_at, restored_at
                      from review.put_aside
                     where organisation_id = platform.asker_organisation()
                       and review_id = :review
                     order by number) r
            """;

    private static final String READINGS =
            """
            select row_to_json(r)::text
              from (select record_number, revealed_at
                      from review.reading
                     where organisation_id = platform.asker_organisation()
                       and review_id = :review
                     order by record_number) r
            """;

    private static final String APPRAISALS =
            """
            select row_to_json(r)::text
              from (select record_number, person_id, number, authenticity,
                           authenticity_note, credibility, credibility_note,
                           representativeness, representativeness_note, meaning,
                           meaning_note, passages, appraised_at
                      from review.appraisal
                     where organisation_id = platform.asker_organisation()
                       and review_id = :review
                     order by record_number, person_id, number) r
            """;

    private static final String CODINGS =
            """
            select row_to_json(r)::text
              from (select record_number, number, codes, coded_at, coded_by
                      from review.coding
                     where organisation_id = platform.asker_organisation()
                       and review_id = :review
                     order by record_number, number) r
            """;

    private static final String ANSWERS =
            """
            select row_to_json(r)::text
              from (select record_number, question, number, answer, passage, text_hash, begins,
                           answered_at, answered_by
                      from review.answer
                     where organisation_id = platform.asker_organisation()
                       and review_id = :review
                     order by record_number, question, number) r
            """;

    private static final String LOG =
            """
            select row_to_json(r)::text
              from (select at, person, did, what, why
                      from (select begun_at as at, begun_by as person, 'began' as did,
                                   'the review' as what, title as why
                              from review.review
                             where organisation_id = platform.asker_organisation()
                               and id = :review
                            union all
                            select started_at, started_by,
                                   case when number = 1 then 'started' else 'amended' end,
                                   'protocol ' || number, coalesce(reason, '')
                              from review.protocol
                             where organisation_id = platform.asker_organisation()
                               and review_id = :review
                               and started_at is not null
                            union all
                            select begun_at, begun_by, 'took in', 'file ' || number, name
                              from review.intake
                             where organisation_id = platform.asker_organisation()
                               and review_id = :review
                            union all
                            select decided_at, decided_by, lower(standing),
                                   'reference ' || one || ' and ' || other, reason
                              from review.pair
                             where organisation_id = platform.asker_organisation()
                               and review_id = :review
                               and decided_at is not null
                            union all
                            select undone_at, undone_by, 'undid',
                                   'reference ' || one || ' and ' || other, ''
                              from review.pair
                             where organisation_id = platform.asker_organisation()
                               and review_id = :review
                               and undone_at is not null
                            union all
                            select decided_at, person_id, lower(verdict),
                                   'record ' || record_number || ' at ' || stage,
                                   coalesce(reason_key, '')
                              from review.decision
                             where organisation_id = platform.asker_organisation()
                               and review_id = :review
                            union all
                            select resolved_at, resolved_by, 'resolved ' || lower(verdict),
                                   'record ' || record_number || ' at ' || stage, words
                              from review.resolution
                             where organisation_id = platform.asker_organisation()
                               and review_id = :review
                            union all
                            select appraised_at, person_id, 'appraised',
                                   'record ' || record_number, ''
                              from review.appraisal
                             where organisation_id = platform.asker_organisation()
                               and review_id = :review
                            union all
                            select coded_at, coded_by, 'coded', 'record ' || record_number, ''
                              from review.coding
                             where organisation_id = platform.asker_organisation()
                               and review_id = :review
                            union all
                            select answered_at, answered_by, 'answered',
                                   'record ' || record_number, question
                              from review.answer
                             where organisation_id = platform.asker_organisation()
                               and review_id = :review) l
                     order by at, what, did, person) r
            """;

    /// Who has decided stands in the seats, which are not blind; what they decided is.
    private static final String COUNT_BLIND =
            """
            select count(*)
              from review.seat s
              join review.standing t
                on t.organisation_id = s.organisation_id and t.review_id = s.review_id
               and t.stage = s.stage and t.record_number = s.record_number
             where s.organisation_id = platform.asker_organisation()
               and s.review_id = :review
               and s.decided
               and s.person_id is distinct from platform.asker_person()
               and t.revealed_at is null
            """;

    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;

    ArchiveSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String head(Review.Id review) {
        return jdbc.sql(HEAD).param("review", review.value()).query(String.class).single();
    }

    int countBlind(Review.Id review) {
        return jdbc.sql(COUNT_BLIND).param("review", review.value()).query(Integer.class).single();
    }

    /// @param text the hash of words that a document of the review has
    String words(Review.Id review, String text) {
        return jdbc.sql(WORDS)
                .param("review", review.value())
                .param("text", text)
                .query(String.class)
                .single();
    }

    Archives.Held held(Review.Id review) {
        return jdbc.sql(HELD)
                .param("review", review.value())
                .query((row, _) -> new Archives.Held(row.getInt("documents"), row.getLong("bytes")))
                .single();
    }

    /// Whether one of the passages does not stand where it is said to, in a text of the review.
    ///
    /// @param places objects with "text", "begins" and "words"
    boolean hasMisplaced(Review.Id review, String places) {
        return jdbc.sql(MISPLACED)
                .param("review", review.value())
                .param("places", places)
                .query(Boolean.class)
                .single();
    }

    /// In the order of their keys.
    void each(Review.Id review, Part part, Consumer<String> row) {
        each(sql(part), review, row);
    }

    /// Who did what and when, the first first.
    void log(Review.Id review, Consumer<String> row) {
        each(LOG, review, row);
    }

    /// Row by row, because half a million are too many at once.
    private void each(String sql, Review.Id review, Consumer<String> to) {
        jdbc.sql(sql)
                .withFetchSize(AT_ONCE)
                .param("review", review.value())
                .query(row -> {
                    to.accept(row.getString(1));
                });
    }

    private static String sql(Part part) {
        return switch (part) {
            case PROTOCOL -> PROTOCOLS;
            case INTAKE -> INTAKES;
            case UNREAD -> UNREAD;
            case RECORD -> RECORDS;
            case REFERENCE -> REFERENCES;
            case FULL_TEXT -> FULL_TEXTS;
            case PAIR -> PAIRS;
            case STANDING -> STANDINGS;
            case SCREENER -> SCREENERS;
            case SEAT -> SEATS;
            case DECISION -> DECISIONS;
            case RESOLUTION -> RESOLUTIONS;
            case PUT_ASIDE -> PUT_ASIDE;
            case READING -> READINGS;
            case APPRAISAL -> APPRAISALS;
            case CODING -> CODINGS;
            case ANSWER -> ANSWERS;
        };
    }
}
