package org.ettle.access.provider;

import org.ettle.access.session.SecretWord;

/// What came of signing in through a provider.
public sealed interface ProviderAnswer {

    /// @param word opens the session
    /// @param half whether a code must be shown before it opens anything
    record Welcome(SecretWord word, boolean half) implements ProviderAnswer {}

    record Refused(Reason reason) implements ProviderAnswer {}

    enum Reason {
        /// Nobody in the organisation has this address as their sign-in name.
        NOBODY,
        /// The provider does not say that the address is theirs.
        EMAIL_NOT_VERIFIED,
        /// The person with this sign-in name came in as another subject of the provider: the
        /// address changed hands.
        SOMEBODY_ELSE,
        SHUT_OUT
    }
}
