package org.ettle.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

class EverySqlPreparesTest {

    private static final Path PRODUCT = Path.of("target", "classes");
    private static final Path TESTS = Path.of("target", "test-classes");
    private static final Path FILES = Path.of("src", "main", "resources", "sql");
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    /// One reader of what the statements of two others freeze alike.
    private static final String READS_ROWS_OF_OTHERS = "org.ettle.judgement.Input$Sheets.class";

    /// It reads what WholeJournalSheets asks for.
    private static final String HANDED_ITS_STATEMENTS =
            "org.ettle.journal.verify.CopiedSheets.class";

    @Test
    void every_statement_fits_the_migrated_schema() throws Exception {
        var statements =
                product().all().stream().filter(statement -> !statement.setsUpTheServer()).toList();

        assertThat(statements).hasSizeGreaterThan(20);
        assertThat(faults(statements)).isEmpty();
        assertThat(faults(Statements.inFiles(FILES))).isEmpty();
    }

    @Test
    void a_statement_that_does_not_fit_is_found() throws Exception {
        var stray = new Statements.Statement("Stray", "select stray from theory.outcome");
        var typo = new Statements.Statement("Typo", "insert into theory.gap (palce) values (:p)");

        assertThat(faults(List.of(stray, typo)))
                .hasSize(2)
                .anyMatch(fault -> fault.contains("column \"stray\" does not exist"))
                .anyMatch(fault -> fault.contains("palce"));
    }

    @Test
    void statements_stand_in_stores_and_sheets_only() throws IOException {
        assertThat(outsideStores(product())).isEmpty();
        assertThat(outsideStores(Statements.in(TESTS)))
                .contains("house.planted.room.StatementKeeper");
    }

    @Test
    void every_store_and_sheets_holds_whole_statements_and_glues_none() throws IOException {
        var stores = Statements.storesAndSheets(PRODUCT);

        assertThat(stores).isNotEmpty().noneMatch(Statements::gluesText);
        for (var store : stores) {
            String name = PRODUCT.relativize(store).toString().replace('/', '.');
            if (name.equals(HANDED_ITS_STATEMENTS) || name.equals(READS_ROWS_OF_OTHERS)) {
                continue;
            }
            assertThat(product().all())
                    .anyMatch(statement -> name.equals(statement.place() + ".class"));
        }
        assertThat(
                        Statements.gluesText(
                                TESTS.resolve("org/ettle/platform/store/PolicyMutants.class")))
                .isTrue();
    }

    /// On a server with the known hole, such a condition answers questions about hidden rows.
    @Test
    void no_statement_updates_on_a_conflict_under_a_condition() throws IOException {
        assertThat(product().all()).noneMatch(Statements.Statement::updatesOnConflictIf);
        assertThat(
                        new Statements.Statement(
                                "Planted",
                                """
                                insert into theory.gap (place) values (1)
                                on conflict (place) do update set statement = ''
                                where gap.statement like 'a%'
                                """))
                .matches(Statements.Statement::updatesOnConflictIf);
    }

    @Test
    void who_asks_is_told_to_the_database_in_one_place_only() throws IOException {
        assertThat(tellers(product())).containsOnly(RowSecurity.class.getName());
        assertThat(tellers(Statements.in(TESTS))).contains(RowSecurityProbes.class.getName());
        for (var migration : Statements.inFiles(PRODUCT.resolve("db"))) {
            assertThat(migration.tellsWhoAsks()).as(migration.place()).isFalse();
        }
    }

    private static Statements product() throws IOException {
        return Statements.in(PRODUCT);
    }

    private static List<String> outsideStores(Statements statements) {
        return statements.all().stream()
                .filter(statement -> !statement.standsInStoreOrSheets())
                .map(Statements.Statement::place)
                .toList();
    }

    private static List<String> tellers(Statements statements) {
        return statements.all().stream()
                .filter(Statements.Statement::tellsWhoAsks)
                .map(Statements.Statement::place)
                .toList();
    }

    private static List<String> faults(List<Statements.Statement> statements) throws SQLException {
        try (var connection = DATABASE.superuser()) {
            return statements.stream()
                    .flatMap(statement -> fault(connection, statement).stream())
                    .toList();
        }
    }

    /// Asking for the parameters makes the server parse the statement without running it.
    private static Optional<String> fault(Connection connection, Statements.Statement statement) {
        String sql =
                NamedParameterUtils.substituteNamedParameters(
                        statement.sql(), new MapSqlParameterSource());
        try (var prepared = connection.prepareStatement(sql)) {
            prepared.getParameterMetaData();
            return Optional.empty();
        } catch (SQLException fault) {
            return Optional.of(statement.place() + ": " + fault.getMessage());
        }
    }
}
