package org.ettle.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PagesAlone
class AssetsTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource({
        "design-system.css, text/css",
        "ettle.css, text/css",
        "htmx.js, text/javascript",
        "ettle.js, text/javascript",
        "drag.js, text/javascript",
        "mark.svg, image/svg+xml",
        "roboto.woff2, font/woff2",
    })
    void an_asset_is_served_under_a_name_that_changes_with_it_and_kept_for_ever(
            String name, String type) throws Exception {
        var response = fetch(Assets.address(name), "identity");

        assertThat(Assets.address(name)).matches("/assets/[a-z-]+-[0-9a-f]{12}\\.[a-z0-9]+");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "content-type")).startsWith(type);
        assertThat(header(response, "cache-control")).contains("immutable", "max-age=31536000");
    }

    @Test
    void a_text_travels_compressed() throws Exception {
        var address = Assets.address("design-system.css");
        var whole = fetch(address, "identity");
        var small = fetch(address, "br");

        assertThat(header(small, "content-encoding")).isEqualTo("br");
        assertThat(small.body().length).isLessThan(whole.body().length / 5);
    }

    @Test
    void a_stylesheet_names_the_font_by_its_served_name() throws Exception {
        var sheet = new String(fetch(Assets.address("ettle.css"), "identity").body(), "UTF-8");
        var font = Assets.address("roboto.woff2").substring(Assets.ROOT.length());

        assertThat(sheet).contains(font);
    }

    @Test
    void an_asset_that_the_build_does_not_make_is_a_fault() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assets.address("no-such.css"))
                .withMessageContaining("no-such.css");
    }

    private HttpResponse<byte[]> fetch(String address, String encoding)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                            .header("Accept-Encoding", encoding)
                            .build();
            return client.send(request, BodyHandlers.ofByteArray());
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
