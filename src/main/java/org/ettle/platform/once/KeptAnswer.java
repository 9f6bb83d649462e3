package org.ettle.platform.once;

import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// What a request was answered, to answer it so again.
final class KeptAnswer {

    private final String fingerprint;
    private final int status;
    private final String headers;
    private final byte[] body;

    KeptAnswer(String fingerprint, int status, String headers, byte[] body) {
        this.fingerprint = fingerprint;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static KeptAnswer of(ResponseEntity<byte[]> answer, String fingerprint) {
        var headers =
                answer.getHeaders().headerSet().stream()
                        .flatMap(header ->
                                header.getValue().stream()
                                        .map(value -> header.getKey() + ": " + value))
                        .collect(Collectors.joining("\n"));
        var body = answer.getBody();
        return new KeptAnswer(
                fingerprint,
                answer.getStatusCode().value(),
                headers,
                body == null ? new byte[0] : body);
    }

    ResponseEntity<byte[]> again() {
        var lines = new HttpHeaders();
        headers.lines().map(line -> line.split(": ", 2)).forEach(it -> lines.add(it[0], it[1]));
        return ResponseEntity.status(status).headers(lines).body(body);
    }

    String fingerprint() {
        return fingerprint;
    }

    int status() {
        return status;
    }

    String headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
