package org.ettle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands in the journal stays, whoever wants it gone.
class KeptForEverTest {

    private final JournalRoom room = JournalRoom.open();

    @BeforeEach
    void fill() {
        room.fill(JournalRoom.OURS, 2);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void the_application_may_add_and_not_change() throws SQLException {
        try (var connection = room.database().superuser()) {
            assertThat(granted(connection))
                    .containsExactlyInAnyOrder(
                            "chain insert",
                            "chain select",
                            "chain update",
                            "entry insert",
                            "entry select",
                            "payload delete",
                            "payload insert",
                            "payload select",
                            "subject insert",
                            "subject select");
        }
    }

    private static List<String> granted(Connection connection) throws SQLException {
        var granted = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select lower(table_name || ' ' || privilege_type)
                                  from information_schema.role_table_grants
                                 where table_schema = 'journal' and grantee = 'ettle_app'
                                """)) {
            while (rows.next()) {
                granted.add(rows.getString(1));
            }
        }
        return granted;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal.entry set what = 'other'",
                "delete from journal.entry",
                "truncate journal.entry cascade",
                "update journal.payload set content = '{}'",
                "delete from journal.payload",
                "truncate journal.payload",
                "update journal.subject set id = '2'",
                "delete from journal.subject",
                "truncate journal.subject",
                "update journal.chain set next_number = 1",
                "update journal.chain set last_time = '2000-01-01', next_number = 9",
                "delete from journal.chain",
                "truncate journal.chain",
            })
    void nor_does_a_superuser_change_it_by_a_slip(String change) throws SQLException {
        try (var connection = room.database().superuser();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change))
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void a_payload_goes_with_an_entry_that_says_so_and_no_other_way() throws SQLException {
        room.erase(JournalRoom.OURS, 1);

        assertThat(room.count(JournalRoom.OURS, "entry")).isEqualTo(3);
        assertThat(room.count(JournalRoom.OURS, "payload")).isEqualTo(2);
        assertThatThrownBy(() -> room.erase(JournalRoom.OURS, 1))
                .hasMessageContaining("this payload");
        assertThatThrownBy(() -> room.erase(JournalRoom.OURS, 99))
                .hasMessageContaining("this payload");
        assertThat(room.count(JournalRoom.OURS, "entry")).isEqualTo(3);
    }
}
