package org.ettle.platform.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A table as the catalogue describes it, with what is needed to write a row into it.
record HouseTable(String name, List<Column> columns, List<String> key, List<Reference> references) {

    record Column(String name, String type, boolean optional, List<String> allowed) {}

    record Reference(String table, List<String> here, List<String> there) {}

    /// References that a trigger keeps in place of a foreign key, because they may lead to what
    /// another organisation has published.
    private static final Map<String, Reference> KEPT_BY_TRIGGERS =
            Map.of(
                    "theory.crosswalk",
                    new Reference(
                            "theory.map_version",
                            List.of("from_organisation_id", "from_version_id"),
                            List.of("organisation_id", "id")),
                    "theory.crosswalk_edge",
                    new Reference(
                            "theory.outcome",
                            List.of("from_version_id", "from_code"),
                            List.of("version_id", "code")),
                    "judgement.input",
                    new Reference(
                            "evidence.bearing",
                            List.of("bearing_organisation_id", "bearing_id"),
                            List.of("organisation_id", "id")),
                    "judgement.analysis_input",
                    new Reference(
                            "evidence.bearing",
                            List.of("bearing_organisation_id", "bearing_id"),
                            List.of("organisation_id", "id")));

    private static final Pattern ALLOWED = Pattern.compile("'((?:[^']|'')*)'::text");

    /// Every table of every room, each after those it refers to.
    static List<HouseTable> list(Connection connection) throws SQLException {
        var all = new TreeMap<String, HouseTable>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select n.nspname || '.' || c.relname
                                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                 where c.relkind in ('r', 'p')
                                   and n.nspname !~ '^pg_'
                                   and n.nspname not in ('information_schema', 'flyway')
                                """)) {
            while (rows.next()) {
                String name = rows.getString(1);
                all.put(name, read(connection, name));
            }
        }
        return inOrder(all);
    }

    private static List<HouseTable> inOrder(Map<String, HouseTable> all) {
        var placed = new ArrayList<HouseTable>();
        var names = new HashSet<String>();
        while (placed.size() < all.size()) {
            int before = placed.size();
            for (var table : all.values()) {
                if (!names.contains(table.name())
                        && table.references().stream()
                                .map(Reference::table)
                                .allMatch(parent ->
                                        names.contains(parent) || parent.equals(table.name()))) {
                    placed.add(table);
                    names.add(table.name());
                }
            }
            if (placed.size() == before) {
                throw new IllegalStateException("These tables refer to one another: " + all);
            }
        }
        return placed;
    }

    private static HouseTable read(Connection connection, String name) throws SQLException {
        return new HouseTable(
                name, columns(connection, name), key(connection, name), refs(connection, name));
    }

    private static List<Column> columns(Connection connection, String name) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement =
                connection.prepareStatement(
                        """
                        select a.attname, format_type(a.atttypid, null), not a.attnotnull,
                               (select string_agg(pg_get_constraintdef(k.oid), ' ')
                                  from pg_constraint k
                                 where k.conrelid = a.attrelid and k.contype = 'c'
                                   and k.conkey = array[a.attnum])
                          from pg_attribute a
                         where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
                           and a.attgenerated = '' and a.attidentity = ''
                         order by a.attnum
                        """)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    String check = rows.getString(4);
                    columns.add(
                            new Column(
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getBoolean(3),
                                    check == null ? List.of() : allowed(check)));
                }
            }
        }
        return columns;
    }

    private static List<String> allowed(String check) {
        if (!check.toUpperCase(Locale.ROOT).contains("ANY (ARRAY[")) {
            return List.of();
        }
        return ALLOWED.matcher(check).results().map(found -> found.group(1)).toList();
    }

    private static List<String> key(Connection connection, String name) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        select array_agg(a.attname::text order by o.place)
                          from pg_index i, unnest(i.indkey::int2[]) with ordinality o (num, place)
                          join pg_attribute a on a.attnum = o.num
                         where i.indrelid = ?::regclass and i.indisprimary
                           and a.attrelid = i.indrelid
                        """)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return texts(rows.getArray(1));
            }
        }
    }

    private static List<Reference> refs(Connection connection, String name) throws SQLException {
        var references = new ArrayList<Reference>();
        Optional.ofNullable(KEPT_BY_TRIGGERS.get(name)).ifPresent(references::add);
        try (var statement =
                connection.prepareStatement(
                        """
                        select n.nspname || '.' || c.relname,
                               array_agg(h.attname::text order by o.place),
                               array_agg(r.attname::text order by o.place)
                          from pg_constraint k
                          join pg_class c on c.oid = k.confrelid
                          join pg_namespace n on n.oid = c.relnamespace,
                               unnest(k.conkey, k.confkey) with ordinality o (here, there, place),
                               pg_attribute h, pg_attribute r
                         where k.conrelid = ?::regclass and k.contype = 'f'
                           and h.attrelid = k.conrelid and h.attnum = o.here
                           and r.attrelid = k.confrelid and r.attnum = o.there
                         group by k.oid, n.nspname, c.relname
                         order by k.oid
                        """)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    references.add(
                            new Reference(
                                    rows.getString(1),
                                    texts(rows.getArray(2)),
                                    texts(rows.getArray(3))));
                }
            }
        }
        return references;
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    Column column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst().orElseThrow();
    }

    /// References that are foreign keys.
    List<Reference> foreignKeys() {
        var byTrigger = Optional.ofNullable(KEPT_BY_TRIGGERS.get(name));
        return references.stream().filter(it -> !Optional.of(it).equals(byTrigger)).toList();
    }

    boolean isPublishable() {
        return has("published_at");
    }

    boolean has(String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }

    @Override
    public String toString() {
        return name;
    }
}
