package org.ettle.review.fulltext;

import java.util.HexFormat;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.document.ReadDocument;
import org.ettle.review.Review;
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
}
