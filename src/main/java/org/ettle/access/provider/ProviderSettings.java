package org.ettle.access.provider;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The providers that are set, by the address of their organisation (docs/running.md).
@ConfigurationProperties("ettle.sign-in")
record ProviderSettings(@DefaultValue Map<String, Oidc> oidc) {

    record Oidc(URI issuer, String clientId, String clientSecret) {}
}
