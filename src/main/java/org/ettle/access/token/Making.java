package org.ettle.access.token;

/// What came of asking for a token.
public sealed interface Making {

    /// @param text shown now and never again
    record Made(TokenFact.TokenMade fact, TokenText text) implements Making {}

    record Refused(TokenRefusal reason) implements Making {}
}
