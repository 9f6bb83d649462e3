package org.ettle.platform.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/// Two rows for every table, belonging to one organisation and fitting together, made from the
/// catalogue alone. A new table is filled like the others; one that cannot be filled fails the test
/// with the database's reason.
final class GeneratedRows {

    private static final int EACH = 2;
    private static final String DUPLICATE = "23505";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /// What becomes of a row later, or stands in it in place of something else.
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "published_at",
                    "revealed_at",
                    "started_at",
                    "withdrawn_at",
                    "link_from",
                    "link_to",
                    "link_kind",
                    "contribution",
                    "their_organisation_id",
                    "their_judgement_id");

    /// What the database itself writes of other rows.
    private static final Set<String> WRITTEN_BY_TRIGGERS =
            Set.of("evidence.findable", "evidence.word");

    private final OrganisationId organisation;
    private final String word;
    private final Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();

    private GeneratedRows(OrganisationId organisation, String word) {
        this.organisation = organisation;
        this.word = word;
    }

    /// Within the connection's transaction.
    static GeneratedRows write(
            Connection connection, List<HouseTable> tables, OrganisationId organisation)
            throws SQLException {
        return write(connection, tables, organisation, "a");
    }

    /// @param word begins every text that may hold any
    static GeneratedRows write(
            Connection connection,
            List<HouseTable> tables,
            OrganisationId organisation,
            String word)
            throws SQLException {
        var made = new GeneratedRows(organisation, word);
        for (var table : tables) {
            made.rows.put(table.name(), new ArrayList<>());
            for (int i = 0; i < EACH && !made.isFull(connection, table); i++) {
                made.write(connection, table);
            }
        }
        made.read(connection, tables);
        return made;
    }

    /// What triggers made of the rows, as it is now.
    private void read(Connection connection, List<HouseTable> tables) throws SQLException {
        for (var table : tables) {
            if (isWrittenByTriggers(table)) {
                rows.put(table.name(), Rows.of(connection, table, organisation));
            }
        }
    }

    private static boolean isWrittenByTriggers(HouseTable table) {
        return WRITTEN_BY_TRIGGERS.contains(table.name());
    }

    /// Of some tables an organisation has one row only.
    private boolean isFull(Connection connection, HouseTable table) throws SQLException {
        if (isWrittenByTriggers(table)) {
            return true;
        }
        if (!table.key().equals(List.of("organisation_id"))) {
            return false;
        }
        try (var statement =
                connection.prepareStatement(
                        "select from " + table + " where organisation_id = ?")) {
            statement.setObject(1, organisation.value());
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /// Publishes what can be, in the order in which things refer to each other.
    void publish(Connection connection, List<HouseTable> tables) throws SQLException {
        for (var table : tables) {
            if (table.isPublishable() || table.has("revealed_at")) {
                for (var row : of(table)) {
                    var key = new HashMap<String, @Nullable Object>(row);
                    key.keySet().retainAll(table.key());
                    Rows.update(connection, table.name(), publishing(table), key);
                }
            }
        }
        read(connection, tables);
    }

    /// What is answered blind is revealed before it is published.
    private static String publishing(HouseTable table) {
        return Stream.of("revealed_at", "published_at")
                .filter(table::has)
                .map(column -> column + " = now()")
                .collect(Collectors.joining(", "));
    }

    /// Whether the row is published once the world is: with what it refers to, or, where it refers
    /// to nothing (a map), with the versions that refer to it.
    boolean isPublishedWithItsWorld(
            HouseTable table, Map<String, @Nullable Object> row, List<HouseTable> tables) {
        return table.isPublishable()
                || Boolean.TRUE.equals(row.get("published"))
                || !table.references().isEmpty()
                || tables.stream()
                        .filter(HouseTable::isPublishable)
                        .anyMatch(publishable -> refersTo(publishable, table, row));
    }

    private boolean refersTo(HouseTable from, HouseTable table, Map<String, @Nullable Object> row) {
        return from.references().stream()
                .filter(reference -> reference.table().equals(table.name()))
                .anyMatch(reference ->
                        of(from).stream().anyMatch(child -> fits(reference, row, copy(child))));
    }

    private static Map<String, @Nullable Object> copy(Map<String, ? extends @Nullable Object> row) {
        return new HashMap<String, @Nullable Object>(row);
    }

    OrganisationId organisation() {
        return organisation;
    }

    List<Map<String, @Nullable Object>> of(HouseTable table) {
        return rows.getOrDefault(table.name(), List.of());
    }

    private void write(Connection connection, HouseTable table) throws SQLException {
        @Nullable SQLException last = null;
        boolean isThere = false;
        for (var references : choices(table, 0, Map.of("organisation_id", organisation.value()))) {
            for (var row : List.of(filled(table, references), sparse(table, references))) {
                var savepoint = connection.setSavepoint();
                try {
                    Rows.insert(connection, table.name(), row);
                    of(table).add(row);
                    return;
                } catch (SQLException refused) {
                    connection.rollback(savepoint);
                    last = refused;
                    isThere |= DUPLICATE.equals(refused.getSQLState());
                }
            }
        }
        if (isThere && hasOneForEach(table)) {
            return;
        }
        throw new AssertionError(
                "No row could be made for "
                        + table
                        + ", so its row security is not probed. Teach GeneratedRows to make one.",
                last);
    }

    /// Where the key is what a row refers to, each thing has one row at most, and the rows made so
    /// far may hang on one thing, or on the only pair of things.
    private boolean hasOneForEach(HouseTable table) {
        return !of(table).isEmpty()
                && table.references().stream()
                        .flatMap(reference -> reference.here().stream())
                        .collect(Collectors.toSet())
                        .containsAll(table.key());
    }

    /// Every way in which the references of a row can be chosen among the rows made so far.
    private List<Map<String, @Nullable Object>> choices(
            HouseTable table, int index, Map<String, ? extends @Nullable Object> chosen) {
        if (index == table.references().size()) {
            return List.of(new HashMap<>(chosen));
        }
        var reference = table.references().get(index);
        var ways = new ArrayList<Map<String, @Nullable Object>>();
        for (var target : rows.getOrDefault(reference.table(), List.of())) {
            var next = new HashMap<String, @Nullable Object>(chosen);
            if (fits(reference, target, next)) {
                ways.addAll(choices(table, index + 1, next));
            }
        }
        var next = new HashMap<String, @Nullable Object>(chosen);
        if (leftOut(table, reference, next)) {
            ways.addAll(choices(table, index + 1, next));
        }
        return ways;
    }

    private static boolean fits(
            HouseTable.Reference reference,
            Map<String, @Nullable Object> target,
            Map<String, @Nullable Object> row) {
        for (int i = 0; i < reference.here().size(); i++) {
            String here = reference.here().get(i);
            var value = target.get(reference.there().get(i));
            if (row.containsKey(here) && !Objects.equals(row.get(here), value)) {
                return false;
            }
            row.put(here, value);
        }
        return true;
    }

    private static boolean leftOut(
            HouseTable table, HouseTable.Reference reference, Map<String, @Nullable Object> row) {
        var optional =
                reference.here().stream()
                        .filter(here -> table.column(here).optional() && !row.containsKey(here))
                        .toList();
        optional.forEach(here -> row.put(here, null));
        return !optional.isEmpty();
    }

    private Map<String, @Nullable Object> filled(
            HouseTable table, Map<String, @Nullable Object> references) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (var column : table.columns()) {
            if (references.containsKey(column.name())) {
                row.put(column.name(), references.get(column.name()));
            } else if (!column.optional() || !LEFT_OUT.contains(column.name())) {
                row.put(column.name(), value(column));
            }
        }
        return row;
    }

    /// Where not everything can be said at once, only what must be.
    private Map<String, @Nullable Object> sparse(
            HouseTable table, Map<String, @Nullable Object> references) {
        var row = filled(table, references);
        for (var column : table.columns()) {
            if (column.optional() && !references.containsKey(column.name())) {
                row.remove(column.name());
            }
        }
        return row;
    }

    private Object value(HouseTable.Column column) {
        int number = NUMBERS.incrementAndGet();
        return switch (column.type()) {
            case "uuid" -> UUID.randomUUID();
            case "integer" -> number;
            case "bigint", "numeric" -> (long) number;
            case "boolean" -> false;
            case "bytea" -> ByteBuffer.allocate(32).putInt(number).array();
            case "text" -> column.allowed().isEmpty() ? word + number : column.allowed().getFirst();
            case "timestamp with time zone" -> OffsetDateTime.now();
            case "date" -> LocalDate.EPOCH.plusDays(number);
            case "daterange" -> days(number);
            case "jsonb" -> written("jsonb", "[" + number + "]");
            default ->
                    throw new AssertionError(
                            "GeneratedRows makes no value for "
                                    + column
                                    + ". Teach it to make one.");
        };
    }

    /// A day of its own, so that no two overlap.
    private static PGobject days(int number) {
        var first = LocalDate.EPOCH.plusDays(number);
        return written("daterange", "[" + first + "," + first.plusDays(1) + ")");
    }

    private static PGobject written(String type, String text) {
        var value = new PGobject();
        value.setType(type);
        try {
            value.setValue(text);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return value;
    }
}
