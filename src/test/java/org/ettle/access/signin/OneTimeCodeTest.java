package org.ettle.access.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_110L);

    /// RFC 6238, appendix B, the rows for SHA-1.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130",
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(OneTimeCode.of(SECRET, second / 30, 8)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void a_clock_may_be_one_half_minute_off(int seconds, boolean right) {
        var code = OneTimeCode.at(SECRET, NOW.plusSeconds(seconds));

        assertThat(OneTimeCode.stepOf(SECRET, code, NOW).isPresent()).isEqualTo(right);
    }

    @Test
    void spaces_are_no_matter_and_anything_else_is() {
        var code = OneTimeCode.at(SECRET, NOW);

        assertThat(OneTimeCode.stepOf(SECRET, code.substring(0, 3) + " " + code.substring(3), NOW))
                .isPresent();
        assertThat(OneTimeCode.stepOf(SECRET, "", NOW)).isEmpty();
        assertThat(OneTimeCode.stepOf(SECRET, code + "0", NOW)).isEmpty();
    }

    @Test
    void a_secret_is_read_as_authenticators_read_it() {
        assertThat(new CodeSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").bytes()).isEqualTo(SECRET);
        assertThat(CodeSecret.drawn().bytes()).hasSize(20);
        assertThat(new CodeSecret("GEZDGNBV").address("Demo Person & Co"))
                .isEqualTo(
                        "otpauth://totp/Ettle:Demo%20Person%20%26%20Co?secret=GEZDGNBV"
                                + "&issuer=Ettle&algorithm=SHA1&digits=6&period=30");
    }
}
