package org.ettle.theory.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentFilesTest {

    private static final String INDEX =
            """
            organisation: {id: "00000000-0000-4000-8000-00000000000a", name: "A body"}
            address: "a"
            title: "A"
            about: "About A"
            versions: ["one.yaml"]
            crosswalks: "crosswalks.yaml"
            """;

    private static final String VERSION =
            """
            name: "one"
            title: "One"
            publisher: "A body"
            published: "2018"
            about: "About one"
            sources: []
            tiers: [{key: "key", title: "Key", spans: false}]
            lanes:
              - {key: "people", kind: "PEOPLE", title: "People", about: "People", citation: {basis: "INFERRED"}}
            tags: []
            outcomes:
              - code: "1"
                label: "A label"
                standing: "WORKING"
                tier: "key"
                lane: "people"
                citation: {basis: "INFERRED"}
            links: []
            gaps: ["A gap"]
            """;

    private final Map<String, String> files = new HashMap<>();

    ContentFilesTest() {
        files.put("map.yaml", INDEX);
        files.put("one.yaml", VERSION);
        files.put("crosswalks.yaml", "crosswalks: []");
    }

    @Test
    void files_are_read_as_their_author_wrote_them() {
        var content = read();

        assertThat(content.map().address()).isEqualTo("a");
        assertThat(content.versions()).singleElement().extracting("heading.name").isEqualTo("one");
        assertThat(content.versions().getFirst().outcomes()).hasSize(1);
    }

    @Test
    void all_faults_are_told_at_once_with_their_places() {
        change("one.yaml", "label: \"A label\"", "labell: \"A label\"");
        change("one.yaml", "standing: \"WORKING\"", "standing: \"GUESSED\"");
        change("one.yaml", "kind: \"PEOPLE\"", "kind: \"\"");
        change("map.yaml", "title: \"A\"", "colour: \"blue\"");
        files.put("crosswalks.yaml", "crosswalks: [{from: \"one\", edges: [], gaps: []}]");

        assertThatThrownBy(this::read)
                .isInstanceOf(ContentFaults.class)
                .hasMessageContainingAll(
                        "one.yaml, outcomes 1 (1) needs “label”",
                        "one.yaml, outcomes 1 (1) has the unknown field “labell”",
                        "one.yaml, outcomes 1 (1) has “GUESSED” for “standing”",
                        "one.yaml, lanes 1 (people) needs text in quotation marks for “kind”",
                        "map.yaml needs “title”",
                        "map.yaml has the unknown field “colour”",
                        "crosswalks.yaml, crosswalks 1 needs “to”");
    }

    @Test
    void a_code_without_quotation_marks_is_a_fault() {
        change("one.yaml", "code: \"1\"", "code: 1");

        assertThatThrownBy(this::read)
                .hasMessageContaining("needs text in quotation marks for “code”");
    }

    @Test
    void a_part_that_the_version_does_not_have_is_a_fault() {
        change("one.yaml", "lane: \"people\"", "lane: \"nobody\"");

        assertThatThrownBy(this::read)
                .hasMessageContaining("one.yaml cannot be read")
                .hasMessageContaining("unknown lane “nobody”");
    }

    @Test
    void a_missing_file_is_a_fault() {
        files.remove("one.yaml");

        assertThatThrownBy(this::read).hasMessageContaining("one.yaml is not there");
    }

    @Test
    void a_file_that_is_not_yaml_is_a_fault_with_its_line() {
        files.put("one.yaml", "name: \"one\"\ntitle: [unclosed");

        assertThatThrownBy(this::read).hasMessageContaining("one.yaml, line 2 cannot be read");
    }

    @Test
    void a_field_that_is_given_twice_is_a_fault() {
        change("one.yaml", "title: \"One\"", "title: \"One\"\ntitle: \"Two\"");

        assertThatThrownBy(this::read).hasMessageContaining("one.yaml, line 3 cannot be read");
    }

    private ContentFiles.Content read() {
        return ContentFiles.read(name -> {
            var text = files.get(name);
            return text == null
                    ? null
                    : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    private void change(String file, String words, String otherWords) {
        var text = files.getOrDefault(file, "");
        assertThat(text).contains(words);
        files.put(file, text.replace(words, otherWords));
    }
}
