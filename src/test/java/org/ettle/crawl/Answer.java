package org.ettle.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// What the site answered to an example, before any browser looks at it.
///
/// @param site where the site is ("http://localhost:8080")
public record Answer(
        String site, Example example, int status, java.net.http.HttpHeaders headers, String body) {

    public static Answer of(HttpClient client, String site, Example example) {
        var request =
                HttpRequest.newBuilder(URI.create(site + example.address()))
                        .header("Accept", "text/html,*/*;q=0.8");
        if (example.session() != null) {
            request.header("Cookie", example.session());
        }
        try {
            var response =
                    client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    site, example, response.statusCode(), response.headers(), response.body());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(example.address(), unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public boolean isPage() {
        return header("Content-Type").orElse("").startsWith("text/html");
    }

    public boolean isFine() {
        return status == 200;
    }

    public Document document() {
        return Jsoup.parse(body, site + example.address());
    }
}
