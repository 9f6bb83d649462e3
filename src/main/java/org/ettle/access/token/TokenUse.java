package org.ettle.access.token;

import java.util.UUID;

/// What came of looking a token up.
public sealed interface TokenUse {

    record Accepted(Bearer bearer) implements TokenUse {}

    /// @param token which one, as the database names it
    record Refused(Reason reason, UUID token) implements TokenUse {}

    record Unknown() implements TokenUse {}

    enum Reason {
        ENDED,
        OVER,
        PERSON_DISABLED
    }
}
