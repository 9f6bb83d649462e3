package org.ettle.review.archive;

import java.util.List;
import java.util.stream.Collectors;
import org.ettle.review.Review;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the rows of an archive as they stand there, on behalf of the organisation that takes it
/// in: whatever organisation they came from, they are rows of this one now.
@Repository
class ArchiveStore {

    private static final String HEAD =
            """
            insert into review.review (id, title, demonstration, begun_at, begun_by)
            select id, title, demonstration, begun_at, begun_by
              from jsonb_populate_record(null::review.review, :row::jsonb)
            """;

    private static final String PROTOCOLS =
            """
            insert into review.protocol (
                review_id, number, said, revision, reason, made_at, made_by,
                started_at, started_by)
            select :review, number, said, revision, reason, made_at, made_by,
                   started_at, started_by
              from jsonb_populate_recordset(null::review.protocol, :rows::jsonb)
            """;

    private static final String INTAKES =
            """
            insert into review.intake (
                review_id, number, name, source, format, columns, sha256, state,
                found, added, known, unreadable, merged, to_look_at, remarks,
                begun_at, begun_by, ended_at)
            select :review, number, name, source, format, columns, sha256, state, found,
                   added, known, unreadable, merged, to_look_at, remarks, begun_at,
                   begun_by, ended_at
              from jsonb_populate_recordset(null::review.intake, :rows::jsonb)
            """;

    private static final String UNREAD =
            """
            insert into review.unread (
                review_id, intake_number, number, line, reason, verbatim)
            select :review, intake_number, number, line, reason, verbatim
              from jsonb_populate_recordset(null::review.unread, :rows::jsonb)
            """;

    private static final String RECORDS =
            """
            insert into review.record (
                review_id, number, intake_number, kind, title, authors, year,
                container, abstract, doi, merged_into)
            select :review, number, intake_number, kind, title, authors, year,
                   container, abstract, doi, merged_into
              from jsonb_populate_recordset(null::review.record, :rows::jsonb)
            """;

    private static final String REFERENCES =
            """
            insert into review.reference (
                review_id, number, intake_number, line, fingerprint, occurrence,
                said, verbatim, record_number)
            select :review, number, intake_number, line, fingerprint, occurrence, said,
                   verbatim, record_number
              from jsonb_populate_recordset(null::review.reference, :rows::jsonb)
            """;

    private static final String FULL_TEXTS =
            """
            insert into review.full_text (
                review_id, reference_number, document_hash, name, folder, text_hash, words, reader,
                is_cut, remarks, added_at, added_by)
            select :review, reference_number, decode(document, 'hex'), name, folder,
                   decode(text, 'hex'), :words, reader, is_cut, remarks, added_at, added_by
              from jsonb_to_record(:row::jsonb) as r (
                       reference_number integer, document text, name text, folder text, text text,
                       reader text, is_cut boolean, remarks text, added_at timestamptz,
                       added_by uuid)
            """;

    private static final String PAIRS =
            """
            insert into review.pair (
                review_id, one, other, intake_number, found_as, likelihood, reason,
                standing, decided_at, decided_by, kept, merged, undone_at,
                undone_by)
            select :review, one, other, intake_number, found_as, likelihood, reason,
                   standing, decided_at, decided_by, kept, merged, undone_at, undone_by
              from jsonb_populate_recordset(null::review.pair, :rows::jsonb)
            """;

    private static final String STANDINGS =
            """
            insert into review.standing (
                review_id, stage, record_number, state, reason_key, was_seen,
                revealed_at)
            select :review, stage, record_number, state, reason_key, was_seen,
                   revealed_at
              from jsonb_populate_recordset(null::review.standing, :rows::jsonb)
            """;

    private static final String SCREENERS =
            """
            insert into review.screener (
                review_id, stage, person_id, after_number, ranked)
            select :review, stage, person_id, after_number, ranked
              from jsonb_populate_recordset(null::review.screener, :rows::jsonb)
            """;

    private static final String SEATS =
            """
            insert into review.seat (
                review_id, stage, record_number, person_id, taken_at, decided)
            select :review, stage, record_number, person_id, taken_at, decided
              from jsonb_populate_recordset(null::review.seat, :rows::jsonb)
            """;

    private static final String DECISIONS =
            """
            insert into review.decision (
                review_id, stage, record_number, person_id, number, verdict,
                reason_key, note, blind, together, decided_at)
            select :review, stage, record_number, person_id, number, verdict,
                   reason_key, note, blind, together, decided_at
              from jsonb_populate_recordset(null::review.decision, :rows::jsonb)
            """;

    private static final String RESOLUTIONS =
            """
            insert into review.resolution (
                review_id, stage, record_number, number, verdict, reason_key, way,
                words, resolved_at, resolved_by)
            select :review, stage, record_number, number, verdict, reason_key, way,
                   words, resolved_at, resolved_by
              from jsonb_populate_recordset(null::review.resolution, :rows::jsonb)
            """;

    private static final String PUT_ASIDE =
            """
            insert into review.put_aside (
                review_id, number, merged_number, stage, record_number, person_id,
                taken_back_as, put_at, restored_at)
            select :review, number, merged_number, stage, record_number, person_id,
                   taken_back_as, put_at, restored_at
              from jsonb_populate_recordset(null::review.put_aside, :rows::jsonb)
            """;

    private static final String READINGS =
            """
            insert into review.reading (
                review_id, record_number, revealed_at)
            select :review, record_number, revealed_at
              from jsonb_populate_recordset(null::review.reading, :rows::jsonb)
            """;

    private static final String APPRAISALS =
            """
            insert into review.appraisal (
                review_id, record_number, person_id, number, authenticity,
                authenticity_note, credibility, credibility_note,
                representativeness, representativeness_note, meaning, meaning_note,
                passages, appraised_at)
            select :review, record_number, person_id, number, authenticity,
                   authenticity_note, credibility, credibility_note, representativeness,
                   representativeness_note, meaning, meaning_note, coalesce(passages, '{}'), appraised_at
              from jsonb_populate_recordset(null::review.appraisal, :rows::jsonb)
            """;

    private static final String CODINGS =
            """
            insert into review.coding (
                review_id, record_number, number, codes, coded_at, coded_by)
            select :review, record_number, number, codes, coded_at, coded_by
              from jsonb_populate_recordset(null::review.coding, :rows::jsonb)
            """;

    private static final String ANSWERS =
            """
            insert into review.answer (
                review_id, record_number, question, number, answer, passage, text_hash, begins,
                answered_at, answered_by)
            select :review, record_number, question, number, answer, passage, text_hash, begins,
                   answered_at, answered_by
              from jsonb_populate_recordset(null::review.answer, :rows::jsonb)
            """;

    private final JdbcClient jdbc;

    ArchiveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(String row) {
        jdbc.sql(HEAD).param("row", row).update();
    }

    void add(Review.Id review, Part part, List<String> rows) {
        jdbc.sql(sql(part))
                .param("review", review.value())
                .param("rows", rows.stream().collect(Collectors.joining(",", "[", "]")))
                .update();
    }

    /// @param row to which reference a document belongs
    void add(Review.Id review, String row, String words) {
        jdbc.sql(FULL_TEXTS)
                .param("review", review.value())
                .param("row", row)
                .param("words", words)
                .update();
    }

    private static String sql(Part part) {
        return switch (part) {
            case PROTOCOL -> PROTOCOLS;
            case INTAKE -> INTAKES;
            case UNREAD -> UNREAD;
            case RECORD -> RECORDS;
            case REFERENCE -> REFERENCES;
            case FULL_TEXT -> throw new IllegalArgumentException("It has words beside its rows.");
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
