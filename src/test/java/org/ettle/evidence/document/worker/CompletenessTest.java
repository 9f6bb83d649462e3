package org.ettle.evidence.document.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.ettle.evidence.document.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletenessTest {

    @TempDir Path folder;

    /// As a parser that gives up on what is nested would read it.
    @Test
    void a_page_of_which_half_was_read_lacks_words() throws IOException {
        var page = kept(Made.page(20));
        var whole = "Review\n" + (Made.SENTENCE.repeat(8) + "\n").repeat(20);

        assertThat(Completeness.lacksWords(page, whole)).isFalse();
        assertThat(Completeness.lacksWords(page, whole.substring(0, whole.length() / 2))).isTrue();
        assertThat(Completeness.lacksWords(page, "")).isTrue();
    }

    @Test
    void scripts_styles_comments_and_entities_are_no_words() throws IOException {
        var page =
                kept(
                        Made.bytes(
                                "<title>no title no title no title</title><style>p { x }</style>"
                                        + "<!-- a comment that nobody reads, with a > in it -->"
                                        + "<script>if (a < b) { document.write('<p>x</p>') }"
                                        + "</script><p title='long long long long'>"
                                        + "&eacute;&amp;&#233;word</p>"));

        assertThat(Completeness.lacksWords(page, "word")).isFalse();
    }

    @Test
    void a_document_that_breaks_off_is_noticed() throws IOException {
        assertEndsEarly(Kind.PDF, Made.pdf(2));
        assertEndsEarly(Kind.RTF, Made.rtf(2));
        assertEndsEarly(Kind.E_MAIL, Made.mail(Made.text(1), "a.txt"));
    }

    private void assertEndsEarly(Kind kind, byte[] document) throws IOException {
        assertThat(Completeness.endsEarly(kept(document), kind)).as("%s", kind).isFalse();
        var broken = Arrays.copyOf(document, document.length - 40);
        assertThat(Completeness.endsEarly(kept(broken), kind)).as("%s", kind).isTrue();
    }

    private Path kept(byte[] document) throws IOException {
        return Files.write(folder.resolve("document"), document);
    }
}
