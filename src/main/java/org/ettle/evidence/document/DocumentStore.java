package org.ettle.evidence.document;

import org.ettle.evidence.Source;
import org.ettle.evidence.document.worker.Unread;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes documents. The database fills in the organisation and the times. What is there already
/// stays as it is.
@Repository
class DocumentStore {

    private static final String KEEP =
            """
            insert into evidence.document (hash, media_type, bytes)
            values (:hash, :mediaType, :bytes)
                on conflict do nothing
            """;

    private static final String ATTACH =
            """
            insert into evidence.source_document (source_id, document_hash, name, added_by)
            values (:source, :hash, :name, platform.asker_person())
                on conflict do nothing
            """;

    private static final String REFUSE =
            """
            insert into evidence.refused_document (source_id, hash, name, reason, refused_by)
            values (:source, :hash, :name, :reason, platform.asker_person())
            """;

    private final JdbcClient client;

    DocumentStore(JdbcClient client) {
        this.client = client;
    }

    void keep(Hash hash, String mediaType, byte[] bytes) {
        client.sql(KEEP)
                .param("hash", hash.value())
                .param("mediaType", mediaType)
                .param("bytes", bytes)
                .update();
    }

    /// Whether it was not attached before.
    boolean attach(Source.Id source, Hash hash, String name) {
        return client.sql(ATTACH)
                        .param("source", source.value())
                        .param("hash", hash.value())
                        .param("name", name)
                        .update()
                == 1;
    }

    void refuse(Source.Id source, Hash hash, String name, Unread reason) {
        client.sql(REFUSE)
                .param("source", source.value())
                .param("hash", hash.value())
                .param("name", name)
                .param("reason", reason.name())
                .update();
    }
}
