package org.ettle.review.fulltext;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.document.ReadDocument;
import org.ettle.review.Review;
import org.ettle.review.words.Lexemes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes to which reference a document belongs, and its words. The database fills in organisation,
/// person and time.
@Repository
class FullTextStore {

    private static final String KEEP =
            """
            insert into review.full_text (
                review_id, reference_number, document_hash, name, folder, text_hash, words, reader,
                is_cut, remarks)
            values (
                :review, :reference, :document, :name, :folder, :text, :words, :reader, :cut,
                :remarks)
            on conflict do nothing
            """;

    /// In the order of the words, so that two who add at once wait and do not stand in each other's
    /// way.
    private static final String WORDS =
            """
            insert into review.document_word as w (review_id, lexeme, stretch, numbers)
            select :review, n.lexeme, :stretch, int4send(:reference)
              from unnest(:lexemes::text[]) as n (lexeme)
             order by n.lexeme
            on conflict (organisation_id, review_id, lexeme, stretch)
               do update set numbers = w.numbers || excluded.numbers
            """;

    private static final String EARLIER =
            """
            select review_id, reference_number, encode(document_hash, 'hex') as document, words
              from review.full_text
             where organisation_id = platform.asker_organisation()
               and not is_found
               and (review_id, reference_number, document_hash)
                   > (:review, :reference, decode(:document, 'hex'))
             order by review_id, reference_number, document_hash
             limit 1
               for update skip locked
            """;

    private static final String FOUND =
            """
            update review.full_text
               set is_found = true
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and reference_number = :reference
               and document_hash = decode(:document, 'hex')
            """;

    private static final int STRETCH = 1_000;

    private final JdbcClient jdbc;

    FullTextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether it was not there yet
    boolean keep(Review.Id review, int reference, String name, String folder, ReadDocument read) {
        return jdbc.sql(KEEP)
                        .param("review", review.value())
                        .param("reference", reference)
                        .param("document", HexFormat.of().parseHex(read.hash()))
                        .param("name", name)
                        .param("folder", folder)
                        .param("text", HexFormat.of().parseHex(SourceText.hash(read.words())))
                        .param("words", read.words())
                        .param("reader", read.reading().reader())
                        .param("cut", read.reading().isCut())
                        .param("remarks", read.reading().remarks())
                        .update()
                == 1;
    }

    /// A document that was kept before its words were.
    record Earlier(Review.Id review, int reference, String document, String words) {

        /// Before the first.
        static final Earlier NONE = new Earlier(new Review.Id(new UUID(0, 0)), 0, "", "");
    }

    /// The next of the organisation's, held until the transaction ends; what another program has in
    /// hand is left to it.
    Optional<Earlier> earlier(Earlier after) {
        return of(EARLIER, after)
                .query((row, _) ->
                        new Earlier(
                                new Review.Id(row.getObject("review_id", UUID.class)),
                                row.getInt("reference_number"),
                                row.getString("document"),
                                row.getString("words")))
                .optional();
    }

    void found(Earlier document) {
        of(FOUND, document).update();
    }

    private JdbcClient.StatementSpec of(String sql, Earlier document) {
        return jdbc.sql(sql)
                .param("review", document.review().value())
                .param("reference", document.reference())
                .param("document", document.document());
    }

    /// What a search finds the reference by.
    void keepWords(Review.Id review, int reference, String words) {
        jdbc.sql(WORDS)
                .param("review", review.value())
                .param("reference", reference)
                .param("stretch", reference / STRETCH)
                .param("lexemes", Lexemes.of(words).toArray(String[]::new))
                .update();
    }
}
