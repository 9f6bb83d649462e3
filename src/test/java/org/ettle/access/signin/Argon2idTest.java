package org.ettle.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Another implementation of the format reads ours, and ours reads its.
class Argon2idTest {

    private static final String PASSWORD = "ower the brae, 2 hares – and a kelpie";

    private final Argon2PasswordEncoder other = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    @Test
    void what_is_kept_is_read_by_another_implementation() {
        var words = Argon2id.of(PASSWORD, Argon2id.memory()).words();

        assertThat(words).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(other.matches(PASSWORD, words)).isTrue();
        assertThat(other.matches(PASSWORD + ".", words)).isFalse();
    }

    @Test
    void what_another_implementation_kept_is_read() {
        var kept = Argon2id.read(other.encode(PASSWORD));

        assertThat(kept.fits(PASSWORD, Argon2id.memory())).isTrue();
        assertThat(kept.fits(PASSWORD + ".", Argon2id.memory())).isFalse();
        assertThat(kept.isOutdated()).isFalse();
    }

    @Test
    void memory_that_is_used_again_changes_no_answer() {
        var memory = Argon2id.memory();
        var kept = Argon2id.of(PASSWORD, memory);
        var weaker = Argon2id.read(new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD));

        for (int time = 0; time < 3; time++) {
            assertThat(kept.fits("another", memory)).isFalse();
            assertThat(kept.fits(PASSWORD, memory)).isTrue();
            assertThat(weaker.fits(PASSWORD, memory)).isTrue();
        }
        assertThat(weaker.isOutdated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "kelpie", "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA", "$2a$10$abcdefgh"})
    void other_words_are_not_a_hash_and_are_not_repeated(String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Argon2id.read(words))
                .withMessage("What is kept of a password is not an Argon2id hash.");
    }
}
