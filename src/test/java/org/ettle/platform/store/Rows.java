package org.ettle.platform.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Statements made from rows of which only the catalogue knows the columns.
final class Rows {

    private Rows() {}

    static String insertion(String table, Map<String, @Nullable Object> row) {
        return "insert into "
                + table
                + " ("
                + String.join(", ", row.keySet())
                + ") values ("
                + row.keySet().stream().map(_ -> "?").collect(Collectors.joining(", "))
                + ")";
    }

    static void insert(Connection connection, String table, Map<String, @Nullable Object> row)
            throws SQLException {
        run(connection, insertion(table, row), new ArrayList<>(row.values()));
    }

    /// Every row of an organisation.
    static List<Map<String, @Nullable Object>> of(
            Connection connection, HouseTable table, OrganisationId organisation)
            throws SQLException {
        var found = new ArrayList<Map<String, @Nullable Object>>();
        try (var statement =
                connection.prepareStatement(
                        "select * from " + table + " where organisation_id = ?")) {
            statement.setObject(1, organisation.value());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var row = new LinkedHashMap<String, @Nullable Object>();
                    for (var column : table.columns()) {
                        row.put(column.name(), rows.getObject(column.name()));
                    }
                    found.add(row);
                }
            }
        }
        return found;
    }

    static int update(
            Connection connection, String table, String change, Map<String, @Nullable Object> key)
            throws SQLException {
        return run(
                connection,
                "update " + table + " set " + change + " where " + matching(key),
                new ArrayList<>(key.values()));
    }

    static int run(Connection connection, String sql, List<? extends @Nullable Object> values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return statement.executeUpdate();
        }
    }

    private static String matching(Map<String, @Nullable Object> key) {
        return key.keySet().stream()
                .map(column -> column + " = ?")
                .collect(Collectors.joining(" and "));
    }

    static void fill(PreparedStatement statement, List<? extends @Nullable Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
