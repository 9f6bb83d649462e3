package org.ettle.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody before a browser: keeps its cookies, and sends forms with the word of a page that was
/// opened before.
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SESSION = "ettle";
    private static final Pattern WORD = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"");
    private static final int SEE_OTHER = 303;

    private final HttpClient client;
    private final URI address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile String word = "";

    Visitor(HttpClient client, URI address) {
        this.client = client;
        this.address = address;
    }

    /// Opens a page with a form.
    void open(String path) throws IOException, InterruptedException {
        word = found(WORD, get(path).body());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    HttpResponse<String> send(String path, Map<String, String> answers)
            throws IOException, InterruptedException {
        var form =
                answers.entrySet().stream()
                        .map(answer -> answer.getKey() + "=" + encoded(answer.getValue()))
                        .collect(Collectors.joining("&", "_form=" + encoded(word) + "&", ""));
        return send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var kept =
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        if (!kept.isEmpty()) {
            request.header("Cookie", kept);
        }
        var answer =
                client.send(
                        request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        for (var set : answer.headers().allValues("Set-Cookie")) {
            var cookie = set.split(";", 2)[0].split("=", 2);
            cookies.put(cookie[0], cookie[1]);
        }
        return answer;
    }

    /// As one of the invented people, who need no password.
    void signInAs(String organisation, String person) throws IOException, InterruptedException {
        open("/sign-in");
        var answers = Map.of("organisation", organisation, "person", person);
        require(isDone(send("/sign-in/demonstration", answers)), "No demonstration sign-in.");
    }

    boolean isSignedIn() {
        return cookies.containsKey(SESSION);
    }

    /// Leaves the session alone, as somebody does who comes back on another day.
    void comeBack() {
        cookies.remove(SESSION);
    }

    /// A form that did what it was for leads on.
    static boolean isDone(HttpResponse<String> answer) {
        return answer.statusCode() == SEE_OTHER;
    }

    static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }

    /// @return the first group of what was found
    static String found(Pattern pattern, String page) throws IOException {
        Matcher match = pattern.matcher(page);
        require(match.find(), "A page lacks " + pattern + ":\n" + page);
        return match.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
