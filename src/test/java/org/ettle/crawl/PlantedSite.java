package org.ettle.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A small site of sound pages, into which a test plants faults.
final class PlantedSite implements AutoCloseable {

    static final String NONCE = "abcdefghijklmnopqrstuv";

    private final HttpServer server;
    private final Map<String, Planted> pages = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private record Planted(String html, Map<String, String> headers) {}

    PlantedSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    /// A page with this in its main part; everything else about it is sound.
    Answer page(String title, String main) {
        return page(title, main, Map.of());
    }

    Answer page(String title, String main, Map<String, String> headers) {
        return whole(
                """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%s - Ettle</title>
                  <link rel="icon" href="data:,">
                </head>
                <body><main><h1>%s</h1>%s</main></body>
                </html>
                """
                        .formatted(title, title, main),
                headers);
    }

    Answer whole(String html, Map<String, String> headers) {
        var address = "/page-" + pages.size();
        pages.put(address, new Planted(html, headers));
        return Answer.of(client, address(), new Example(address, 200));
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        var planted = pages.get(exchange.getRequestURI().getPath());
        if (planted == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        var headers = soundHeaders();
        headers.putAll(planted.headers());
        headers.values().removeIf(String::isEmpty);
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        var bytes = planted.html().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> soundHeaders() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "text/html;charset=UTF-8");
        headers.put(
                "Content-Security-Policy",
                ("default-src 'none'; script-src 'nonce-%s'; style-src 'nonce-%s'; img-src 'self'"
                                + " data:; frame-ancestors 'none'")
                        .formatted(NONCE, NONCE));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("X-Request-Id", "abcdefghjk");
        headers.put("Cache-Control", "no-cache");
        return headers;
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
