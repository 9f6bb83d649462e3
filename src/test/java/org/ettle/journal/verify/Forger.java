package org.ettle.journal.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ettle.journal.chain.Entry;
import org.ettle.journal.chain.Lines;
import org.ettle.journal.chain.Octets;
import org.ettle.journal.chain.Payload;
import org.jspecify.annotations.Nullable;

/// Somebody who owns the database, turns its triggers off and rewrites a journal.
final class Forger implements AutoCloseable {

    private final Connection connection;
    private final UUID organisation;

    Forger(Connection superuser, UUID organisation) throws SQLException {
        this.connection = superuser;
        this.organisation = organisation;
        run("set session_replication_role = replica");
    }

    void run(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    List<Lines.Row> read() throws SQLException {
        var rows = new ArrayList<Lines.Row>();
        try (var statement =
                connection.prepareStatement(
                        """
                        select e.number, e.previous, e.at, e.who, e.whom, e.what, e.request, e.erases,
                               e.commitment, e.hash, p.salt, p.content
                          from journal.entry e
                          left join journal.payload p using (organisation_id, number)
                         where e.organisation_id = ?
                         order by e.number
                        """)) {
            statement.setObject(1, organisation);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var salt = found.getBytes(11);
                    rows.add(
                            new Lines.Row(
                                    new Entry(
                                            organisation,
                                            found.getLong(1),
                                            Octets.of(found.getBytes(2)),
                                            micros(found.getObject(3, OffsetDateTime.class)),
                                            found.getObject(4, UUID.class),
                                            found.getObject(5, UUID.class),
                                            found.getString(6),
                                            found.getString(7),
                                            found.getObject(8, Long.class),
                                            Octets.of(found.getBytes(9)),
                                            Octets.of(found.getBytes(10))),
                                    salt == null
                                            ? null
                                            : new Payload(Octets.of(salt), found.getString(12))));
                }
            }
        }
        return rows;
    }

    private static long micros(OffsetDateTime at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant());
    }

    /// Puts these rows in place of what is there; the head of the chain stays as it is.
    void write(List<Lines.Row> rows) throws SQLException {
        run("delete from journal.entry where organisation_id = ?", organisation);
        run("delete from journal.payload where organisation_id = ?", organisation);
        for (var row : rows) {
            write(row.entry());
            var payload = row.payload();
            if (payload != null) {
                run(
                        "insert into journal.payload (organisation_id, number, salt, content)"
                                + " values (?, ?, ?, ?)",
                        organisation,
                        row.entry().number(),
                        payload.salt().toBytes(),
                        payload.content());
            }
        }
    }

    private void write(Entry entry) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into journal.entry
                            (organisation_id, number, previous, at, who, whom, what, request, erases,
                             commitment, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            var values = new ArrayList<@Nullable Object>();
            values.add(organisation);
            values.add(entry.number());
            values.add(entry.previous().toBytes());
            values.add(
                    Instant.EPOCH.plus(entry.time(), ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
            values.add(entry.who());
            values.add(entry.whom());
            values.add(entry.what());
            values.add(entry.request());
            values.add(entry.erases());
            values.add(entry.commitment().toBytes());
            values.add(entry.hash().toBytes());
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.execute();
        }
    }

    /// Makes the head of the chain say what the rows are.
    void writeHead(List<Lines.Row> rows) throws SQLException {
        run(
                "update journal.chain set next_number = ?, last_hash = ? where organisation_id = ?",
                rows.size() + 1L,
                rows.getLast().entry().hash().toBytes(),
                organisation);
    }

    /// Numbers and chains the rows anew, from the first one on.
    static List<Lines.Row> rehashed(List<Lines.Row> rows) {
        var made = new ArrayList<Lines.Row>();
        var previous = Octets.ZERO;
        for (var row : rows) {
            var entry = row.entry();
            var sealed =
                    Entry.sealed(
                            entry.organisation(),
                            made.size() + 1L,
                            previous,
                            entry.time(),
                            entry.who(),
                            entry.whom(),
                            entry.what(),
                            entry.request(),
                            entry.erases(),
                            row.payload() == null
                                    ? entry.commitment()
                                    : Objects.requireNonNull(row.payload()).commitment());
            made.add(new Lines.Row(sealed, row.payload()));
            previous = sealed.hash();
        }
        return made;
    }

    /// An export of these rows with the end of another.
    static void export(Path file, UUID organisation, List<Lines.Row> rows, byte[] end)
            throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(Lines.of(new Lines.Header(organisation, rows.size())));
        out.write('\n');
        for (var row : rows) {
            out.write(Lines.of(row.entry(), row.payload()));
            out.write('\n');
        }
        out.write(end);
        out.write('\n');
        Files.write(file, out.toByteArray());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
