package org.ettle.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginTest {

    @Test
    void machines_of_one_household_are_one_network() {
        assertThat(from("2001:db8:1:2:aaaa::1").network())
                .isEqualTo(from("2001:db8:1:2:bbbb::2").network())
                .isNotEqualTo(from("2001:db8:1:3::1").network());
        assertThat(from("192.0.2.1").network()).isNotEqualTo(from("192.0.2.2").network());
    }

    @Test
    void a_fingerprint_does_not_show_the_address() {
        assertThat(from("192.0.2.1").networkFingerprint()).doesNotContain("192").hasSize(64);
    }

    private static Origin from(String address) {
        return new Origin(address, "", "A browser");
    }
}
