package org.ettle.review.fulltext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
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
