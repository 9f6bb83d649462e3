package org.ettle.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Asks at a constant rate of arrival. Each time is counted from the moment at which the request
/// was due, so that a stalled server cannot hide the requests that it held up. What gets no good
/// answer took for ever.
record SteadyLoad(int perSecond, Duration duration) {

    /// Sends one request.
    interface Request {

        /// @param number from 0
        /// @return whether the answer is a good one
        boolean succeeds(int number) throws IOException, InterruptedException;
    }

    /// @param p95 the 95th percentile in milliseconds
    /// @param errors requests without a good answer
    record Result(double p95, int requests, int errors) {}

    SteadyLoad lasting(Duration other) {
        return new SteadyLoad(perSecond, other);
    }

    Result run(Request request) {
        int requests = Math.toIntExact(perSecond * duration.toMillis() / 1000);
        var milliseconds = new double[requests];
        var errors = new AtomicInteger();
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (int i = 0; i < requests; i++) {
                long due = begun + i * 1_000_000_000L / perSecond;
                int number = i;
                LockSupport.parkNanos(due - System.nanoTime());
                askers.execute(() -> {
                    if (isGood(request, number)) {
                        milliseconds[number] = (System.nanoTime() - due) / 1e6;
                    } else {
                        milliseconds[number] = Double.POSITIVE_INFINITY;
                        errors.incrementAndGet();
                    }
                });
            }
        }
        return new Result(p95(milliseconds), requests, errors.get());
    }

    /// Of nothing it is for ever.
    static double p95(double... milliseconds) {
        var sorted = milliseconds.clone();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? Double.POSITIVE_INFINITY
                : sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
    }

    static boolean isGood(Request request, int number) {
        try {
            return request.succeeds(number);
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String toString() {
        return perSecond + "/s for " + duration.toSeconds() + " s";
    }
}
