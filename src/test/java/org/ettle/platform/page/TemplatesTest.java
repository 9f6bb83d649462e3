package org.ettle.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.html.HtmlAttribute;
import gg.jte.html.HtmlPolicy;
import gg.jte.html.HtmlPolicyException;
import gg.jte.html.HtmlTag;
import gg.jte.html.policy.PolicyGroup;
import gg.jte.html.policy.PreventInlineEventHandlers;
import gg.jte.html.policy.PreventUnquotedAttributes;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The build's own plug-in takes no HTML policy, so this test compiles every template with one.
class TemplatesTest {

    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script[^>]*>\\s*[^<\\s(]+");

    @TempDir Path folder;

    @Test
    void no_template_brings_inline_script_or_style() {
        var engine = engineOver(new DirectoryCodeResolver(Path.of("src/main/jte")));

        assertThatCode(() -> assertThat(engine.generateAll()).hasSizeGreaterThan(20))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"/\" onclick=\"go()\">x</a>",
                "<p style=\"color:red\">x</p>",
                "<style>p{color:red}</style>",
                "<iframe src=\"/\"></iframe>",
                "<a href=/ >x</a>"
            })
    void a_template_that_does_is_caught(String template) throws IOException {
        Files.writeString(folder.resolve("planted.jte"), template);
        var engine = engineOver(new DirectoryCodeResolver(folder));

        assertThatThrownBy(engine::generateAll).hasMessageContaining("planted.jte");
    }

    @Test
    void every_script_of_a_template_is_a_file() throws IOException {
        assertThat(inlineScriptsIn(Path.of("src/main/jte"))).isEmpty();

        Files.writeString(folder.resolve("planted.jte"), "<script nonce=\"x\">go()</script>");
        assertThat(inlineScriptsIn(folder)).containsExactly("planted.jte: <script nonce=\"x\">go");
    }

    private static List<String> inlineScriptsIn(Path templates) throws IOException {
        try (var files = Files.walk(templates)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .flatMap(TemplatesTest::inlineScripts)
                    .toList();
        }
    }

    private static Stream<String> inlineScripts(Path template) {
        try {
            return INLINE_SCRIPT
                    .matcher(Files.readString(template))
                    .results()
                    .map(script -> template.getFileName() + ": " + script.group());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private TemplateEngine engineOver(CodeResolver templates) {
        var engine = TemplateEngine.create(templates, folder.resolve("out"), ContentType.Html);
        engine.setTrimControlStructures(true);
        engine.setHtmlPolicy(new NothingInline());
        return engine;
    }

    private static final class NothingInline extends PolicyGroup {

        NothingInline() {
            addPolicy(new PreventInlineEventHandlers());
            addPolicy(new PreventUnquotedAttributes());
            addPolicy(new NoInlineStyle());
        }
    }

    private static final class NoInlineStyle implements HtmlPolicy {

        private static final Set<String> TAGS = Set.of("style", "iframe", "object", "embed");

        @Override
        public void validateHtmlTag(HtmlTag tag) throws HtmlPolicyException {
            if (TAGS.contains(tag.getName())) {
                throw new HtmlPolicyException("No <" + tag.getName() + "> in templates");
            }
        }

        @Override
        public void validateHtmlAttribute(HtmlTag tag, HtmlAttribute attribute)
                throws HtmlPolicyException {
            if ("style".equals(attribute.getName())) {
                throw new HtmlPolicyException("No style attribute in templates");
            }
        }
    }
}
