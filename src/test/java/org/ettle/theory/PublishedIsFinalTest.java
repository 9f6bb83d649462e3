package org.ettle.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.theory.TheoryRoom.OURS;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ettle.platform.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/// What is published is final by a rule of the database. The tables are taken from the catalogue,
/// so that a new one is held to the rule or fails here.
class PublishedIsFinalTest {

    private static final String TABLES =
            """
            select c.relname,
                   string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                       filter (where a.attgenerated = '')
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relnamespace = 'theory'::regnamespace
               and c.relkind in ('r', 'p')
               and c.relname <> 'change_map'
             group by c.relname
             order by c.relname
            """;

    private static final String PUBLISHED =
            """
            case
                when to_jsonb(t) ? 'published_at' then to_jsonb(t) ->> 'published_at' is not null
                when to_jsonb(t) ? 'crosswalk_id' then (to_jsonb(t) ->> 'crosswalk_id')::uuid in (
                    select id from theory.crosswalk where published_at is not null)
                else (to_jsonb(t) ->> 'version_id')::uuid in (
                    select id from theory.map_version where published_at is not null)
            end
            """;

    private static final List<String> VERBS =
            List.of(
                    "insert into theory.%1$s (%2$s) select %2$s from theory.%1$s t where %3$s limit 1",
                    "update theory.%1$s t set organisation_id = organisation_id where %3$s",
                    "delete from theory.%1$s t where %3$s",
                    "truncate theory.%1$s cascade");

    private record Table(String name, String columns) {}

    @Test
    void nothing_published_can_be_changed_by_a_superuser() throws SQLException {
        try (var superuser = aFilledDatabase().superuser()) {
            assertThat(tables(superuser)).hasSizeGreaterThan(10);
            assertThat(whatCanBeChanged(superuser)).isEmpty();
        }
    }

    @Test
    void nothing_published_can_be_changed_by_the_owner_of_the_tables() throws SQLException {
        try (var owner = aFilledDatabase().owner().getConnection()) {
            execute(owner, "set ettle.organisation = '" + OURS + "'");
            assertThat(whatCanBeChanged(owner)).isEmpty();
        }
    }

    @Test
    void a_table_that_has_lost_a_trigger_is_noticed() throws SQLException {
        try (var superuser = aFilledDatabase().superuser()) {
            execute(superuser, "drop trigger published_is_final on theory.rival");
            execute(superuser, "drop trigger published_is_not_truncated on theory.gap");

            assertThat(whatCanBeChanged(superuser))
                    .containsExactlyInAnyOrder(
                            "truncate gap", "insert rival", "update rival", "delete rival");
        }
    }

    @Test
    void a_new_table_without_the_rule_is_noticed_even_when_it_is_empty() throws SQLException {
        try (var superuser = aFilledDatabase().superuser()) {
            execute(
                    superuser,
                    "create table theory.planted (organisation_id uuid, version_id uuid)");

            assertThat(whatCanBeChanged(superuser))
                    .containsExactlyInAnyOrder(
                            "insert planted",
                            "update planted",
                            "delete planted",
                            "truncate planted");
        }
    }

    @Test
    void publishing_cannot_be_undone_nor_dated_by_hand() throws SQLException {
        try (var superuser = aFilledDatabase().superuser()) {
            assertThatThrownBy(() ->
                            execute(
                                    superuser,
                                    "update theory.map_version set published_at = null where"
                                            + " published_at is not null"))
                    .hasMessageContaining("What is published is never changed");

            execute(
                    superuser,
                    "update theory.map_version set published_at = '1999-01-01'"
                            + " where published_at is null");

            assertThat(
                            texts(
                                    superuser,
                                    "select name from theory.map_version"
                                            + " where published_at < now() - interval '1 day'"))
                    .isEmpty();
        }
    }

    @Test
    void nothing_slips_into_a_version_while_it_is_published() throws SQLException {
        var room = TheoryRoom.open();
        FullMapFixtures.fill(room.maps(), OURS, "filled");
        try (var writer = room.database().superuser();
                var publisher = room.database().superuser()) {
            writer.setAutoCommit(false);
            execute(publisher, "set lock_timeout = '100ms'");
            execute(
                    writer,
                    "insert into theory.gap (organisation_id, version_id, place, statement) select"
                            + " organisation_id, id, 99, 'late' from theory.map_version where"
                            + " published_at is null");

            assertThatThrownBy(() ->
                            execute(
                                    publisher,
                                    "update theory.map_version set published_at = now()"
                                            + " where published_at is null"))
                    .isInstanceOf(PSQLException.class)
                    .hasMessageContaining("lock timeout");
        }
    }

    private static TestDatabase aFilledDatabase() {
        var room = TheoryRoom.open();
        FullMapFixtures.fill(room.maps(), OURS, "filled");
        return room.database();
    }

    /// Tries every verb on a published row of every table, and names what the rule did not refuse.
    private static List<String> whatCanBeChanged(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        var changed = new ArrayList<String>();
        for (var table : tables(connection)) {
            for (var verb : VERBS) {
                if (!isRefused(connection, verb.formatted(table.name, table.columns, PUBLISHED))) {
                    changed.add(verb.substring(0, verb.indexOf(' ')) + " " + table.name);
                }
            }
        }
        return changed;
    }

    private static boolean isRefused(Connection connection, String sql) throws SQLException {
        try {
            execute(connection, sql);
            return false;
        } catch (PSQLException refusal) {
            var error = refusal.getServerErrorMessage();
            return error != null && "published_is_final".equals(error.getConstraint());
        } finally {
            connection.rollback();
        }
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            var tables = new ArrayList<Table>();
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2)));
            }
            return tables;
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
