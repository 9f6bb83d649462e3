package org.ettle.journal.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.ettle.bench.Figure;
import org.ettle.journal.chain.Checkpoint;
import org.ettle.journal.chain.Entry;
import org.ettle.journal.chain.Octets;
import org.ettle.journal.chain.Payload;
import org.ettle.journal.chain.SigningKey;
import org.ettle.journal.chain.Tree;
import org.ettle.journal.checkpoint.CheckpointFolder;
import org.ettle.platform.store.TestDatabase;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// How fast a journal in PostgreSQL is verified: entries and payloads read, hashed, chained, and
/// held to a checkpoint that covers them all.
public final class JournalBench {

    private static final UUID ORGANISATION =
            UUID.fromString("00000000-0000-4000-8000-00000000000a");
    private static final int ENTRIES_A_SECOND = 500_000;
    private static final int ROUNDS = 4;

    /// What the entries and payloads have for searches, of which the verifier reads nothing. It
    /// would take a minute to write.
    private static final String WITHOUT_SEARCH =
            """
            drop index journal.payload_by_words, journal.entry_by_time, journal.entry_by_who,
                       journal.entry_by_what, journal.entry_by_request;
            alter table journal.payload alter column words drop expression;
            alter table journal.payload alter column words
                set default to_tsvector('english', 'People have choice and control over their care')
            """;

    private final int entries;

    private JournalBench(int entries) {
        this.entries = entries;
    }

    public static List<Figure> figures(boolean isShort) throws IOException, SQLException {
        return new JournalBench(isShort ? 200_000 : 500_000).figures();
    }

    private List<Figure> figures() throws IOException, SQLException {
        try (var database = TestDatabase.fresh();
                var connection = database.superuser()) {
            var folder = new CheckpointFolder(Files.createTempDirectory("ettle-journal-bench"));
            fill(connection, folder);
            var signed = SignedLengths.in(folder);
            double best = Double.MAX_VALUE;
            for (int i = 0; i < ROUNDS; i++) {
                best = Math.min(best, secondsToVerify(database, signed));
            }
            return List.of(
                    Figure.atLeast(
                            "Journal of %,d entries, verified each second".formatted(entries),
                            entries / best,
                            ENTRIES_A_SECOND,
                            "/s"),
                    Figure.atMost(
                            "… its histories compared with it, per million entries",
                            secondsToCompare(database) * 1e6 / entries,
                            30,
                            "s"));
        }
    }

    private double secondsToVerify(TestDatabase database, SignedLengths signed)
            throws SQLException {
        long begun = System.nanoTime();
        try (var sheets = WholeJournalSheets.over(database::superuser)) {
            var check = new WholeCheck(signed);
            sheets.eachEntry(check::next, _ -> {});
            var verdicts = check.end(sheets.heads());
            double seconds = seconds(begun);
            if (!verdicts.equals(List.of(new Verdict.Whole(ORGANISATION, entries, entries)))) {
                throw new IllegalStateException("The journal is not whole: " + verdicts);
            }
            return seconds;
        }
    }

    private static double secondsToCompare(TestDatabase database) throws SQLException {
        try (var sheets = WholeJournalSheets.over(database::superuser)) {
            long begun = System.nanoTime();
            if (!sheets.differingSubjects().isEmpty()) {
                throw new IllegalStateException("The histories differ.");
            }
            return seconds(begun);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private void fill(Connection connection, CheckpointFolder folder)
            throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(WITHOUT_SEARCH);
        }
        var last = copy(connection, folder.signingKey(), folder);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "insert into journal.chain values ('"
                            + ORGANISATION
                            + "', "
                            + (entries + 1)
                            + ", '\\x"
                            + last.hex()
                            + "', now())");
            statement.execute(
                    "insert into journal.subject select organisation_id, 'thing', '1', number from"
                            + " journal.entry");
            statement.execute("vacuum analyze journal.entry, journal.payload, journal.subject");
        }
    }

    private Octets copy(Connection connection, SigningKey key, CheckpointFolder folder)
            throws SQLException, IOException {
        var tree = new Tree();
        var previous = Octets.ZERO;
        var lines = new StringBuilder();
        var payloads = new StringBuilder();
        for (int number = 1; number <= entries; number++) {
            var payload =
                    Payload.salted(
                            "{\"subjects\":[{\"kind\":\"thing\",\"id\":\"1\"}],\"reason\":\"Said in"
                                    + " plain words, for number "
                                    + number
                                    + "\",\"fact\":{\"wording\":\"People have choice and control"
                                    + " over their care\",\"version\":\""
                                    + ORGANISATION
                                    + "\"}}");
            var entry =
                    Entry.sealed(
                            ORGANISATION,
                            number,
                            previous,
                            1_790_000_000_000_000L + number,
                            ORGANISATION,
                            null,
                            "theory.outcome-reworded",
                            "k7m2p9qrst",
                            null,
                            payload.commitment());
            previous = entry.hash();
            tree.add(previous);
            lines(entry, payload, lines, payloads);
            if (number % 20_000 == 0) {
                send(
                        connection,
                        "journal.entry (organisation_id, number, previous, at, who, what,"
                                + " request, commitment, hash)",
                        lines);
                send(
                        connection,
                        "journal.payload (organisation_id, number, salt, content)",
                        payloads);
            }
        }
        folder.append(
                Checkpoint.signed(
                        ORGANISATION,
                        entries,
                        previous,
                        tree.root(),
                        1_790_000_000_000_000L + entries,
                        key));
        return previous;
    }

    private static void lines(
            Entry entry, Payload payload, StringBuilder entries, StringBuilder payloads) {
        entries.append(ORGANISATION).append('\t').append(entry.number());
        entries.append("\t\\\\x").append(entry.previous());
        entries.append('\t').append(Instant.EPOCH.plus(entry.time(), ChronoUnit.MICROS));
        entries.append('\t').append(entry.who()).append('\t').append(entry.what());
        entries.append('\t').append(entry.request());
        entries.append("\t\\\\x").append(entry.commitment());
        entries.append("\t\\\\x").append(entry.hash()).append('\n');
        payloads.append(ORGANISATION).append('\t').append(entry.number());
        payloads.append("\t\\\\x").append(payload.salt());
        payloads.append('\t').append(payload.content()).append('\n');
    }

    private static void send(Connection connection, String table, StringBuilder lines)
            throws SQLException {
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin");
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
        lines.setLength(0);
    }
}
