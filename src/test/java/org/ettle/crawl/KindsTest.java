package org.ettle.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static final String FORM = "<h1>%s</h1><form><label>%s <input name=%s></label></form>";

    private final Templates templates = new Templates();

    @Test
    void other_words_in_the_same_elements_show_nothing_more() {
        assertThat(templates.showsMore(page("a form", FORM, "Reword"))).isTrue();
        assertThat(templates.showsMore(page("a form", FORM, "Redefine"))).isFalse();
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
                "<label>%s <input name=%s></label>"
            })
    void a_page_with_another_kind_of_element_shows_more(String besides) {
        templates.showsMore(page("a form", FORM, "Reword"));

        assertThat(templates.showsMore(page("a form", FORM + besides, "Split"))).isTrue();
        assertThat(templates.showsMore(page("a form", FORM + besides, "Merge"))).isFalse();
    }

    @Test
    void a_template_is_known_by_its_own_pages_only() {
        templates.showsMore(page("a form", FORM, "Reword"));

        assertThat(templates.showsMore(page("another", FORM, "Reword"))).isTrue();
        assertThat(templates.showsMore(page(null, FORM, "Reword"))).isTrue();
        assertThat(templates.showsMore(page(null, FORM, "Reword"))).isTrue();
    }

    private static Answer page(@Nullable String template, String html, String words) {
        return new Answer(
                "http://localhost",
                new Example("/", 200, null, null, template),
                200,
                HttpHeaders.of(Map.of(), (_, _) -> true),
                html.replace("%s", words));
    }
}
