package org.ettle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTextTest {

    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-f]{4})");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    'a\\r\\nb\\rc\\u2028d\\fe', 'a\\nb\\nc\\nd\\ne'
                    'e\\u0301', '\\u00e9'
                    '  a  \\n\\n\\n\\n  b  ', 'a\\n\\n  b'
                    'a\\u00a0b\\tc\\u3000d', 'a b c d'
                    'a\\u202eb\\u200bc\\u0000d\\ufeffe\\u00adf', 'abcdef'
                    'a\\ud800b', 'a\\ufffdb'
                    '\\ud83d\\udc68\\u200d\\ud83d\\udc69', '\\ud83d\\udc68\\u200d\\ud83d\\udc69'
                    'x\\udb40\\udc41y', 'xy'
                    '\\uf0b7 point', 'point'
                    """)
    void text_takes_one_form(String raw, String normal) {
        assertThat(NormalText.of(escaped(raw)).words()).isEqualTo(escaped(normal));
    }

    @Test
    void the_flag_of_scotland_stays_whole() {
        var flag = new StringBuilder().appendCodePoint(0x1f3f4);
        "gbsct".chars().forEach(letter -> flag.appendCodePoint(0xe0000 + letter));
        flag.appendCodePoint(0xe007f);

        assertThat(NormalText.of(flag.toString()).words()).isEqualTo(flag.toString());
    }

    @Test
    void what_is_left_out_and_what_is_lost_is_counted() {
        var text = NormalText.of("a\u0007\u202e\ud800\ufffdb");

        assertThat(text.hidden()).isEqualTo(2);
        assertThat(text.unreadable()).isEqualTo(2);
    }

    @Test
    void normalising_again_changes_nothing() {
        var random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            var raw = new StringBuilder();
            for (int j = random.nextInt(60); j >= 0; j--) {
                raw.appendCodePoint(character(random));
            }
            var once = NormalText.of(raw.toString()).words();
            var twice = NormalText.of(once);

            assertThat(twice.words()).isEqualTo(once);
            assertThat(twice.hidden()).isZero();
            assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC)).isTrue();
        }
    }

    private static int character(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(0x80);
            case 1 -> 0x300 + random.nextInt(0x70);
            case 2 -> 0x2000 + random.nextInt(0x70);
            case 3 -> " \n\r\t\f".charAt(random.nextInt(5));
            case 4 -> random.nextInt(0x10000);
            default -> random.nextInt(0x110000);
        };
    }

    /// Each of these takes minutes where a step looks at all that went before.
    @Test
    void no_text_takes_long() {
        long begun = System.nanoTime();
        NormalText.of("a" + "\u0301\u0323".repeat(2_000_000));
        NormalText.of("a" + " ".repeat(4_000_000) + "b");
        NormalText.of("a" + " \n".repeat(2_000_000) + "b");
        NormalText.of("\r\u200b".repeat(2_000_000));

        assertThat(System.nanoTime() - begun).isLessThan(60_000_000_000L);
    }

    private static String escaped(String text) {
        return UNICODE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                .translateEscapes();
    }
}
