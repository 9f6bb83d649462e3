package org.ettle.access.token;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.ettle.access.Scope;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Tokens for tests of the whole program.
public final class TokenFixtures {

    private TokenFixtures() {}

    /// The value of the header Authorization for a new token.
    public static String bearer(
            ApiTokens tokens, OrganisationId organisation, UUID person, Scope... scopes) {
        return "Bearer " + made(tokens, organisation, person, scopes).text().reveal();
    }

    public static Making.Made made(
            ApiTokens tokens, OrganisationId organisation, UUID person, Scope... scopes) {
        var asker = new Asker(organisation, person, "a test");
        var lastDay = LocalDate.now(ZoneOffset.UTC).plusDays(9);
        return Askers.call(asker, () -> (Making.Made) tokens.make("Test", Set.of(scopes), lastDay));
    }

    /// A token whose last day was yesterday.
    public static TokenText over(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            OrganisationId organisation,
            UUID person) {
        var store = new ApiTokenStore(jdbc);
        var text = TokenText.drawnFor(organisation);
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        var token =
                new ApiToken(
                        UUID.randomUUID(),
                        "Over",
                        Set.of(Scope.values()),
                        yesterday,
                        yesterday,
                        null);
        Askers.run(
                Asker.theProgram(organisation, "a test"),
                () ->
                        transactions.executeWithoutResult(
                                _ -> store.make(person, token, text.fingerprint())));
        return text;
    }

    /// A text that was never given to anybody.
    public static TokenText unknown(OrganisationId organisation) {
        return TokenText.drawnFor(organisation);
    }
}
