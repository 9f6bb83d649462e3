package org.ettle.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Asks for one page at a constant rate of arrival. Each time is counted from the moment at which
/// the request was due, so that a stalled server cannot hide the requests that it held up.
final class PageLoad {

    private final URI page;
    private final int perSecond;
    private final Duration duration;

    PageLoad(URI page, int perSecond, Duration duration) {
        this.page = page;
        this.perSecond = perSecond;
        this.duration = duration;
    }

    /// @param errors answers other than 200, and requests without an answer
    record Result(double p50, double p95, double p99, int requests, int errors) {}

    Result run() {
        int requests = Math.toIntExact(perSecond * duration.toSeconds());
        var milliseconds = new double[requests];
        var errors = new AtomicInteger();
        var request =
                HttpRequest.newBuilder(page)
                        .header("Accept-Encoding", "gzip")
                        .timeout(Duration.ofSeconds(10))
                        .build();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (int i = 0; i < requests; i++) {
                long due = begun + i * 1_000_000_000L / perSecond;
                int number = i;
                LockSupport.parkNanos(due - System.nanoTime());
                askers.execute(() -> {
                    if (!succeeds(client, request)) {
                        errors.incrementAndGet();
                    }
                    milliseconds[number] = (System.nanoTime() - due) / 1e6;
                });
            }
        }
        Arrays.sort(milliseconds);
        return new Result(
                at(milliseconds, 0.50),
                at(milliseconds, 0.95),
                at(milliseconds, 0.99),
                requests,
                errors.get());
    }

    private static boolean succeeds(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode()
                    == 200;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
