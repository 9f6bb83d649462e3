package org.ettle.review.fulltext;

import java.util.HexFormat;
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
