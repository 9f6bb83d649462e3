package org.ettle.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ettle.access.signin.PasswordRules.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> NAMES =
            List.of("Demo Editor Morag", "Scottish Government", "scottish-government");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kelpie under a grey tarpaulin",
                "pßłø 日本語 ключ ñandú",
                "fourteen-otters",
                "morag keeps seven otters",
                "            still words",
            })
    void a_long_password_of_any_characters_is_taken(String password) {
        assertThat(PasswordRules.faultOf(password, NAMES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars, TOO_SHORT",
        "Password2026!, TOO_COMMON",
        "p4ssw0rd12345, TOO_COMMON",
        "passwordpassword, TOO_COMMON",
        "!!!liverpool!!!, TOO_COMMON",
        "aaaaaaaaaaaaa, TOO_PLAIN",
        "abababababab, TOO_PLAIN",
        "qwertyuiopasdf, TOO_PLAIN",
        "765432109876, TOO_PLAIN",
        "zyxwvutsrqpon, TOO_PLAIN",
        "Demo Editor Morag, MADE_OF_NAMES",
        "scottishgovernment1, MADE_OF_NAMES",
        "ettle-morag-2026, MADE_OF_NAMES",
    })
    void what_is_guessed_first_is_not_taken(String password, Fault fault) {
        assertThat(PasswordRules.faultOf(password, NAMES)).contains(fault);
    }

    @Test
    void characters_are_counted_as_people_do() {
        assertThat(PasswordRules.faultOf("🦦🦥🦉🦊🐝🐢🦔🦌🐋🦭🦢", NAMES))
                .contains(Fault.TOO_SHORT);
        assertThat(PasswordRules.faultOf("🦦🦥🦉🦊🐝🐢🦔🦌🐋🦭🦢🦅", NAMES)).isEmpty();
        assertThat(PasswordRules.faultOf("otters ".repeat(36) + "1234", NAMES)).isEmpty();
        assertThat(PasswordRules.faultOf("otters ".repeat(37), NAMES)).contains(Fault.TOO_LONG);
    }

    @Test
    void two_ways_to_write_the_same_letter_are_one_password() {
        assertThat(PasswordRules.normal("cafe\u0301")).isEqualTo("caf\u00e9");
    }
}
