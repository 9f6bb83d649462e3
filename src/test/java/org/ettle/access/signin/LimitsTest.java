package org.ettle.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.ettle.platform.store.OrganisationId;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final OrganisationId FIFE = new OrganisationId(UUID.randomUUID());
    private static final UUID OWNER = UUID.randomUUID();

    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private final Limits limits = new Limits((InstantSource) () -> now);

    @Test
    void of_ten_thousand_guesses_from_one_place_in_an_hour_few_are_looked_at() {
        int looked = 0;
        for (int guess = 0; guess < 10_000; guess++) {
            now = now.plusMillis(360);
            looked += isAllowed(stranger("192.0.2.1")) ? 1 : 0;
        }
        assertThat(looked).isBetween(5, 16);
    }

    @Test
    void a_thousand_machines_guess_little_more_than_one() {
        int looked = 0;
        for (int guess = 0; guess < 10_000; guess++) {
            now = now.plusMillis(360);
            looked += isAllowed(stranger("192.0.2." + guess % 1000)) ? 1 : 0;
        }
        assertThat(looked).isBetween(20, 32);
    }

    @Test
    void whoever_guesses_elsewhere_does_not_keep_the_owner_out() {
        for (int guess = 0; guess < 10_000; guess++) {
            stranger("192.0.2." + guess % 1000);
        }
        assertThat(isAllowed(stranger("198.51.100.7"))).isFalse();
        assertThat(isAllowed(limits.familiar(FIFE, OWNER, "their browser", "198.51.100.7")))
                .isTrue();
    }

    @Test
    void a_place_that_is_known_may_not_guess_for_ever_either() {
        int looked = 0;
        for (int guess = 0; guess < 10_000; guess++) {
            now = now.plusMillis(360);
            looked += isAllowed(limits.familiar(FIFE, OWNER, "their browser", "192.0.2.1")) ? 1 : 0;
        }
        assertThat(looked).isBetween(10, 40);
    }

    @Test
    void many_names_from_one_network_are_guessing_too() {
        int looked = 0;
        for (int guess = 0; guess < 10_000; guess++) {
            now = now.plusMillis(36);
            looked += isAllowed(limits.stranger(FIFE, "name" + guess, "192.0.2.1")) ? 1 : 0;
        }
        assertThat(looked).isBetween(200, 300);
    }

    @Test
    void a_guess_that_was_right_costs_nothing() {
        for (int signIn = 0; signIn < 1000; signIn++) {
            var verdict = limits.stranger(FIFE, "name" + signIn, "192.0.2.1");
            assertThat(verdict).isInstanceOf(Limits.Verdict.Allowed.class);
            ((Limits.Verdict.Allowed) verdict).guess().wasNone();
        }
    }

    @Test
    void waiting_helps() {
        while (isAllowed(stranger("192.0.2.1"))) {
            // Until the guesses are used up.
        }
        var wait = (Limits.Verdict.Wait) stranger("192.0.2.1");
        assertThat(wait.left()).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(15));

        now = now.plus(wait.left());
        assertThat(isAllowed(stranger("192.0.2.1"))).isTrue();
    }

    @Test
    void many_guesses_at_the_same_moment_do_not_slip_through() throws Exception {
        var looked = new AtomicInteger();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int guess = 0; guess < 500; guess++) {
                many.submit(() -> {
                    if (isAllowed(stranger("192.0.2.1"))) {
                        looked.incrementAndGet();
                    }
                });
            }
        }
        assertThat(looked).hasValue(5);
    }

    private Limits.Verdict stranger(String network) {
        return limits.stranger(FIFE, "a.name", network);
    }

    private static boolean isAllowed(Limits.Verdict verdict) {
        return verdict instanceof Limits.Verdict.Allowed;
    }
}
