package org.ettle.evidence;

import java.util.HexFormat;
import java.util.UUID;
import org.ettle.platform.store.Askers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the texts of the organisation that asks, and the passages in them.
@Repository
class PassageStore {

    private static final String ADD_TEXT =
            """
            insert into evidence.text (
                source_id, hash, document_hash, words, reader, is_cut, remarks)
            values (
                :source, decode(:hash, 'hex'), decode(:document, 'hex'), :words, :reader, :cut,
                :remarks)
            on conflict (organisation_id, source_id, hash) do nothing
            """;

    private static final String SELECT =
            """
            insert into evidence.passage (
                id, source_id, text_hash, begins, quote, reuse, origin_id, added_by)
            values (
                :id, :source, decode(:text, 'hex'), :begins, :quote, :reuse, :origin, :by)
            """;

    private static final String CHANGE_REUSE =
            """
            update evidence.passage
               set reuse = :reuse
             where organisation_id = platform.asker_organisation()
               and id = :id
            """;

    private static final String WITHDRAW =
            """
            update evidence.passage
               set withdrawn_at = now(), withdrawn_by = :by, withdrawn_reason = :reason
             where organisation_id = platform.asker_organisation()
               and id = :id
            """;

    private final JdbcClient jdbc;

    PassageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether the source did not have these words yet
    boolean add(Source.Id source, String hash, String words, SourceText.Reading reading) {
        return jdbc.sql(ADD_TEXT)
                        .param("source", source.value())
                        .param("hash", hash)
                        .param("document", reading.document())
                        .param("words", words)
                        .param("reader", reading.reader())
                        .param("cut", reading.isCut())
                        .param("remarks", reading.remarks())
                        .update()
                == 1;
    }

    void select(Passage.Id id, Selection selection, String quote, @Nullable UUID origin) {
        HexFormat.of().parseHex(selection.text());
        jdbc.sql(SELECT)
                .param("id", id.value())
                .param("source", selection.source().value())
                .param("text", selection.text())
                .param("begins", selection.begins())
                .param("quote", quote)
                .param("reuse", selection.reuse().name())
                .param("origin", origin)
                .param("by", Askers.get().person())
                .update();
    }

    void changeReuse(Passage.Id id, Reuse reuse) {
        jdbc.sql(CHANGE_REUSE).param("id", id.value()).param("reuse", reuse.name()).update();
    }

    void withdraw(Passage.Id id, String reason) {
        jdbc.sql(WITHDRAW)
                .param("id", id.value())
                .param("by", Askers.get().person())
                .param("reason", reason)
                .update();
    }
}
