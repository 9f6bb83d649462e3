package org.ettle.access.provider;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Whom a provider vouches for, once what it sent was verified.
///
/// @param subject names the person at the provider for ever; addresses for e-mail can change hands
/// @param verifiedEmail only where the provider says that it is theirs
/// @param twoFactors whether the provider says that they showed two factors (RFC 8176, `mfa`)
public record Identity(
        URI issuer, String subject, @Nullable String verifiedEmail, boolean twoFactors) {}
