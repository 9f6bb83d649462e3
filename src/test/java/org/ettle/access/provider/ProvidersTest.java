package org.ettle.access.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.ettle.access.Organisations;
import org.ettle.platform.store.NotFound;
import org.junit.jupiter.api.Test;

class ProvidersTest {

    private final Organisations organisations = new Organisations();

    @Test
    void a_provider_belongs_to_one_organisation() {
        var providers = providers("fife", "https://sign-in.fife.invalid");

        assertThat(providers.list()).containsExactly(providers.get("fife"));
        assertThatThrownBy(() -> providers.get("highland")).isInstanceOf(NotFound.class);
        assertThat(providers.get("fife").toString()).doesNotContain("secret");
    }

    @Test
    void a_setting_for_nobody_is_refused() {
        assertThatThrownBy(() -> providers("narnia", "https://sign-in.invalid"))
                .hasMessageContaining("narnia");
    }

    @Test
    void nobody_may_listen_between_here_and_there() {
        assertThatThrownBy(() -> providers("fife", "http://sign-in.fife.invalid"))
                .hasMessageContaining("https");
        assertThat(providers("fife", "http://localhost:9").get("fife")).isNotNull();
    }

    private Providers providers(String address, String issuer) {
        var setting = new ProviderSettings.Oidc(URI.create(issuer), "client", "secret");
        return new Providers(new ProviderSettings(Map.of(address, setting)), organisations);
    }
}
