package org.ettle.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.junit.jupiter.api.Test;

class TokenTextTest {

    private final OrganisationId organisation = new OrganisationId(UUID.randomUUID());
    private final TokenText text = TokenText.drawnFor(organisation);

    @Test
    void a_text_is_read_as_it_was_written() {
        var read = TokenText.of(text.reveal()).orElseThrow();

        assertThat(read.reveal()).isEqualTo(text.reveal());
        assertThat(read.fingerprint()).isEqualTo(text.fingerprint());
        assertThat(read.organisation()).isEqualTo(organisation);
    }

    @Test
    void those_who_look_for_secrets_recognise_it() {
        assertThat(text.reveal()).matches("ettle_[A-Za-z0-9_-]{64}[0-9a-f]{8}");
    }

    @Test
    void a_text_that_was_changed_anywhere_is_none() {
        var whole = text.reveal();
        for (int place = 0; place < whole.length(); place++) {
            var other = whole.charAt(place) == 'a' ? 'b' : 'a';
            var changed = whole.substring(0, place) + other + whole.substring(place + 1);
            assertThat(TokenText.of(changed)).as(changed).isEmpty();
            assertThat(TokenText.of(whole.substring(0, place))).isEmpty();
        }
        assertThat(TokenText.of(whole + "0")).isEmpty();
        assertThat(TokenText.of(null)).isEmpty();
    }

    @Test
    void no_two_are_alike_and_none_tells_itself() {
        assertThat(TokenText.drawnFor(organisation).fingerprint()).isNotEqualTo(text.fingerprint());
        assertThat(text.toString()).doesNotContain(text.reveal().substring(30));
    }
}
