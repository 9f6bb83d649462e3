package org.ettle.access.provider;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ettle.access.Organisations;
import org.ettle.platform.store.NotFound;
import org.springframework.stereotype.Component;

/// The providers through which people can sign in. Ettle does not start while one is set for an
/// organisation that it does not know.
@Component
public class Providers {

    private final Map<String, Provider> all;

    Providers(ProviderSettings settings, Organisations organisations) {
        all =
                settings.oidc().entrySet().stream()
                        .map(entry -> provider(entry.getKey(), entry.getValue(), organisations))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        it -> it.organisation().address(), it -> it));
    }

    /// By the title of their organisation.
    public List<Provider> list() {
        return all.values().stream()
                .sorted(Comparator.comparing(it -> it.organisation().title()))
                .toList();
    }

    /// @throws NotFound when the organisation has no provider
    public Provider get(String address) {
        return Optional.ofNullable(all.get(address))
                .orElseThrow(() -> new NotFound("this way to sign in"));
    }

    private static Provider provider(
            String address, ProviderSettings.Oidc setting, Organisations organisations) {
        var organisation =
                organisations
                        .find(address)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "ettle.sign-in.oidc names no organisation: " + address));
        return new Provider(
                organisation, setting.issuer(), setting.clientId(), setting.clientSecret());
    }
}
