package org.ettle.access.signin;

import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns passwords into what may be kept of them.
///
/// Each takes its memory while it is worked out, and there is memory for two at a time at most; the
/// others wait. Two do fifty or more a second, and what they keep is a small part of the heap. They
/// are worked out by threads of the system, which shares the processors between these and the
/// pages. The virtual threads of requests share only when they wait, so all pages would wait for a
/// password.
@Component
class PasswordHashes {

    private static final int AT_A_TIME = Math.min(2, Runtime.getRuntime().availableProcessors());
    private static final long LONGEST_WAIT_SECONDS = 10;

    private final BlockingQueue<BlockPool> memories =
            new ArrayBlockingQueue<>(
                    AT_A_TIME, true, Stream.generate(Argon2id::memory).limit(AT_A_TIME).toList());
    private final ExecutorService workers =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("password-", 1).factory());
    private final LongAdder workedOut = new LongAdder();

    /// Compared with where there is nothing to compare with, so that the work is the same.
    private final String nobodys = of(UUID.randomUUID().toString());

    /// There were so many passwords to work out that this one's turn did not come.
    static final class TooBusy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooBusy() {
            super("too many passwords at a time", null, false, false);
        }
    }

    String of(String password) {
        var typed = PasswordRules.normal(password);
        return inTurn(memory -> Argon2id.of(typed, memory).words());
    }

    /// @param hash null where there is none; the same work is done
    boolean fits(String password, @Nullable String hash) {
        var typed = PasswordRules.normal(cut(password));
        var kept = Argon2id.read(hash == null ? nobodys : hash);
        return inTurn(memory -> kept.fits(typed, memory)) && hash != null;
    }

    /// Whether it was made with less than what is asked today.
    boolean isOutdated(String hash) {
        return Argon2id.read(hash).isOutdated();
    }

    /// How many have been worked out since the start.
    long workedOut() {
        return workedOut.sum();
    }

    /// What is longer than a password can be fits none.
    private static String cut(String password) {
        return password.length() <= 2 * PasswordRules.LONGEST
                ? password
                : password.substring(0, 2 * PasswordRules.LONGEST);
    }

    private <T> T inTurn(Function<BlockPool, T> work) {
        try {
            var memory = memories.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            if (memory == null) {
                throw new TooBusy();
            }
            try {
                workedOut.increment();
                return CompletableFuture.supplyAsync(() -> work.apply(memory), workers).get();
            } finally {
                memories.add(memory);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        }
    }
}
