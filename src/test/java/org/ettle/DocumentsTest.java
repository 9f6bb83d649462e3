package org.ettle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the documents of the house point to is there.
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]+)[^)]*\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void every_link_of_a_document_leads_to_a_file() throws IOException {
        assertThat(documents()).isNotEmpty();
        for (var document : documents()) {
            assertThat(brokenLinks(document, Files.readString(document)))
                    .as(document.toString())
                    .isEmpty();
        }
    }

    @Test
    void a_broken_link_is_noticed() {
        assertThat(brokenLinks(Path.of("docs/words.md"), "[x](no-such-file.md) [y](words.md#x)"))
                .containsExactly("no-such-file.md");
    }

    @Test
    void every_test_that_a_document_names_exists() throws IOException {
        var tests = tests();
        for (var document : documents()) {
            assertThat(missingTests(Files.readString(document), tests))
                    .as(document.toString())
                    .isEmpty();
        }
        assertThat(missingTests("`NoSuchTest`", tests)).containsExactly("NoSuchTest");
    }

    @Test
    void every_rule_of_the_security_page_names_its_test() throws IOException {
        var rules =
                Files.readAllLines(Path.of("docs/security.md")).stream()
                        .filter(line -> line.startsWith("| ") && line.contains(". |"))
                        .toList();

        assertThat(rules).hasSizeGreaterThan(15).allMatch(DocumentsTest::namesATest);
        assertThat(namesATest("| A rule. | somewhere | nothing |")).isFalse();
    }

    private static boolean namesATest(String rule) {
        return TEST.matcher(rule).find();
    }

    private static List<String> brokenLinks(Path document, String text) {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !Files.exists(document.resolveSibling(link)))
                .toList();
    }

    private static List<String> missingTests(String text, Set<String> tests) {
        return TEST.matcher(text)
                .results()
                .map(named -> named.group(1))
                .filter(name -> !tests.contains(name))
                .toList();
    }

    private static List<Path> documents() throws IOException {
        var documents = new ArrayList<Path>();
        for (var folder : List.of(Path.of("."), Path.of("docs"), Path.of("docs/decisions"))) {
            try (var files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
            }
        }
        return documents;
    }

    private static Set<String> tests() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
