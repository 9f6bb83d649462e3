package org.ettle.access.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Who may still guess. A stranger's guesses at a name count for that name from all strangers
/// together, so many machines do not help. They do not count against somebody who comes from a
/// browser or a network from which this account has signed in before: so nobody can lock the owner
/// out by guessing wrong on purpose (OWASP ASVS 5.0, V6.3.1 and V6.1.1).
@Component
public class Limits {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    /// Many colleagues share a network, and a good sign-in costs it nothing.
    private static final Patience.Rule NETWORK =
            new Patience.Rule(200, Duration.ofSeconds(2), QUARTER, Duration.ofSeconds(6));

    private static final Patience.Rule STRANGERS =
            new Patience.Rule(20, Duration.ofSeconds(30), QUARTER, QUARTER);

    private static final Patience.Rule STRANGER =
            new Patience.Rule(5, Duration.ofSeconds(30), QUARTER, QUARTER);

    private static final Patience.Rule FAMILIAR =
            new Patience.Rule(10, Duration.ofSeconds(15), QUARTER, Duration.ofMinutes(5));

    private final Patience patience;

    @Autowired
    Limits() {
        this(InstantSource.system());
    }

    Limits(InstantSource clock) {
        patience = new Patience(clock);
    }

    /// One try to sign in, with all that it counts against.
    public final class Guess {

        private final String network;
        private final List<String> account;

        private Guess(String network, List<String> account) {
            this.network = network;
            this.account = account;
        }

        /// It does not count: it was right, or nobody looked at it.
        public void wasNone() {
            patience.forgive(network);
            account.forEach(patience::forgive);
        }
    }

    /// A guess that may be looked at, or how long to wait for the next.
    public sealed interface Verdict {
        record Allowed(Guess guess) implements Verdict {}

        record Wait(Duration left) implements Verdict {}
    }

    /// Somebody who names nobody, such as with a passkey: guesses count for the network alone.
    public Verdict nameless(Origin origin) {
        return verdict(origin.network(), List.of(), List.of());
    }

    /// @param name as typed, in its plain form; whether anybody has it makes no difference
    Verdict stranger(OrganisationId organisation, String name, String network) {
        var strangers = "strangers " + organisation + " " + name;
        var here = "stranger " + organisation + " " + name + " " + network;
        return verdict(network, List.of(here, strangers), List.of(STRANGER, STRANGERS));
    }

    /// @param place the fingerprint of a place from which this person has signed in
    Verdict familiar(OrganisationId organisation, UUID person, String place, String network) {
        var key = "familiar " + organisation + " " + person + " " + place;
        return verdict(network, List.of(key), List.of(FAMILIAR));
    }

    private Verdict verdict(String network, List<String> account, List<Patience.Rule> rules) {
        var ofNetwork = "network " + network;
        var left = patience.take(ofNetwork, NETWORK);
        for (int at = 0; left.isZero() && at < account.size(); at++) {
            left = patience.take(account.get(at), rules.get(at));
            if (!left.isZero()) {
                patience.forgive(ofNetwork);
                account.subList(0, at).forEach(patience::forgive);
            }
        }
        return left.isZero()
                ? new Verdict.Allowed(new Guess(ofNetwork, account))
                : new Verdict.Wait(left);
    }
}
