package org.ettle.theory.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.ettle.theory.MapFixtures;
import org.ettle.theory.MapVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MapDotTest {

    /// Graphviz reads a backslash with the character after it as one; the string ends at the first
    /// quotation mark that has none before it.
    private static final String QUOTED = "\"(?:[^\"\\\\\\n]|\\\\[\"\\\\])*\"";

    /// The few lines of the DOT language that we write.
    private static final Pattern LINE =
            Pattern.compile(
                    ("digraph Q \\{|  rankdir=LR;|  node \\[shape=box];|  subgraph cluster_\\d+ \\{"
                                    + "|    label=Q;|    Q \\[label=Q];|  }|}"
                                    + "|  Q -> Q(?: \\[style=dashed])?;")
                            .replace("Q", QUOTED));

    static List<MapVersion> versions() {
        return List.of(
                MapFixtures.the2018Map(), MapFixtures.the2019Map(), HostileFixtures.version());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void every_line_is_one_of_the_few_that_are_written(MapVersion version) {
        assertThat(MapDot.of(version).lines()).allMatch(line -> LINE.matcher(line).matches());
    }

    @Test
    void a_label_that_was_not_escaped_would_be_told() {
        assertThat(LINE.matcher("    \"1\" [label=\"A \"quoted\" label\"];").matches()).isFalse();
        assertThat(LINE.matcher("    \"1\" [label=\"It ends in \\\"];").matches()).isFalse();
        assertThat(LINE.matcher("    \"1\" [label=\"A \\N label\"];").matches()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void labels_come_back_and_links_are_counted(MapVersion version) {
        var text = MapDot.of(version).replaceAll("\\\\([\"\\\\])", "$1").replace("&amp;", "&");
        for (var outcome : version.outcomes()) {
            assertThat(text)
                    .contains(
                            "[label=\"%s. %s\"];"
                                    .formatted(outcome.code(), Words.oneLine(outcome.label())));
        }
        assertThat(MapDot.of(version).lines().filter(line -> line.startsWith("  \"")))
                .hasSize(version.links().size());
    }
}
