package org.ettle.theory.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ettle.theory.MapFixtures;
import org.junit.jupiter.api.Test;

class MapTablesTest {

    @Test
    void the_outcomes_are_written_as_a_table() {
        assertThat(MapTables.outcomes(MapFixtures.the2018Map()).lines().limit(2))
                .first()
                .isEqualTo(
                        "\uFEFFcode,label,standing,tier,lane,actor,rationale,owner,tags,parents,"
                                + "source,locator,basis");
    }

    @Test
    void lines_end_as_the_standard_has_it() {
        var table = MapTables.outcomes(MapFixtures.the2018Map());
        assertThat(table).endsWith("\r\n");
        assertThat(table.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void every_outcome_and_every_link_has_its_row() {
        var version = MapFixtures.the2018Map();
        assertThat(column(MapTables.outcomes(version), "code"))
                .containsExactlyElementsOf(
                        version.outcomes().stream().map(it -> it.code().value()).toList());
        assertThat(column(MapTables.links(version), "from"))
                .containsExactlyElementsOf(
                        version.links().stream().map(it -> it.from().value()).toList());
    }

    @Test
    void a_row_names_all_parents() {
        var rows = rows(MapTables.outcomes(MapFixtures.the2018Map()));
        assertThat(rows)
                .filteredOn(row -> row.get("code").equals("5"))
                .extracting(row -> row.get("parents"))
                .containsExactly("1; 2");
    }

    @Test
    void no_cell_begins_as_a_formula() {
        var tables =
                List.of(
                        MapTables.outcomes(HostileFixtures.version()),
                        MapTables.links(HostileFixtures.version()));
        for (var table : tables) {
            assertThat(rows(table).stream().flatMap(CSVRecord::stream))
                    .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r\\n].*"));
        }
    }

    @Test
    void but_for_an_apostrophe_before_formulas_every_label_comes_back() {
        var labels = column(MapTables.outcomes(HostileFixtures.version()), "label");
        assertThat(IntStream.range(0, HostileFixtures.LABELS.size()))
                .allSatisfy(i ->
                        assertThat(labels.get(i + 1))
                                .isIn(
                                        HostileFixtures.LABELS.get(i),
                                        "'" + HostileFixtures.LABELS.get(i)));
        assertThat(labels).contains("'+1+1", "end", "Gàidhlig – “taic” 🏴 中文");
    }

    private static List<String> column(String table, String name) {
        return rows(table).stream().map(row -> row.get(name)).toList();
    }

    private static List<CSVRecord> rows(String table) {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var parser = format.parse(new StringReader(table.substring(1)))) {
            return parser.getRecords();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
