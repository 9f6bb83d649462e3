package org.ettle.evidence.document;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A document that is being read, or was.
public final class Reading {

    private final String name;
    private final Instant begunAt;
    private final CompletableFuture<DocumentAnswer> answer;

    Reading(String name, Instant begunAt, CompletableFuture<DocumentAnswer> answer) {
        this.name = name;
        this.begunAt = begunAt;
        this.answer = answer;
    }

    /// As its owner calls it.
    public String name() {
        return name;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /// What came of it; empty where that is not known yet when the time is over.
    public Optional<DocumentAnswer> await(Duration time) {
        try {
            return Optional.of(answer.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException later) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A document could not be concluded", failed.getCause());
        }
    }
}
