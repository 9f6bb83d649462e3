package org.ettle.evidence.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ettle.theory.Hit.Marked;
import org.ettle.theory.Hit.Segment;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void a_short_text_stays_as_it_is() {
        var whole = marked("It was ", "said", " once.");

        assertThat(Excerpt.of(whole)).isEqualTo(whole);
    }

    @Test
    void a_long_text_is_cut_between_words_around_the_first_that_was_found() {
        var excerpt = Excerpt.of(marked("word ".repeat(200), "found", " more".repeat(200)));

        assertThat(excerpt.text()).startsWith("… word").endsWith("more …").hasSizeLessThan(370);
        assertThat(excerpt.segments()).contains(new Segment("found", true));
    }

    @Test
    void a_text_without_blanks_is_cut_between_characters() {
        var excerpt = Excerpt.of(marked("😀".repeat(400), "found", "😀".repeat(400)));

        assertThat(excerpt.text()).contains("found").doesNotContain("\uFFFD").hasSizeLessThan(370);
        assertThat(Character.isLowSurrogate(excerpt.text().charAt(2))).isFalse();
    }

    private static Marked marked(String before, String found, String after) {
        return new Marked(
                List.of(
                        new Segment(before, false),
                        new Segment(found, true),
                        new Segment(after, false)));
    }
}
