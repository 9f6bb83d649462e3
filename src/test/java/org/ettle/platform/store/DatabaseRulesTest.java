package org.ettle.platform.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import org.ettle.platform.store.server.CannotStart;
import org.ettle.platform.store.server.Database;
import org.ettle.platform.store.server.DatabaseServer;
import org.ettle.platform.store.server.ExternalServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseRulesTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final LocalDate TODAY = VersionFloor.WAIVED_UNTIL;

    @AfterEach
    void dropTheRole() throws SQLException {
        superuser(
                """
                do $$ begin
                    if exists (select from pg_roles where rolname = 'someone') then
                        drop owned by someone;
                        drop role someone;
                    end if;
                end $$
                """);
    }

    @Test
    void the_role_that_the_program_makes_for_itself_is_fit() {
        assertThatCode(() -> DatabaseRules.check(embedded(DATABASE.database()), TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void another_role_is_fit_where_it_is_a_member_of_the_applications() throws SQLException {
        superuser("create role someone login password 'secret' in role ettle_app");

        assertThatCode(() -> DatabaseRules.check(embedded(someone()), TODAY))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "superuser | is a superuser",
                "bypassrls in role ettle_app | can pass over row security",
                "createrole in role ettle_app | can make roles",
                "createdb in role ettle_app | can make databases",
                "in role ettle_app, ettle_owner | a member of it",
                "in role ettle_app | owns the table",
                "nocreatedb | neither ettle_app nor a member of it"
            })
    void a_role_that_row_security_would_not_bind_is_refused_with_the_reason(
            String attributes, String reason) throws SQLException {
        superuser("create role someone login password 'secret' " + attributes);
        if (reason.startsWith("owns")) {
            superuser("create table public.of_someone (id uuid)");
            superuser("alter table public.of_someone owner to someone");
        }

        assertThatThrownBy(() -> DatabaseRules.check(embedded(someone()), TODAY))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("someone")
                .hasMessageContaining(reason);
    }

    @Test
    void an_old_server_of_ones_own_is_refused() {
        assertThatThrownBy(
                        () -> DatabaseRules.check(new ExternalServer(DATABASE.database()), TODAY))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("18.6 is too old");
    }

    @Test
    void a_wrong_password_is_said_plainly_and_not_shown() throws SQLException {
        superuser("create role someone login password 'another'");

        assertThatThrownBy(() -> DatabaseRules.check(embedded(someone()), TODAY))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("ETTLE_DATABASE_PASSWORD")
                .hasMessageNotContaining("secret");
    }

    private static Database someone() {
        var database = DATABASE.database();
        return new Database(
                database.address(), database.owner(), new Database.Login("someone", "secret"));
    }

    private static void superuser(String sql) throws SQLException {
        try (var connection = DATABASE.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            if (sql.startsWith("create role")) {
                statement.execute(
                        "grant connect on database "
                                + TestServer.nameOf(DATABASE.database())
                                + " to someone");
            }
        }
    }

    private static DatabaseServer embedded(Database database) {
        return new DatabaseServer() {
            @Override
            public Database database() {
                return database;
            }

            @Override
            public boolean embedded() {
                return true;
            }

            @Override
            public void close() {}
        };
    }
}
