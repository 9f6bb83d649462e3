package org.ettle.journal.verify;

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

/// Reads the journals of all organisations at one moment, in the binary form of PostgreSQL's COPY:
/// nothing else brings a million rows in a second or two. Sending them is most of the work, so the
/// server sends entries and payloads over a connection each, from one snapshot.
final class WholeJournalSheets implements AutoCloseable {

    private static final String ENTRIES =
            """
            copy (
                select organisation_id, number, previous, at, who, whom, what, request, erases,
                       commitment, hash
                  from journal.entry
                 order by organisation_id, number)
              to stdout (format binary)
            """;

    private static final String PAYLOADS =
            """
            copy (
                select organisation_id, number, salt, content
                  from journal.payload
                 order by organisation_id, number)
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

    private static final String SNAPSHOT = "select pg_export_snapshot()";
    private static final String SAME_SNAPSHOT = "set transaction snapshot '%s'";

    private static final long EVERY = 1_000_000;

    private final Connection connection;
    private final Connection ofPayloads;

    /// Connects as a role that row security does not bind.
    interface Connecting {
        Connection connect() throws SQLException;
    }

    private WholeJournalSheets(Connection connection, Connection ofPayloads) {
        this.connection = connection;
        this.ofPayloads = ofPayloads;
    }

    static WholeJournalSheets over(Connecting server) throws SQLException {
        var connection = server.connect();
        try {
            begin(connection, HIDE_NOTHING);
            var snapshot = SAME_SNAPSHOT.formatted(snapshot(connection));
            var ofPayloads = server.connect();
            var sheets = new WholeJournalSheets(connection, ofPayloads);
            begin(ofPayloads, snapshot, HIDE_NOTHING);
            return sheets;
        } catch (SQLException fault) {
            connection.close();
            throw fault;
        }
    }

    private static void begin(Connection connection, String... orders) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (var order : orders) {
                statement.execute(order);
            }
        }
    }

    private static String snapshot(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(SNAPSHOT)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        try (ofPayloads) {
            connection.close();
        }
    }

    /// A server that Ettle runs itself.
    static List<Verdict> of(StandingServer server, SignedLengths signed, LongConsumer progress)
            throws CannotLook {
        try {
            return of(server::connect, signed, progress);
        } catch (SQLException fault) {
            throw new CannotLook(fault);
        }
    }

    /// A server that somebody else runs; the role must be one from which nothing is hidden.
    static List<Verdict> of(
            String url, String user, String password, SignedLengths signed, LongConsumer progress)
            throws CannotLook {
        try {
            return of(() -> DriverManager.getConnection(url, user, password), signed, progress);
        } catch (SQLException fault) {
            throw new CannotLook(fault);
        }
    }

    static List<Verdict> of(Connecting server, SignedLengths signed, LongConsumer progress)
            throws SQLException {
        try (var sheets = over(server)) {
            var check = new WholeCheck(signed);
            sheets.eachEntry(check::next, progress);
            var verdicts = check.end(sheets.heads());
            boolean whole = verdicts.stream().allMatch(Verdict.Whole.class::isInstance);
            return whole ? withSubjects(verdicts, sheets.differingSubjects()) : verdicts;
        }
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
    void eachEntry(Taker taker, LongConsumer progress) throws SQLException {
        try (var entries = CopiedSheets.of(connection, ENTRIES);
                var copied = CopiedSheets.of(ofPayloads, PAYLOADS)) {
            var payloads = new Payloads(copied);
            long rows = 0;
            for (var row = entries.next(); row != null; row = entries.next()) {
                payloads.giveTo(taker, entry(row));
                if (++rows % EVERY == 0) {
                    progress.accept(rows);
                }
            }
        }
    }

    private static Entry entry(CopiedRow row) {
        return new Entry(
                row.uuid(),
                row.number(),
                row.octets(),
                row.time(),
                row.uuidOrNull(),
                row.uuidOrNull(),
                row.text(),
                row.text(),
                row.numberOrNull(),
                row.octets(),
                row.octets());
    }

    /// The payloads, which go by in the order of their entries.
    private static final class Payloads {

        private final CopiedSheets rows;
        private @Nullable Kept next;

        private record Kept(UUID organisation, long number, Payload payload) {

            static @Nullable Kept of(@Nullable CopiedRow row) {
                return row == null
                        ? null
                        : new Kept(row.uuid(), row.number(), new Payload(row.octets(), row.text()));
            }

            /// PostgreSQL orders UUIDs by their bytes.
            int comparedWith(Entry entry) {
                var theirs = entry.organisation();
                int high =
                        Long.compareUnsigned(
                                organisation.getMostSignificantBits(),
                                theirs.getMostSignificantBits());
                int low =
                        high != 0
                                ? high
                                : Long.compareUnsigned(
                                        organisation.getLeastSignificantBits(),
                                        theirs.getLeastSignificantBits());
                return low != 0 ? low : Long.compare(number, entry.number());
            }
        }

        Payloads(CopiedSheets rows) throws SQLException {
            this.rows = rows;
            next = Kept.of(rows.next());
        }

        /// Gives an entry with its payload. Where somebody slipped in a second payload the entry is
        /// given again with it, as one that stands twice.
        void giveTo(Taker taker, Entry entry) throws SQLException {
            var kept = next;
            while (kept != null && kept.comparedWith(entry) < 0) {
                kept = Kept.of(rows.next());
            }
            boolean isGiven = false;
            while (kept != null && kept.comparedWith(entry) == 0) {
                taker.take(entry, kept.payload());
                isGiven = true;
                kept = Kept.of(rows.next());
            }
            if (!isGiven) {
                taker.take(entry, null);
            }
            next = kept;
        }
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
