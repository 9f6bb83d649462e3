package org.ettle.journal.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.ettle.journal.chain.Entry;
import org.ettle.journal.chain.Flaw;
import org.ettle.journal.chain.Octets;
import org.ettle.journal.chain.Payload;
import org.ettle.platform.store.server.StandingServer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// Reads the journals of all organisations at one moment, in the binary form of PostgreSQL's COPY:
/// nothing else brings a million rows in a second or two.
final class WholeJournalSheets {

    private static final String ENTRIES =
            """
            copy (
                select e.organisation_id, e.number, e.previous, e.at, e.who, e.whom, e.what,
                       e.request, e.erases, e.commitment, e.hash, p.salt, p.content
                  from journal.entry e
                  left join journal.payload p
                    on p.organisation_id = e.organisation_id and p.number = e.number
                 order by e.organisation_id, e.number)
              to stdout (format binary)
            """;

    private static final String HEADS =
            "select organisation_id, next_number - 1, last_hash from journal.chain";

    /// The subjects that the payloads name, against those that the histories hold.
    private static final String DIFFERING_SUBJECTS =
            """
            with named as (
                select p.organisation_id, p.number, s.value ->> 'kind' as kind,
                       s.value ->> 'id' as id
                  from journal.payload p,
                       json_array_elements(p.content::json -> 'subjects') as s (value)),
            held as (
                select s.organisation_id, s.number, s.kind, s.id
                  from journal.subject s
                  join journal.payload p
                    on p.organisation_id = s.organisation_id and p.number = s.number),
            differing as (
                (select organisation_id, number, kind, id from named
                 except select organisation_id, number, kind, id from held)
                union all
                (select organisation_id, number, kind, id from held
                 except select organisation_id, number, kind, id from named))
            select organisation_id, min(number) from differing group by organisation_id
            """;

    /// So that a role from which something is hidden is told, and does not find all well.
    private static final String HIDE_NOTHING = "set row_security = off";

    private static final int SIGNATURE = 11;
    private static final long FROM_1970_TO_2000 = 946_684_800_000_000L;
    private static final long EVERY = 1_000_000;

    private final Connection connection;

    /// @param connection of a role that row security does not bind
    WholeJournalSheets(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(HIDE_NOTHING);
        }
    }

    /// A server that Ettle runs itself.
    static List<Verdict> of(StandingServer server, SignedLengths signed, LongConsumer progress)
            throws CannotLook {
        try (var connection = server.connect()) {
            return of(connection, signed, progress);
        } catch (SQLException fault) {
            throw new CannotLook(fault);
        }
    }

    /// A server that somebody else runs; the role must be one from which nothing is hidden.
    static List<Verdict> of(
            String url, String user, String password, SignedLengths signed, LongConsumer progress)
            throws CannotLook {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            return of(connection, signed, progress);
        } catch (SQLException fault) {
            throw new CannotLook(fault);
        }
    }

    static List<Verdict> of(Connection connection, SignedLengths signed, LongConsumer progress)
            throws SQLException {
        var sheets = new WholeJournalSheets(connection);
        var check = new WholeCheck(signed);
        sheets.eachEntry(check::next, progress);
        var verdicts = check.end(sheets.heads());
        boolean whole = verdicts.stream().allMatch(Verdict.Whole.class::isInstance);
        return whole ? withSubjects(verdicts, sheets.differingSubjects()) : verdicts;
    }

    /// The histories are asked about last, because only payloads that are whole can be read.
    private static List<Verdict> withSubjects(List<Verdict> verdicts, Map<UUID, Flaw> flaws) {
        var all = new ArrayList<Verdict>();
        for (var verdict : verdicts) {
            all.add(
                    verdict instanceof Verdict.Whole whole
                                    && flaws.containsKey(whole.organisation())
                            ? new Verdict.Bad(whole.organisation(), flaws.get(whole.organisation()))
                            : verdict);
        }
        return all;
    }

    /// Takes each entry with its payload, by organisation and number.
    interface Taker {
        void take(Entry entry, @Nullable Payload payload);
    }

    /// @param progress told now and then how many entries have gone by
    long eachEntry(Taker taker, LongConsumer progress) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(ENTRIES);
        long rows = 0;
        for (var row = first(copy); row != null; row = next(copy)) {
            if (take(row, taker) && ++rows % EVERY == 0) {
                progress.accept(rows);
            }
        }
        return rows;
    }

    private static @Nullable ByteBuffer first(CopyOut copy) throws SQLException {
        var row = next(copy);
        if (row != null) {
            row.position(SIGNATURE + Integer.BYTES);
            int extension = row.getInt();
            row.position(row.position() + extension);
        }
        return row;
    }

    private static @Nullable ByteBuffer next(CopyOut copy) throws SQLException {
        byte @Nullable [] bytes = copy.readFromCopy();
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }

    /// @return whether there was a row: the head of the stream and its end come without one
    private static boolean take(ByteBuffer row, Taker taker) {
        if (row.remaining() < Short.BYTES || row.getShort() < 0) {
            return false;
        }
        var entry =
                new Entry(
                        required(uuid(row)),
                        number(row),
                        octets(row),
                        number(row) + FROM_1970_TO_2000,
                        uuid(row),
                        uuid(row),
                        text(row),
                        text(row),
                        numberOrNull(row),
                        octets(row),
                        octets(row));
        var salt = bytes(row);
        var content = bytes(row);
        taker.take(
                entry,
                salt == null || content == null
                        ? null
                        : new Payload(
                                Octets.of(salt), new String(content, StandardCharsets.UTF_8)));
        return true;
    }

    private static byte @Nullable [] bytes(ByteBuffer row) {
        int length = row.getInt();
        if (length < 0) {
            return null;
        }
        var bytes = new byte[length];
        row.get(bytes);
        return bytes;
    }

    private static Octets octets(ByteBuffer row) {
        return Octets.of(required(bytes(row)));
    }

    private static String text(ByteBuffer row) {
        return new String(required(bytes(row)), StandardCharsets.UTF_8);
    }

    private static long number(ByteBuffer row) {
        return required(numberOrNull(row));
    }

    private static @Nullable Long numberOrNull(ByteBuffer row) {
        return row.getInt() < 0 ? null : row.getLong();
    }

    private static @Nullable UUID uuid(ByteBuffer row) {
        return row.getInt() < 0 ? null : new UUID(row.getLong(), row.getLong());
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("The journal has a column without a value.");
        }
        return value;
    }

    Map<UUID, WholeCheck.Head> heads() throws SQLException {
        var heads = new TreeMap<UUID, WholeCheck.Head>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(HEADS)) {
            while (rows.next()) {
                heads.put(
                        rows.getObject(1, UUID.class),
                        new WholeCheck.Head(rows.getLong(2), Octets.of(rows.getBytes(3))));
            }
        }
        return heads;
    }

    /// The first entry of each organisation that its histories do not hold as they should.
    Map<UUID, Flaw> differingSubjects() throws SQLException {
        var flaws = new TreeMap<UUID, Flaw>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(DIFFERING_SUBJECTS)) {
            while (rows.next()) {
                flaws.put(
                        rows.getObject(1, UUID.class),
                        new Flaw(Flaw.Code.SUBJECTS_DIFFER, rows.getLong(2)));
            }
        }
        return flaws;
    }
}
