package org.ettle.access.provider;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ettle.access.Organisation;

/// Where the people of one organisation sign in, as it is set (docs/running.md).
///
/// @param issuer as the provider names itself; what it sends is trusted for this organisation alone
public record Provider(
        Organisation organisation, URI issuer, String clientId, String clientSecret) {

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    /// @throws IllegalArgumentException where somebody between here and there could listen
    public Provider {
        if (!"https".equals(issuer.getScheme()) && !THIS_MACHINE.contains(issuer.getHost())) {
            throw new IllegalArgumentException(
                    "The issuer of " + organisation.title() + " needs https: " + issuer);
        }
    }

    /// The address at which somebody begins to sign in there.
    ///
    /// @param then where they go on to
    public String begin(String then) {
        return "/sign-in/provider/"
                + organisation.address()
                + "?then="
                + URLEncoder.encode(then, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "the provider of " + organisation.title();
    }
}
