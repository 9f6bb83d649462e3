package org.ettle.access.web.provider;

import java.util.List;
import org.ettle.access.Organisation;
import org.ettle.access.provider.ProviderAnswer.Reason;
import org.ettle.platform.page.TurnedAway;
import org.springframework.http.HttpStatus;

/// What pages say to those for whom a provider vouched and who were not let in.
final class ProviderWords {

    private ProviderWords() {}

    static TurnedAway notLetIn(Reason reason, Organisation organisation) {
        return new TurnedAway(
                HttpStatus.FORBIDDEN.value(),
                "You were not let in",
                of(reason),
                List.of("Ask an administrator of " + organisation.title() + "."));
    }

    private static String of(Reason reason) {
        return switch (reason) {
            case NOBODY ->
                    "Your organisation knows you, but nobody in Ettle has your address as their"
                            + " sign-in name.";
            case EMAIL_NOT_VERIFIED ->
                    "Your organisation's sign-in does not say that your address is yours.";
            case SOMEBODY_ELSE ->
                    "Your address belonged to somebody else before, and is still linked to them.";
            case SHUT_OUT -> "Your account in Ettle is closed.";
        };
    }
}
