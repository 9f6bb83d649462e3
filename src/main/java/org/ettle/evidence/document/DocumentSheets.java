package org.ettle.evidence.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ettle.evidence.Source;
import org.ettle.evidence.document.worker.Unread;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the documents of the sources of the organisation that asks.
@Repository
class DocumentSheets {

    private static final String ATTACHED =
            """
            select d.hash, s.name, d.media_type, octet_length(d.bytes) as bytes, s.added_at,
                   s.added_by,
                   (select r.reason
                      from evidence.refused_document r
                     where r.organisation_id = s.organisation_id
                       and r.source_id = s.source_id
                       and r.hash = s.document_hash
                       and not exists (
                           select
                             from evidence.text t
                            where t.organisation_id = s.organisation_id
                              and t.source_id = s.source_id
                              and t.document_hash = s.document_hash)
                     order by r.refused_at desc
                     limit 1) as reason
              from evidence.source_document s
              join evidence.document d
                on d.organisation_id = s.organisation_id
               and d.hash = s.document_hash
             where s.organisation_id = platform.asker_organisation()
               and s.source_id = :source
             order by s.added_at, s.document_hash
            """;

    private static final String REFUSED =
            """
            select r.hash, r.name, r.reason, r.refused_at
              from evidence.refused_document r
             where r.organisation_id = platform.asker_organisation()
               and r.source_id = :source
               and not exists (
                   select
                     from evidence.source_document s
                    where s.organisation_id = r.organisation_id
                      and s.source_id = r.source_id
                      and s.document_hash = r.hash)
             order by r.refused_at desc, r.id
             limit 10
            """;

    private static final String NAME =
            """
            select s.name
              from evidence.source_document s
             where s.organisation_id = platform.asker_organisation()
               and s.source_id = :source
               and s.document_hash = :hash
               and not exists (
                   select
                     from evidence.refused_document r
                    where r.organisation_id = s.organisation_id
                      and r.source_id = s.source_id
                      and r.hash = s.document_hash)
            """;

    private static final String ORIGINAL =
            """
            select s.name, d.bytes
              from evidence.source_document s
              join evidence.document d
                on d.organisation_id = s.organisation_id
               and d.hash = s.document_hash
             where s.organisation_id = platform.asker_organisation()
               and s.source_id = :source
               and s.document_hash = :hash
            """;

    private static final String KEPT =
            """
            select d.media_type, d.bytes
              from evidence.document d
             where d.organisation_id = platform.asker_organisation()
               and d.hash = :hash
            """;

    private final JdbcClient client;

    DocumentSheets(JdbcClient client) {
        this.client = client;
    }

    List<Document> list(Source.Id source) {
        return client.sql(ATTACHED)
                .param("source", source.value())
                .query((row, _) ->
                        new Document(
                                hash(row, "hash"),
                                row.getString("name"),
                                row.getString("media_type"),
                                row.getInt("bytes"),
                                moment(row, "added_at"),
                                row.getObject("added_by", UUID.class),
                                reason(row.getString("reason"))))
                .list();
    }

    /// Those that were not kept, the latest first.
    List<RefusedDocument> listRefused(Source.Id source) {
        return client.sql(REFUSED)
                .param("source", source.value())
                .query((row, _) ->
                        new RefusedDocument(
                                hash(row, "hash"),
                                row.getString("name"),
                                Unread.valueOf(row.getString("reason")),
                                moment(row, "refused_at")))
                .list();
    }

    /// The name under which a document was attached and read; empty where it was not.
    Optional<String> findRead(Source.Id source, Hash hash) {
        return client.sql(NAME)
                .param("source", source.value())
                .param("hash", hash.value())
                .query(String.class)
                .optional();
    }

    Optional<Original> findOriginal(Source.Id source, Hash hash) {
        return client.sql(ORIGINAL)
                .param("source", source.value())
                .param("hash", hash.value())
                .query((row, _) -> new Original(row.getString("name"), row.getBytes("bytes")))
                .optional();
    }

    record Kept(String mediaType, byte[] bytes) {}

    /// Whatever it belongs to.
    Optional<Kept> findKept(Hash hash) {
        return client.sql(KEPT)
                .param("hash", hash.value())
                .query((row, _) -> new Kept(row.getString("media_type"), row.getBytes("bytes")))
                .optional();
    }

    private static @Nullable Unread reason(@Nullable String name) {
        return name == null ? null : Unread.valueOf(name);
    }

    private static String hash(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
