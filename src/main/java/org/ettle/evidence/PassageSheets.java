package org.ettle.evidence;

import static org.ettle.evidence.SourceSheets.moment;
import static org.ettle.evidence.SourceSheets.withdrawal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the passages that the asker may see, and the texts of their organisation.
@Repository
class PassageSheets {

    private static final String TEXTS =
            """
            select organisation_id, source_id, encode(hash, 'hex') as hash,
                   encode(document_hash, 'hex') as document, '' as words,
                   char_length(words) as length, reader, is_cut, remarks, read_at
              from evidence.text
             where organisation_id = platform.asker_organisation()
               and source_id = :source
             order by read_at desc, hash
            """;

    private static final String TEXT =
            """
            select organisation_id, source_id, encode(hash, 'hex') as hash,
                   encode(document_hash, 'hex') as document, words, char_length(words) as length,
                   reader, is_cut, remarks, read_at
              from evidence.text
             where organisation_id = platform.asker_organisation()
               and source_id = :source
               and hash = decode(:hash, 'hex')
            """;

    private static final String ONE =
            """
            select p.organisation_id, p.id, p.source_id, encode(p.text_hash, 'hex') as text,
                   p.begins, p.quote, p.reuse, o.kind as origin_kind, o.label as origin_label,
                   p.added_at, p.added_by, p.withdrawn_at, p.withdrawn_by, p.withdrawn_reason
              from evidence.passage p
              left join evidence.origin o
                on o.organisation_id = p.organisation_id and o.id = p.origin_id
             where p.id = :id
             order by (p.organisation_id = platform.asker_organisation()) desc nulls last,
                   p.organisation_id
             limit 1
            """;

    private static final String OF_SOURCE =
            """
            select p.organisation_id, p.id, p.source_id, encode(p.text_hash, 'hex') as text,
                   p.begins, p.quote, p.reuse, o.kind as origin_kind, o.label as origin_label,
                   p.added_at, p.added_by, p.withdrawn_at, p.withdrawn_by, p.withdrawn_reason
              from evidence.passage p
              left join evidence.origin o
                on o.organisation_id = p.organisation_id and o.id = p.origin_id
             where p.organisation_id = :organisation
               and p.source_id = :source
             order by p.text_hash, p.begins, p.ends desc, p.added_at, p.id
            """;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final JdbcClient jdbc;

    PassageSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SourceText> texts(Source.Id source) {
        return jdbc.sql(TEXTS).param("source", source.value()).query((row, _) -> text(row)).list();
    }

    Optional<SourceText> text(Source.Id source, String hash) {
        if (!HASH.matcher(hash).matches()) {
            return Optional.empty();
        }
        return jdbc.sql(TEXT)
                .param("source", source.value())
                .param("hash", hash)
                .query((row, _) -> text(row))
                .optional();
    }

    Optional<Passage> find(Passage.Id id) {
        return jdbc.sql(ONE).param("id", id.value()).query((row, _) -> passage(row)).optional();
    }

    List<Passage> listOf(Source source) {
        return jdbc.sql(OF_SOURCE)
                .param("organisation", source.organisation().value())
                .param("source", source.id().value())
                .query((row, _) -> passage(row))
                .list();
    }

    private static SourceText text(ResultSet row) throws SQLException {
        return new SourceText(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Source.Id(row.getObject("source_id", UUID.class)),
                row.getString("hash"),
                new SourceText.Reading(
                        row.getString("document"),
                        row.getString("reader"),
                        row.getBoolean("is_cut"),
                        row.getString("remarks")),
                row.getString("words"),
                row.getInt("length"),
                moment(row, "read_at"));
    }

    private static Passage passage(ResultSet row) throws SQLException {
        return new Passage(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Passage.Id(row.getObject("id", UUID.class)),
                new Source.Id(row.getObject("source_id", UUID.class)),
                row.getString("text"),
                row.getInt("begins"),
                row.getString("quote"),
                Reuse.valueOf(row.getString("reuse")),
                origin(row),
                moment(row, "added_at"),
                row.getObject("added_by", UUID.class),
                withdrawal(row));
    }

    private static @Nullable Origin origin(ResultSet row) throws SQLException {
        var kind = row.getString("origin_kind");
        return kind == null
                ? null
                : new Origin(Origin.Kind.valueOf(kind), row.getString("origin_label"));
    }
}
