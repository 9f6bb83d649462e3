package org.ettle.evidence.series.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.ettle.evidence.series.PhsFixtures;
import org.ettle.evidence.series.PhsTables;
import org.ettle.platform.store.TestDatabase;
import org.ettle.platform.store.server.Durability;
import org.ettle.platform.store.server.EmbeddedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./ettle import` as somebody calls it: what it says, what it keeps and how it ends.
class ImportFilesTest {

    @TempDir private Path temporary;

    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    private int run(String... words) {
        this.words.reset();
        progress.reset();
        return new ImportFiles(stream(this.words), stream(progress), Map.of()).run(List.of(words));
    }

    private static PrintStream stream(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return words.toString(StandardCharsets.UTF_8);
    }

    private Path fixtures() throws IOException {
        var folder = Files.createDirectories(temporary.resolve("tables"));
        for (var file : PhsFixtures.aRelease()) {
            Files.write(folder.resolve("data_sds_" + file.name()), file.bytes());
        }
        return folder;
    }

    private EmbeddedServer server(Path data) {
        var server = EmbeddedServer.start(data, Durability.FORGETFUL, List.of(), () -> {});
        TestDatabase.migrate(server.database());
        return server;
    }

    private static long count(EmbeddedServer server, String query) throws SQLException {
        try (var connection = server.connectAsSuperuser("ettle");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void files_are_taken_in_while_a_program_has_the_folder_and_when_none_has() throws Exception {
        var data = temporary.resolve("data");
        var tables = fixtures().toString();
        try (var server = server(data)) {
            assertThat(run("phs-sds", tables, "--data", data.toString())).isZero();
            assertThat(said()).contains("= 16 rows");
            assertThat(progress.toString(StandardCharsets.UTF_8))
                    .contains("Reading 3 files")
                    .contains("Taking in data_sds_options_chosen.csv");
            assertThat(
                            count(
                                    server,
                                    "select count(*) from journal.entry"
                                            + " where what = 'evidence.series-imported'"
                                            + " and organisation_id ="
                                            + " '5d5c0000-0000-4000-8000-000000000001'"))
                    .isEqualTo(3);
            assertThat(data.resolve("journal")).doesNotExist();
        }

        assertThat(run("phs-sds", tables, "--data", data.toString())).isZero();
        assertThat(said()).contains("here already").contains("= 16 rows");
        assertThat(data.resolve("cluster").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void they_become_the_figures_of_whoever_is_named() throws Exception {
        var data = temporary.resolve("data");
        try (var server = server(data)) {
            var tables = fixtures().toString();

            assertThat(run("phs-sds", tables, "--data", data.toString(), "--organisation", "fife"))
                    .isZero();

            assertThat(
                            count(
                                    server,
                                    "select count(*) from evidence.vintage where organisation_id ="
                                            + " '5d5c0000-0000-4000-8000-000012000047'"))
                    .isEqualTo(3);
            assertThat(
                            run(
                                    "phs-sds",
                                    tables,
                                    "--data",
                                    data.toString(),
                                    "--organisation",
                                    "narnia"))
                    .isEqualTo(2);
        }
    }

    @Test
    void a_bad_row_is_told_by_its_place_and_all_or_none_keeps_nothing() throws Exception {
        var data = temporary.resolve("data");
        var tables = Files.createDirectories(temporary.resolve("bad"));
        Files.write(
                tables.resolve("data_sds_trend.csv"),
                PhsFixtures.trend(
                                "2020/21,Fife,Any SDS,9420,25.2",
                                "2020/21,Narnia,Any SDS,5,1",
                                "2020/21,Fife,Option 1,many,1")
                        .bytes());
        try (var server = server(data)) {
            var none =
                    new String[] {
                        "phs-sds", tables.toString(), "--data", data.toString(), "--all-or-none"
                    };
            assertThat(run(none)).isEqualTo(1);
            assertThat(said())
                    .contains("data_sds_trend.csv, line 3: The area is not known")
                    .contains("data_sds_trend.csv, line 4: A number cannot be read")
                    .contains("Nothing was kept");
            assertThat(count(server, "select count(*) from evidence.observation")).isZero();

            assertThat(run("phs-sds", tables.toString(), "--data", data.toString())).isZero();
            assertThat(said())
                    .contains("1 kept + 2 reported (0 kept and marked, 2 left out) = 3 rows");
        }
    }

    @Test
    void what_cannot_be_begun_says_why() throws Exception {
        assertThat(run("phs-sds")).isEqualTo(2);
        assertThat(said()).startsWith("Usage:");
        assertThat(run("phs-sds", temporary.toString())).isEqualTo(2);
        assertThat(said()).contains("There is no table");
        assertThat(run("phs-sds", temporary.resolve("none").toString())).isEqualTo(2);
        assertThat(run("phs-sds", fixtures().toString(), "--data", temporary.toString()))
                .isEqualTo(2);
        assertThat(said()).contains("There is no database in the folder");
    }

    @Test
    void the_seven_published_tables_are_taken_in_whole() throws Exception {
        PhsTables.areNeeded();
        var data = temporary.resolve("data");
        try (var server = server(data)) {
            assertThat(run("phs-sds", PhsTables.folder().toString(), "--data", data.toString()))
                    .isZero();
            assertThat(said())
                    .contains("= 27570 rows")
                    .contains("Glasgow City has a total of 3,685 and no parts")
                    .contains("There is nothing in it to take in");
            assertThat(count(server, "select count(*) from evidence.vintage")).isEqualTo(8);
        }
    }
}
