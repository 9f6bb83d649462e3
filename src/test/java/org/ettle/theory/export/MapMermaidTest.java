package org.ettle.theory.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ettle.theory.MapFixtures;
import org.ettle.theory.MapVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MapMermaidTest {

    private static final String QUOTED = "\\[\"(?:[^\"#;<>&`%\\[\\]{}|\\\\\\n]|#\\d+;)+\"]";

    /// The few lines of Mermaid's flowcharts that we write.
    private static final Pattern LINE =
            Pattern.compile(
                    "flowchart LR|  subgraph t\\d+"
                            + QUOTED
                            + "|    o\\d+"
                            + QUOTED
                            + "|  end|  o\\d+ (-->|-\\.->) o\\d+");

    static List<MapVersion> versions() {
        return List.of(
                MapFixtures.the2018Map(), MapFixtures.the2019Map(), HostileFixtures.version());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void every_line_is_one_of_the_few_that_are_written(MapVersion version) {
        assertThat(MapMermaid.of(version).lines()).allMatch(line -> LINE.matcher(line).matches());
    }

    @Test
    void a_label_that_was_not_escaped_would_be_told() {
        assertThat(LINE.matcher("    o1[\"A \"quoted\" label\"]").matches()).isFalse();
        assertThat(LINE.matcher("    o1[\"A <b>bold</b> label\"]").matches()).isFalse();
        assertThat(LINE.matcher("    o1[\"A #quot; label\"]").matches()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void labels_come_back_and_links_are_counted(MapVersion version) {
        var text = unescaped(MapMermaid.of(version));
        for (var outcome : version.outcomes()) {
            assertThat(text)
                    .contains(
                            "[\"" + outcome.code() + ". " + Words.oneLine(outcome.label()) + "\"]");
        }
        assertThat(MapMermaid.of(version).lines().filter(line -> line.matches(".* -(-|\\.-)> .*")))
                .hasSize(version.links().size());
    }

    private static String unescaped(String text) {
        return Pattern.compile("#(\\d+);")
                .matcher(text)
                .replaceAll(it ->
                        Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(it.group(1)))));
    }
}
