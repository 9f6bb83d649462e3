package org.ettle.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {

    private static final String FORM = "<h1>%s</h1><form><label>%s <input name=%s></label></form>";

    private final Kinds kinds = new Kinds();

    @Test
    void other_words_in_the_same_elements_show_nothing_more() {
        assertThat(kinds.showsMore(page(FORM, "Reword"))).isTrue();
        assertThat(kinds.showsMore(page(FORM, "Redefine"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Once more</h2>",
                "<nav><a href=/>Start</a></nav>",
                "<form><label>%s <select name=%s></select></label></form>",
                "<form><label>%s <input type=date name=%s></label></form>",
                "<form><label>%s <input class=wide name=%s></label></form>",
                "<form><label>%s <input required name=%s></label></form>",
                "<label>%s <input name=%s></label>",
                "<script src=/drag.js></script>",
                "<script src=/save.js></script>"
            })
    void a_page_with_another_kind_of_element_shows_more(String besides) {
        kinds.showsMore(page(FORM + "<script src=/all.js></script>", "Reword"));

        assertThat(kinds.showsMore(page(FORM + besides, "Split"))).isTrue();
        assertThat(kinds.showsMore(page(FORM + besides, "Merge"))).isFalse();
    }

    @Test
    void asked_again_of_one_answer_it_says_the_same() {
        var page = page(FORM, "Reword");

        assertThat(kinds.showsMore(page)).isTrue();
        assertThat(kinds.showsMore(page)).isTrue();
    }

    private static Answer page(String html, String words) {
        return new Answer(
                "http://localhost",
                new Example("/", 200),
                200,
                HttpHeaders.of(Map.of(), (_, _) -> true),
                html.replace("%s", words));
    }
}
