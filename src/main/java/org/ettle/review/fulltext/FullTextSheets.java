package org.ettle.review.fulltext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ettle.evidence.SourceText;
import org.ettle.review.Review;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the documents of the records of the organisation that asks.
@Repository
class FullTextSheets {

    private static final String LIST =
            """
            select f.reference_number, encode(f.document_hash, 'hex') as document, f.name, f.folder,
                   encode(f.text_hash, 'hex') as text, left(f.words, :most) as words,
                   char_length(f.words) as length, f.reader, f.is_cut, f.remarks, f.added_at,
                   f.added_by
              from review.reference r
              join review.full_text f
                on f.organisation_id = r.organisation_id
               and f.review_id = r.review_id
               and f.reference_number = r.number
             where r.organisation_id = platform.asker_organisation()
               and r.review_id = :review
               and r.record_number = :record
               and (:document::text is null or f.document_hash = decode(:document, 'hex'))
             order by f.added_at, f.reference_number, f.document_hash
            """;

    private static final String STRETCHES =
            """
            select r.record_number, encode(f.document_hash, 'hex') as document, f.name,
                   substring(f.words from :from for :most) as words
              from unnest(:records::integer[], :documents::text[]) as n (number, document)
             cross join lateral (
                   select number, record_number
                     from review.reference
                    where organisation_id = platform.asker_organisation()
                      and review_id = :review
                      and record_number = n.number
                   offset 0) r
              join review.full_text f
                on f.organisation_id = platform.asker_organisation()
               and f.review_id = :review
               and f.reference_number = r.number
             where n.document is null or f.document_hash = decode(n.document, 'hex')
             order by r.record_number, f.added_at, f.reference_number, f.document_hash
            """;

    private static final String WITHOUT_ABSTRACT =
            """
            select distinct on (r.record_number) r.record_number, left(f.words, :most) as words
              from review.full_text f
              join review.reference r
                on r.organisation_id = f.organisation_id
               and r.review_id = f.review_id
               and r.number = f.reference_number
              join review.record d
                on d.organisation_id = f.organisation_id
               and d.review_id = f.review_id
               and d.number = r.record_number
             where f.organisation_id = platform.asker_organisation()
               and f.review_id = :review
               and d.abstract = ''
             order by r.record_number, f.added_at, f.reference_number, f.document_hash
            """;

    private static final String ANY =
            """
            select exists (
                select from review.full_text
                 where organisation_id = platform.asker_organisation()
                   and review_id = :review)
            """;

    private static final String THERE =
            """
            select r.intake_number
              from review.full_text f
              join review.reference r
                on r.organisation_id = f.organisation_id
               and r.review_id = f.review_id
               and r.number = f.reference_number
             where f.organisation_id = platform.asker_organisation()
               and f.review_id = :review
               and f.document_hash = decode(:document, 'hex')
             order by f.reference_number
             limit 1
            """;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final JdbcClient jdbc;

    FullTextSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The earliest first.
    ///
    /// @param most how many code points of each, from its beginning
    List<FullText> list(Review.Id review, int record, int most) {
        return list(review, record, null, most);
    }

    private List<FullText> list(Review.Id review, int record, @Nullable String document, int most) {
        return jdbc.sql(LIST)
                .param("review", review.value())
                .param("most", most)
                .param("record", record)
                .param("document", document)
                .query((row, _) -> fullText(row))
                .list();
    }

    /// @param most how many code points of it, from its beginning
    Optional<FullText> find(Review.Id review, int record, String document, int most) {
        return HASH.matcher(document).matches()
                ? list(review, record, document, most).stream().findFirst()
                : Optional.empty();
    }

    boolean any(Review.Id review) {
        return jdbc.sql(ANY).param("review", review.value()).query(Boolean.class).single();
    }

    /// A piece of a document of a record.
    record Stretch(int record, String document, String name, String words) {

        /// In code points.
        int length() {
            return words.codePointCount(0, words.length());
        }
    }

    /// Of each document of some records, those of one record beside each other, the earliest first.
    ///
    /// @param most how many code points of each
    List<Stretch> beginnings(Review.Id review, List<Integer> records, int most) {
        return stretches(review, records, new String[records.size()], 0, most);
    }

    /// What follows in the same documents.
    ///
    /// @param from where it begins, in code points, from 0
    List<Stretch> further(Review.Id review, List<Stretch> of, int from, int most) {
        return stretches(
                review,
                of.stream().map(Stretch::record).toList(),
                of.stream().map(Stretch::document).toArray(String[]::new),
                from,
                most);
    }

    private List<Stretch> stretches(
            Review.Id review,
            List<Integer> records,
            @Nullable String[] documents,
            int from,
            int most) {
        return jdbc.sql(STRETCHES)
                .param("review", review.value())
                .param("records", records.toArray(Integer[]::new))
                .param("documents", documents)
                .param("from", from + 1)
                .param("most", most)
                .query((row, _) ->
                        new Stretch(
                                row.getInt("record_number"),
                                row.getString("document"),
                                row.getString("name"),
                                row.getString("words")))
                .list();
    }

    /// The beginning of the earliest document of each record that has no abstract.
    Map<Integer, String> withoutAbstract(Review.Id review, int most) {
        var beginnings = new HashMap<Integer, String>();
        jdbc.sql(WITHOUT_ABSTRACT)
                .param("review", review.value())
                .param("most", most)
                .query(row -> {
                    beginnings.put(row.getInt("record_number"), row.getString("words"));
                });
        return beginnings;
    }

    /// The import whose reference has this document; empty where the review has it nowhere.
    Optional<Integer> intakeOf(Review.Id review, String document) {
        return jdbc.sql(THERE)
                .param("review", review.value())
                .param("document", document)
                .query(Integer.class)
                .optional();
    }

    private static FullText fullText(ResultSet row) throws SQLException {
        return new FullText(
                row.getInt("reference_number"),
                row.getString("document"),
                row.getString("name"),
                row.getString("folder"),
                row.getString("text"),
                row.getString("words"),
                row.getInt("length"),
                new SourceText.Reading(
                        row.getString("document"),
                        row.getString("reader"),
                        row.getBoolean("is_cut"),
                        row.getString("remarks")),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getObject("added_by", UUID.class));
    }
}
