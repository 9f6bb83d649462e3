package org.ettle.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Every way we can think of in which the walls between organisations could be weakened, each one
/// small change of the schema, made from the catalogue for every table there is.
final class PolicyMutants {

    /// @param table the table that is weakened, or "" where it is the whole
    record Mutant(String name, String table, List<String> change) {

        void apply(Connection superuser) throws SQLException {
            try (var statement = superuser.createStatement()) {
                for (var sql : change) {
                    statement.execute(sql);
                }
            }
        }

        /// What was done, to whichever table.
        String kind() {
            return name.replaceFirst(":.*", "");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final Connection connection;
    private final List<Mutant> mutants = new ArrayList<>();

    private PolicyMutants(Connection connection) {
        this.connection = connection;
    }

    static List<Mutant> list(Connection connection) throws SQLException {
        var mutants = new PolicyMutants(connection);
        mutants.functions();
        mutants.strangers();
        mutants.roles();
        for (var table : HouseTable.list(connection)) {
            mutants.policiesOf(table);
            mutants.keysOf(table);
            mutants.referencesOf(table);
            mutants.grantsOf(table);
        }
        return mutants.mutants;
    }

    private void add(String name, Object table, String... change) {
        mutants.add(new Mutant(name, table.toString(), List.of(change)));
    }

    private void policiesOf(HouseTable table) throws SQLException {
        String alter = "alter table " + table;
        add("row security off: " + table, table, alter + " disable row level security");
        add("row security not forced: " + table, table, alter + " no force row level security");
        for (var policy :
                names("select polname from pg_policy where polrelid = '" + table + "'::regclass")) {
            String on = policy + " on " + table;
            add("policy dropped: " + on, table, "drop policy " + on);
            add("policy lets all be read: " + on, table, "alter policy " + on + " using (true)");
            if (policy.equals("own")) {
                add(
                        "policy lets all be written: " + on,
                        table,
                        "alter policy " + on + " with check (true)");
                add(
                        "policy is open where nobody asks: " + on,
                        table,
                        "alter policy "
                                + on
                                + " using (organisation_id = coalesce("
                                + "platform.asker_organisation(), organisation_id))");
            }
        }
        add(
                "one more policy: " + table,
                table,
                "create policy more on " + table + " for update using (true)");
    }

    /// A key that forgets the organisation tells one organisation of another's rows.
    private void keysOf(HouseTable table) throws SQLException {
        for (var key :
                names(
                        "select conname from pg_constraint where contype in ('p', 'u') and"
                                + " conrelid = '"
                                + table
                                + "'::regclass")) {
            var columns = columnsOf(table, key);
            columns.remove("organisation_id");
            if (columns.isEmpty()) {
                continue;
            }
            add(
                    "key without organisation: " + table + " " + key,
                    table,
                    "create unique index on "
                            + table
                            + " ("
                            + String.join(", ", columns)
                            + ") where organisation_id is null");
        }
        add(
                "no primary key: " + table,
                table,
                "alter table " + table + " drop constraint " + primaryKey(table) + " cascade");
    }

    private void referencesOf(HouseTable table) throws SQLException {
        int number = 0;
        for (var reference : table.foreignKeys()) {
            number++;
            var here = without(reference.here());
            var there = without(reference.there());
            add(
                    "reference without organisation: " + table + " " + here,
                    table,
                    "alter table "
                            + reference.table()
                            + " add constraint stray_key_"
                            + number
                            + " unique ("
                            + there
                            + ")",
                    "alter table "
                            + table
                            + " add foreign key ("
                            + here
                            + ") references "
                            + reference.table()
                            + " ("
                            + there
                            + ")");
        }
        for (var index :
                names(
                        "select i.indexrelid::regclass::text from pg_index i where not"
                                + " i.indisunique and i.indrelid = '"
                                + table
                                + "'::regclass and exists (select from pg_constraint k where"
                                + " k.conrelid = i.indrelid and k.contype = 'f' and"
                                + " (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey"
                                + " and not exists (select from pg_index o where"
                                + " o.indrelid = i.indrelid and o.indexrelid <> i.indexrelid and"
                                + " o.indpred is null and"
                                + " (o.indkey::int2[])[0:cardinality(k.conkey) - 1]"
                                + " @> k.conkey))")) {
            add("reference without index: " + index, table, "drop index " + index);
        }
    }

    private void grantsOf(HouseTable table) {
        for (var verb : List.of("truncate", "references", "trigger", "maintain")) {
            add(
                    "may " + verb + ": " + table,
                    table,
                    "grant " + verb + " on " + table + " to ettle_app");
        }
        add("granted to all: " + table, table, "grant select on " + table + " to public");
        add(
                "owned by the application: " + table,
                table,
                "alter table " + table + " owner to ettle_app");
        add(
                "a time without zone: " + table,
                table,
                "alter table " + table + " add column stray_time timestamp");
        String view = table.name().replace('.', '_') + "_seen";
        add(
                "a view with its owner's eyes: " + table,
                table,
                "create view platform." + view + " as select * from " + table);
        add(
                "a materialised view: " + table,
                table,
                "create materialized view platform." + view + " as select * from " + table,
                "grant select on platform." + view + " to ettle_app");
    }

    private void functions() throws SQLException {
        for (var function :
                names(
                        "select p.oid::regprocedure::text from pg_proc p join pg_namespace n on"
                                + " n.oid = p.pronamespace where n.nspname !~ '^pg_' and"
                                + " n.nspname not in ('information_schema', 'extension')")) {
            String alter = "alter function " + function;
            add("lends its owner's rights: " + function, "", alter + " security definer");
            add("is trusted: " + function, "", alter + " leakproof");
        }
        for (var function :
                names(
                        "select p.oid::regprocedure::text || ' / ' ||"
                                + " pg_get_function_identity_arguments(p.oid) from pg_proc p"
                                + " where p.proname like '%\\_is\\_published'")) {
            String name = function.substring(0, function.indexOf('('));
            String arguments = function.substring(function.indexOf(" / ") + 3);
            add(
                    "takes all for published: " + name,
                    "",
                    "create or replace function "
                            + name
                            + "("
                            + arguments
                            + ") returns boolean language sql stable parallel safe return true");
        }
        add("takes the asker for somebody else", "", asker("'%s'".formatted(SOMEBODY)));
        add(
                "believes a setting that is not the organisation",
                "",
                asker("current_setting('ettle.request', true)"));
    }

    private static final String SOMEBODY = "00000000-0000-4000-8000-000000000001";

    private static String asker(String value) {
        return "create or replace function platform.asker_organisation() returns uuid"
                + " language sql stable parallel safe return nullif("
                + value
                + ", '')::uuid";
    }

    private void strangers() {
        add(
                "a table without an organisation",
                "",
                "create table platform.stray (id uuid primary key)");
        add(
                "a table in an organisation's name only",
                "",
                "create table platform.stray (organisation_id uuid not null, id uuid,"
                        + " primary key (organisation_id, id))");
    }

    private void roles() {
        add("may pass over row security", "", "alter role ettle_app bypassrls");
        add("is superuser", "", "alter role ettle_app superuser");
        add("makes roles", "", "alter role ettle_app createrole");
        add("makes databases", "", "alter role ettle_app createdb");
        add("the owner passes over row security", "", "alter role ettle_owner bypassrls");
        add("is the owner", "", "grant ettle_owner to ettle_app");
        add("reads everything", "", "grant pg_read_all_data to ettle_app");
        add("creates in a schema", "", "grant create on schema platform to ettle_app");
        add("owns a schema", "", "alter schema platform owner to ettle_app");
        add("sees the migrations", "", "grant usage on schema flyway to ettle_app");
    }

    private static String without(List<String> columns) {
        return columns.stream()
                .filter(column -> !column.equals("organisation_id"))
                .collect(Collectors.joining(", "));
    }

    private String primaryKey(HouseTable table) throws SQLException {
        return names(
                        "select conname from pg_constraint where contype = 'p' and conrelid = '"
                                + table
                                + "'::regclass")
                .getFirst();
    }

    private List<String> columnsOf(HouseTable table, String key) throws SQLException {
        return names(
                "select a.attname from pg_constraint k join pg_attribute a on a.attrelid ="
                        + " k.conrelid and a.attnum = any (k.conkey) where k.conname = '"
                        + key
                        + "' and k.conrelid = '"
                        + table
                        + "'::regclass");
    }

    private List<String> names(String query) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
