package org.ettle.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The crawl loads a page once and then makes the window smaller, prints it and so on. That is as
/// good as loading it again only while no script looks at the window when the page loads.
class ScriptsTest {

    private static final Pattern LOOKS_AT_THE_WINDOW =
            Pattern.compile("matchMedia|(inner|outer)(Width|Height)|visualViewport|\\bscreen\\.");

    @Test
    void no_script_of_ours_looks_at_the_window() throws IOException {
        try (var files = Files.list(Path.of("web"))) {
            var scripts = files.filter(file -> file.toString().endsWith(".js")).toList();

            assertThat(scripts).isNotEmpty();
            for (var script : scripts) {
                assertThat(Files.readString(script)).doesNotContainPattern(LOOKS_AT_THE_WINDOW);
            }
        }
    }
}
