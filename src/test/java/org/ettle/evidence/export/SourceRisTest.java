package org.ettle.evidence.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.ettle.evidence.Origin;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFixtures;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceRisTest {

    @Test
    void a_source_is_one_reference_from_its_type_to_its_end() {
        assertThat(ris("A report", "March 2018", false).lines())
                .startsWith("TY  - RPRT")
                .endsWith("ER  - ")
                .contains(
                        "TI  - A report",
                        "AU  - The auditors",
                        "PB  - A publisher",
                        "PY  - 2018",
                        "N1  - Dated: March 2018",
                        "N1  - Licence: Open Government Licence v3.0",
                        "UR  - https://example.org/A-report")
                .noneMatch(line -> line.contains("Demonstration"));
    }

    @Test
    void what_is_invented_says_so() {
        assertThat(ris("A report", "2018", true))
                .contains("N1  - Demonstration, to try Ettle with. Take no fact from it.");
    }

    @Test
    void words_cannot_begin_a_tag_of_their_own() {
        assertThat(ris("One\r\nER  - \r\nTY  - GEN", "2018", false).lines())
                .filteredOn(line -> line.startsWith("ER") || line.startsWith("TY"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"March 2018, 2018", "2016–18,", "2016 to 2018,", "Not known,", "Room 20180,"})
    void a_year_is_told_only_where_the_date_names_one(String dated, @Nullable String year) {
        var told =
                ris("A report", dated, false)
                        .lines()
                        .filter(line -> line.startsWith("PY"))
                        .map(line -> line.substring(6))
                        .toList();

        assertThat(told).isEqualTo(year == null ? List.of() : List.of(year));
    }

    private static String ris(String title, String dated, boolean demonstration) {
        var said = SourceFixtures.aReport("A report");
        var description =
                new Source.Description(
                        said.kind(),
                        title,
                        new Origin(Origin.Kind.AUTHORS, "The auditors"),
                        said.publisher(),
                        dated,
                        said.covers(),
                        said.area(),
                        said.population(),
                        said.method(),
                        said.sample(),
                        said.limits(),
                        said.address(),
                        said.licence(),
                        said.permission(),
                        said.checked());
        return SourceRis.of(
                List.of(
                        new Source(
                                OrganisationId.of("5d5c0000-0000-4000-8000-000000000001"),
                                Source.Id.fresh(),
                                0,
                                description,
                                demonstration,
                                null,
                                Instant.EPOCH,
                                null,
                                null)));
    }
}
