package org.ettle.platform.store;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Tries every table with every verb as every kind of asker, and says what row security let through
/// or held back wrongly. What should be seen is known from who wrote the rows, not from the
/// policies.
final class RowSecurityProbes {

    /// Rooms and tables in which what is published is everybody's to read.
    private static final List<String> PUBLISHING =
            List.of(
                    "theory.",
                    "evidence.origin",
                    "evidence.source",
                    "evidence.passage",
                    "evidence.bearing",
                    "evidence.remapping",
                    "evidence.claim",
                    "evidence.appraisal",
                    "evidence.indicator",
                    "evidence.definition",
                    "evidence.release",
                    "evidence.vintage",
                    "evidence.odd_row",
                    "evidence.series",
                    "evidence.observation",
                    "evidence.findable",
                    "evidence.word",
                    "judgement.",
                    "review.review",
                    "review.protocol",
                    "review.published_group",
                    "review.published_record");

    /// Tables of which even their organisation sees no row before it is revealed, but each person
    /// their own; the probes ask as nobody in particular.
    private static final List<String> BLIND =
            List.of(
                    "judgement.opinion",
                    "judgement.trace_reading",
                    "review.decision",
                    "review.appraisal");

    /// Rooms in which what is written is never changed: triggers refuse it before row security is
    /// asked.
    private static final List<String> KEEPING = List.of("journal.");

    private static final String REFUSED_BY_ROW_SECURITY = "42501";
    private static final String REFUSED_BY_A_TRIGGER = "23001";

    private final ProbedDatabase probed;
    private final List<String> leaks = new ArrayList<>();
    private int probes;

    private RowSecurityProbes(ProbedDatabase probed) {
        this.probed = probed;
    }

    record Report(int probes, List<String> leaks) {}

    /// Who asks: what the setting holds, or null where it was never set.
    private record Setting(String name, @Nullable String value, @Nullable OrganisationId ours) {

        boolean isGarbage() {
            return name.equals("garbage");
        }
    }

    static Report of(ProbedDatabase probed, Predicate<HouseTable> which) throws SQLException {
        var probes = new RowSecurityProbes(probed);
        for (var setting : probes.settings()) {
            probes.ask(setting, probed.tables().stream().filter(which).toList());
        }
        return new Report(probes.probes, probes.leaks);
    }

    /// Asks until something leaks.
    static boolean findLeak(ProbedDatabase probed, Predicate<HouseTable> where)
            throws SQLException {
        var probes = new RowSecurityProbes(probed);
        for (var setting : probes.settings()) {
            probes.ask(setting, probed.tables().stream().filter(where).toList());
            if (!probes.leaks.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<Setting> settings() {
        var settings = new ArrayList<Setting>();
        settings.add(new Setting("never set", null, null));
        settings.add(new Setting("the public", "", null));
        settings.add(new Setting("garbage", "nobody is asking", null));
        settings.add(new Setting("a stranger", UUID.randomUUID().toString(), null));
        for (var organisation : probed.organisations()) {
            settings.add(new Setting("an owner", organisation.toString(), organisation));
        }
        return settings;
    }

    private void ask(Setting setting, List<HouseTable> tables) throws SQLException {
        var database = probed.database();
        for (var login : List.of(database.application(), database.owner())) {
            try (var connection = probed.as(login)) {
                connection.setAutoCommit(false);
                bind(connection, setting);
                var probe = new Probe(connection, setting, login.user());
                for (var table : tables) {
                    probe.reading(table);
                    probe.writing(table);
                }
                if (setting.ours() != null && tables.equals(probed.tables())) {
                    probe.ownRows(setting.ours());
                }
                connection.rollback();
            }
        }
    }

    private static void bind(Connection connection, Setting setting) throws SQLException {
        if (setting.value() == null) {
            return;
        }
        try (var statement =
                connection.prepareStatement("select set_config('ettle.organisation', ?, true)")) {
            statement.setString(1, setting.value());
            statement.execute();
        }
    }

    /// What a statement came to: how much it touched, or the state in which it failed.
    private record Outcome(TreeSet<String> rows, int count, @Nullable String failure) {

        static Outcome of(int count) {
            return new Outcome(new TreeSet<>(), count, null);
        }

        boolean touchedNothing() {
            return failure != null || count == 0;
        }
    }

    private interface Attempt {
        Outcome run() throws SQLException, IOException;
    }

    private final class Probe {
        private final Connection connection;
        private final Setting setting;
        private final String role;

        Probe(Connection connection, Setting setting, String role) {
            this.connection = connection;
            this.setting = setting;
            this.role = role;
        }

        private void reading(HouseTable table) throws SQLException {
            var expected = expected(table);
            var seen = attempt(() -> rows("select " + keyOf(table) + " from " + table));
            if (setting.isGarbage()) {
                check(seen.failure() != null, table, "select answers although nobody asks");
                return;
            }
            check(seen.failure() == null, table, "select fails: " + seen.failure());
            check(seen.rows().equals(expected), table, "select shows other rows than it should");
            var copied = attempt(() -> copied(table));
            check(copied.count() == expected.size(), table, "copy shows other rows");
            var locked =
                    attempt(() ->
                            rows(
                                    "select "
                                            + keyOf(table)
                                            + " from "
                                            + table
                                            + " where "
                                            + foreign()
                                            + " for update"));
            check(locked.touchedNothing(), table, "a foreign row can be locked");
            var unfiltered =
                    attempt(() -> {
                        run("set local row_security = off");
                        return rows("select " + keyOf(table) + " from " + table);
                    });
            check(unfiltered.failure() != null, table, "row security can be turned off");
        }

        private void writing(HouseTable table) throws SQLException {
            check(
                    attempt(() -> run("delete from " + table + " where " + foreign()))
                            .touchedNothing(),
                    table,
                    "a foreign row can be deleted");
            check(
                    attempt(() ->
                                    run(
                                            "update "
                                                    + table
                                                    + " set organisation_id ="
                                                    + " organisation_id where "
                                                    + foreign()))
                            .touchedNothing(),
                    table,
                    "a foreign row can be changed");
            check(
                    attempt(() ->
                                    run(
                                            "merge into "
                                                    + table
                                                    + " using (select) s on "
                                                    + foreign()
                                                    + " when matched then delete"))
                            .touchedNothing(),
                    table,
                    "a foreign row can be merged away");
            for (var world : probed.worlds()) {
                if (!world.organisation().equals(setting.ours()) && !world.published()) {
                    inserting(table, world.rows().of(table).getFirst());
                }
            }
            if (setting.ours() != null) {
                moving(table, setting.ours());
            }
        }

        /// Whether or not the row is there already, the answer is the same: it is not yours.
        private void inserting(HouseTable table, Map<String, @Nullable Object> there) {
            var absent = new HashMap<String, @Nullable Object>(there);
            absent.put("organisation_id", UUID.randomUUID());
            String update = " do update set organisation_id = excluded.organisation_id";
            String onConflict = " on conflict (" + String.join(", ", table.key()) + ")";
            for (var row : List.of(there, absent)) {
                refused(table, row, "", "a foreign row can be inserted");
                refused(table, row, " on conflict do nothing", "a foreign row can be guessed");
                refused(table, row, onConflict + update, "a foreign row can be upserted");
            }
        }

        private void refused(
                HouseTable table, Map<String, @Nullable Object> row, String ending, String fault) {
            var values = new ArrayList<>(row.values());
            var outcome =
                    attempt(() ->
                            Outcome.of(
                                    Rows.run(
                                            connection,
                                            Rows.insertion(table.name(), row) + ending,
                                            values)));
            checkRefused(outcome, table, fault);
        }

        private void moving(HouseTable table, OrganisationId ours) {
            var draft =
                    probed.worlds().stream()
                            .filter(w -> w.organisation().equals(ours) && !w.published())
                            .findFirst()
                            .orElseThrow();
            var key = new HashMap<String, @Nullable Object>(draft.rows().of(table).getLast());
            key.keySet().retainAll(table.key());
            String elsewhere = "organisation_id = '" + UUID.randomUUID() + "'";
            var moved =
                    attempt(() ->
                            Outcome.of(Rows.update(connection, table.name(), elsewhere, key)));
            var kept =
                    attempt(() ->
                            Outcome.of(
                                    Rows.update(
                                            connection,
                                            table.name(),
                                            "organisation_id = organisation_id",
                                            key)));
            if (KEEPING.stream().anyMatch(table.name()::startsWith)) {
                for (var outcome : List.of(moved, kept)) {
                    check(
                            REFUSED_BY_A_TRIGGER.equals(outcome.failure()),
                            table,
                            "what is kept for ever can be changed: " + outcome.failure());
                }
                return;
            }
            if (BLIND.contains(table.name())) {
                for (var outcome : List.of(moved, kept)) {
                    check(outcome.touchedNothing(), table, "what is blind can be changed");
                }
                return;
            }
            checkRefused(moved, table, "a row can be moved to another organisation");
            check(kept.count() == 1, table, "an own draft cannot be changed: " + kept.failure());
        }

        private void ownRows(OrganisationId ours) {
            try {
                attempt(() -> {
                    GeneratedRows.write(connection, probed.tables(), ours);
                    return Outcome.of(1);
                });
            } catch (AssertionError refused) {
                leaks.add("an organisation cannot write its own rows: " + refused.getCause());
            }
        }

        private Outcome attempt(Attempt attempt) {
            probes++;
            try {
                var savepoint = connection.setSavepoint();
                try {
                    return attempt.run();
                } catch (SQLException refused) {
                    return new Outcome(
                            new TreeSet<>(), 0, Objects.toString(refused.getSQLState(), "?"));
                } finally {
                    connection.rollback(savepoint);
                }
            } catch (SQLException | IOException fault) {
                throw new IllegalStateException(fault);
            }
        }

        private Outcome rows(String query) throws SQLException {
            var found = new TreeSet<String>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return new Outcome(found, found.size(), null);
        }

        private Outcome run(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                return Outcome.of(statement.executeUpdate(sql));
            }
        }

        private Outcome copied(HouseTable table) throws SQLException, IOException {
            var lines = new StringWriter();
            long count =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy " + table + " to stdout", lines);
            return Outcome.of((int) count);
        }

        private TreeSet<String> expected(HouseTable table) {
            boolean publishing = PUBLISHING.stream().anyMatch(part -> isIn(part, table.name()));
            var keys = new TreeSet<String>();
            for (var world : probed.worlds()) {
                boolean ours =
                        world.organisation().equals(setting.ours())
                                && (world.published() || !BLIND.contains(table.name()));
                for (Map<String, @Nullable Object> row : world.rows().of(table)) {
                    if (ours || (publishing && isPublished(world, table, row))) {
                        keys.add(keyOf(table, row));
                    }
                }
            }
            return keys;
        }

        private boolean isPublished(
                ProbedDatabase.World world, HouseTable table, Map<String, @Nullable Object> row) {
            return world.published()
                    && world.rows().isPublishedWithItsWorld(table, row, probed.tables());
        }

        private static boolean isIn(String part, String table) {
            return part.endsWith(".") ? table.startsWith(part) : table.equals(part);
        }

        private String foreign() {
            return setting.ours() == null
                    ? "organisation_id is not null"
                    : "organisation_id <> '" + setting.ours() + "'";
        }

        private void checkRefused(Outcome outcome, HouseTable table, String fault) {
            String state = Objects.toString(outcome.failure(), "done");
            boolean asItShould =
                    setting.isGarbage()
                            ? outcome.failure() != null
                            : state.equals(REFUSED_BY_ROW_SECURITY);
            check(asItShould, table, fault + " (" + state + ")");
        }

        private void check(boolean holds, HouseTable table, String fault) {
            if (!holds) {
                leaks.add(table + " as " + setting.name() + " in role " + role + ": " + fault);
            }
        }
    }

    private static String keyOf(HouseTable table) {
        return "concat_ws('|', " + String.join(", ", table.key()) + ")";
    }

    private static String keyOf(HouseTable table, Map<String, @Nullable Object> row) {
        return table.key().stream()
                .map(column -> text(row.get(column)))
                .collect(Collectors.joining("|"));
    }

    /// As PostgreSQL writes it.
    private static String text(@Nullable Object value) {
        return switch (value) {
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case Boolean truth -> truth ? "t" : "f";
            case null, default -> Objects.toString(value);
        };
    }
}
