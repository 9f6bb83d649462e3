package org.ettle.matrix;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sends requests as a browser of somebody would: with their session, and with forms that carry the
/// token of forms.
final class Client implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_form\"\\s+value=\"([^\"]*)\"");

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final URI site;
    private @Nullable String formCookie;
    private @Nullable String formToken;

    Client(int port) {
        this.site = URI.create("http://localhost:" + port);
    }

    Reply get(String address, @Nullable String session) {
        return send(request(address, session).GET().build());
    }

    /// As a program does, which has a token and no cookie.
    Reply get(URI address, String token) {
        return send(program(address, token).GET().build());
    }

    /// @param order the body, as JSON
    Reply order(URI address, String order, String token) {
        return send(
                program(address, token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "\"1\"")
                        .POST(HttpRequest.BodyPublishers.ofString(order))
                        .build());
    }

    private HttpRequest.Builder program(URI address, String token) {
        return HttpRequest.newBuilder(site.resolve(address))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", token);
    }

    /// @param form the encoded fields, without the token of forms
    Reply send(String verb, String address, String form, @Nullable String session) {
        fetchFormToken();
        var fields = "_form=" + formToken + (form.isEmpty() ? "" : "&" + form);
        var request =
                request(address, session)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(verb, HttpRequest.BodyPublishers.ofString(fields))
                        .build();
        return send(request);
    }

    /// One word serves for every form of the same browser.
    private void fetchFormToken() {
        if (formToken != null) {
            return;
        }
        var page = get("/sign-in", null);
        var found = TOKEN.matcher(page.text());
        if (!found.find()) {
            throw new IllegalStateException("The sign-in page holds no form: " + page.text());
        }
        formToken =
                java.net.URLEncoder.encode(found.group(1), java.nio.charset.StandardCharsets.UTF_8);
        formCookie =
                page.headers().getOrDefault("set-cookie", java.util.List.of()).stream()
                        .filter(cookie -> cookie.contains("ettle-form="))
                        .map(cookie -> cookie.replaceFirst(";.*", ""))
                        .findFirst()
                        .orElseThrow();
    }

    private HttpRequest.Builder request(String address, @Nullable String session) {
        var request = HttpRequest.newBuilder(site.resolve(address)).timeout(Duration.ofSeconds(30));
        var cookies =
                java.util.stream.Stream.of(session, formCookie)
                        .filter(java.util.Objects::nonNull)
                        .collect(java.util.stream.Collectors.joining("; "));
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private Reply send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException lost) {
            throw new java.io.UncheckedIOException(lost);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
