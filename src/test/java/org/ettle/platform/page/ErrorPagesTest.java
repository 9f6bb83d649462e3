package org.ettle.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@PagesAlone
@Import(MishapsOnPurpose.class)
class ErrorPagesTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource({
        "/no-such-page, 404, Page not found",
        "/on-purpose/not-found, 404, Page not found",
        "/on-purpose/in-path/no-id, 404, Page not found",
        "/on-purpose/in-query?number=many, 400, Ettle did not understand",
        "/on-purpose/in-query, 400, Ettle did not understand",
        "/on-purpose/forbidden, 403, You may not do this",
        "/on-purpose/stale, 409, Somebody else changed this",
        "/on-purpose/fault, 500, Something went wrong",
        "/on-purpose/database-away, 503, Ettle is not ready",
        "/error, 404, Page not found",
    })
    void a_mishap_has_its_status_a_title_advice_and_a_reference(
            String address, int status, String title) throws IOException {
        var response = ask(address).execute();

        assertThat(response.statusCode()).isEqualTo(status);
        var page = response.parse();
        assertThat(page.select("h1").eachText()).containsExactly(title);
        assertThat(page.select("main li")).isNotEmpty();
        assertThat(page.select(".ettle_reference").text())
                .isEqualTo(response.header("X-Request-Id"));
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/on-purpose/not-found",
                "/on-purpose/stale",
                "/on-purpose/fault",
                "/on-purpose/database-away",
                "/on-purpose/forbidden",
                "/api/on-purpose/fault"
            })
    void nothing_of_the_exception_reaches_the_reader(String address) throws IOException {
        var body = ask(address).execute().body();

        assertThat(body).doesNotContain("hunter2", "theory.outcome", "Exception", "org.ettle");
    }

    @Test
    void a_program_gets_a_problem_document() throws IOException {
        var byPath = ask("/api/on-purpose/not-found").execute();
        assertThat(byPath.statusCode()).isEqualTo(404);
        assertThat(byPath.contentType()).startsWith("application/problem+json");
        assertThat(byPath.body()).contains("\"status\":404").contains("\"request\":\"");

        var byWish = ask("/no-such-page").header("Accept", "application/json").execute();
        assertThat(byWish.statusCode()).isEqualTo(404);
        assertThat(byWish.contentType()).startsWith("application/problem+json");
    }

    @Test
    void a_method_the_page_does_not_take_is_refused_with_those_it_takes() throws IOException {
        var response = ask("/accessibility").method(Method.DELETE).execute();

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.header("Allow")).contains("GET");
    }

    @Test
    void when_the_database_is_away_the_page_says_when_to_come_back() throws IOException {
        assertThat(ask("/on-purpose/database-away").execute().header("Retry-After"))
                .isEqualTo("60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/..%2f", "/<x>", "/a\\b", "/%zz"})
    void a_malformed_address_gets_the_same_page_with_the_same_headers(String address)
            throws IOException {
        var answer = askRaw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer).contains("Content-Security-Policy: default-src 'none'");
        assertThat(answer).contains("<h1", "Ettle did not understand");
        assertThat(answer).doesNotContain("Tomcat", "Apache Tomcat", "Exception");
    }

    private Connection ask(String address) {
        return Jsoup.connect("http://localhost:" + port + address)
                .header("Accept", "text/html")
                .ignoreHttpErrors(true)
                .ignoreContentType(true);
    }

    private String askRaw(String head) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = head + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
