package org.ettle.platform.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypefaceTest {

    @ParameterizedTest
    @CsvSource({"80", "120", "200", "900"})
    void wrapped_lines_fit_and_keep_every_word(double width) {
        var text = "People have access to high quality advice, support and information";

        var lines = Typeface.BOLD.wrap(text, 15, width);

        assertThat(lines).allMatch(line -> Typeface.BOLD.width(line, 15) <= width);
        assertThat(String.join(" ", lines)).isEqualTo(text);
    }

    @Test
    void a_word_too_wide_for_a_line_is_broken_within() {
        var word = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";

        var lines = Typeface.REGULAR.wrap(word, 20, 100);

        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(lines).allMatch(line -> Typeface.REGULAR.width(line, 20) <= 100);
        assertThat(String.join("", lines)).isEqualTo(word);
    }

    @Test
    void a_sign_that_the_face_lacks_takes_its_height() {
        assertThat(Typeface.REGULAR.width("\uD83D\uDE42", 20)).isEqualTo(20);
    }

    @Test
    void bold_is_wider_than_regular_and_width_grows_with_size() {
        assertThat(Typeface.BOLD.width("choice and control", 15))
                .isGreaterThan(Typeface.REGULAR.width("choice and control", 15));
        assertThat(Typeface.BOLD.width("choice", 30))
                .isEqualTo(2 * Typeface.BOLD.width("choice", 15));
    }
}
