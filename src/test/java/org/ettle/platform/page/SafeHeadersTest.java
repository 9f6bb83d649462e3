package org.ettle.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PagesAlone
class SafeHeadersTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"/accessibility", "/no-such-page", "/robots.txt", "/assets/manifest.json"})
    void every_response_tells_the_browser_what_it_may_not_do(String address) throws IOException {
        var response = ask(address);

        assertThat(response.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; ")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(response.header("Permissions-Policy")).contains("camera=()");
        assertThat(response.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(response.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(response.header("X-Request-Id")).hasSize(10);
    }

    @Test
    void each_response_has_its_own_nonce_and_the_page_carries_it() throws IOException {
        var first = ask("/accessibility");
        var second = ask("/accessibility");

        assertThat(nonceOf(first)).isNotEqualTo(nonceOf(second)).hasSizeGreaterThan(20);
        assertThat(first.parse().select("script, link[rel=stylesheet]").eachAttr("nonce"))
                .hasSize(4)
                .containsOnly(nonceOf(first));
    }

    @Test
    void transport_security_is_asked_for_only_over_a_secure_connection() throws IOException {
        assertThat(ask("/accessibility").hasHeader("Strict-Transport-Security")).isFalse();
    }

    @Test
    void a_caller_cannot_choose_the_name_of_its_request() throws IOException {
        var response =
                Jsoup.connect("http://localhost:" + port + "/accessibility")
                        .header("X-Request-Id", "mine")
                        .execute();

        assertThat(response.header("X-Request-Id")).isNotEqualTo("mine");
    }

    private static String nonceOf(Response response) {
        var policy = String.valueOf(response.header("Content-Security-Policy"));
        return policy.replaceFirst(".*script-src 'nonce-([^']+)'.*", "$1");
    }

    private Response ask(String address) throws IOException {
        return Jsoup.connect("http://localhost:" + port + address)
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .execute();
    }
}
