package org.ettle.theory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.FullMapFixtures;
import org.ettle.theory.Link;
import org.ettle.theory.MapFixtures;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Standing;
import org.ettle.theory.export.MapTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapCsvTest {

    private static final MapVersion FRAME = FullMapFixtures.aVersion(ChangeMap.Id.fresh(), "frame");
    private static final Intake.About MAP = new Intake.About("ours", "Ours", "About ours");
    private static final MapVersion.Heading HEADING =
            new MapVersion.Heading("new", "New version", "Us", "", "About it");

    @Test
    void what_ettle_wrote_as_tables_is_read_back() {
        var version = MapFixtures.the2018Map();

        var read = whole(MapTables.outcomes(version), MapTables.links(version), version).version();

        assertThat(read.outcomes())
                .extracting(Outcome::code, Outcome::label, Outcome::tier, Outcome::lane)
                .isEqualTo(
                        version.outcomes().stream()
                                .map(it ->
                                        org.assertj.core.groups.Tuple.tuple(
                                                it.code(), it.label(), it.tier(), it.lane()))
                                .toList());
        assertThat(read.outcomes())
                .extracting(Outcome::citation, Outcome::tags, Outcome::rationale)
                .isEqualTo(
                        version.outcomes().stream()
                                .map(it ->
                                        org.assertj.core.groups.Tuple.tuple(
                                                it.citation(), it.tags(), it.rationale()))
                                .toList());
        assertThat(read.links())
                .extracting(Link::from, Link::to, Link::kind, Link::rationale)
                .isEqualTo(
                        version.links().stream()
                                .map(it ->
                                        org.assertj.core.groups.Tuple.tuple(
                                                it.from(), it.to(), it.kind(), it.rationale()))
                                .toList());
        assertThat(read.links())
                .extracting(
                        it -> it.assumptions().stream().map(Link.Assumption::statement).toList())
                .isEqualTo(
                        version.links().stream()
                                .map(it ->
                                        it.assumptions().stream()
                                                .map(Link.Assumption::statement)
                                                .toList())
                                .toList());
    }

    @Test
    void few_columns_in_any_order_are_enough() {
        var read =
                whole(
                                """
                                Tier;Code;Label;Lane
                                vision;V;"People live; as they wish"
                                Key outcomes;K;People know;People
                                """,
                                "from;to\nK;V\n")
                        .version();

        assertThat(read.outcomes())
                .extracting(Outcome::label)
                .contains("People live; as they wish");
        assertThat(read.outcomes()).extracting(Outcome::standing).containsOnly(Standing.WORKING);
        assertThat(read.links()).extracting(Link::kind).containsExactly(Link.Kind.INFLUENCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code,label,tier,lane\\nV,The vision,heaven, | from,to\\n | outcomes, line 2 | heaven",
                "code,label,tier,lane\\nV V,The vision,vision, | from,to\\n | outcomes, line 2 | V V",
                "code,label,tier,lane\\nV,,vision, | from,to\\n | outcomes, line 2 | no label",
                "code,label,tier,lane\\nV,The vision,vision, | from,to\\nV,V\\n | links, line 2 | itself",
                "code,label,tier,lane\\nV,The vision,vision, | from,to\\nV,X\\n | the two tables | V to X",
                "code,label\\nV,The vision | from,to\\n | outcomes, first line | tier",
                "code,label,tier\\nV,The vision,vision | from,to,kind\\nV,X,cousin\\n | links, line 2 | cousin",
                "code,label,tier\\nV,The vision,vision\\nV,Again,vision | from,to\\n | the two tables | code V",
                "code,label,tier\\nV,\"The vision,vision | from,to\\n | outcomes | told apart",
            })
    void a_bad_row_is_told_by_its_line(String outcomes, String links, String place, String words) {
        assertThat(faults(outcomes.replace("\\n", "\n"), links.replace("\\n", "\n")))
                .anySatisfy(fault -> {
                    assertThat(fault.place()).isEqualTo(place);
                    assertThat(fault.words()).contains(words);
                });
    }

    @Test
    void every_bad_row_of_both_tables_is_told_at_once() {
        var faults =
                faults(
                        "code,label,tier\n1,One,nowhere\n2,,key\n#,Three,key\n",
                        "from,to,basis\n1,1,\n2,3,heard\n");

        assertThat(faults)
                .extracting(Intake.Fault::place)
                .contains(
                        "outcomes, line 2",
                        "outcomes, line 3",
                        "outcomes, line 4",
                        "links, line 2",
                        "links, line 3");
    }

    @Test
    void a_table_in_another_encoding_is_refused_with_advice() {
        var bytes = "code,label,tier\nV,Café,vision".getBytes(Charset.forName("windows-1252"));

        assertThat(
                        ((Intake.Faulty)
                                        MapCsv.read(bytes, bytes("from,to\n"), FRAME, MAP, HEADING))
                                .faults())
                .extracting(Intake.Fault::words)
                .anyMatch(words -> words.contains("CSV UTF-8"));
    }

    private static Intake.Whole whole(String outcomes, String links) {
        return whole(outcomes, links, FRAME);
    }

    private static Intake.Whole whole(String outcomes, String links, MapVersion frame) {
        return (Intake.Whole) MapCsv.read(bytes(outcomes), bytes(links), frame, MAP, HEADING);
    }

    private static List<Intake.Fault> faults(String outcomes, String links) {
        return ((Intake.Faulty) MapCsv.read(bytes(outcomes), bytes(links), FRAME, MAP, HEADING))
                .faults();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
