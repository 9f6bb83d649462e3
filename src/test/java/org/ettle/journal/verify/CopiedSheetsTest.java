package org.ettle.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.ettle.platform.store.TestDatabase;
import org.junit.jupiter.api.Test;

/// Rows that are read ahead come all and in order, and a fault among them is no end of them.
class CopiedSheetsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final int ROWS = 200_000;

    private static String copy(String select) {
        return "copy (" + select + ") to stdout (format binary)";
    }

    private static int read(String select) throws SQLException {
        try (var connection = DATABASE.superuser();
                var rows = CopiedSheets.of(connection, copy(select))) {
            int read = 0;
            for (var row = rows.next(); row != null; row = rows.next()) {
                assertThat(row.number()).isEqualTo(++read);
            }
            assertThat(rows.next()).isNull();
            return read;
        }
    }

    @Test
    void every_row_comes_in_its_order() throws Exception {
        assertThat(read("select g::bigint from generate_series(1, " + ROWS + ") g"))
                .isEqualTo(ROWS);
        assertThat(read("select 1::bigint where false")).isZero();
    }

    @Test
    void a_fault_among_the_rows_is_told() {
        assertThatThrownBy(() ->
                        read(
                                "select case when g < 150000 then g else g / 0 end::bigint from"
                                        + " generate_series(1, "
                                        + ROWS
                                        + ") g"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("division by zero");
    }

    @Test
    void who_looks_at_the_first_rows_only_is_not_held_up() throws Exception {
        try (var connection = DATABASE.superuser();
                var rows =
                        CopiedSheets.of(
                                connection,
                                copy(
                                        "select repeat('x', 1000) from generate_series(1, 5000000)"))) {
            assertThat(rows.next()).isNotNull();
        }
    }
}
