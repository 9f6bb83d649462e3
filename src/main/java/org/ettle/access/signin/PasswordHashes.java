package org.ettle.access.signin;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Turns passwords into what may be kept of them: Argon2id with 19 MiB, two passes and one lane
/// (OWASP Password Storage Cheat Sheet).
///
/// Each takes its memory while it is worked out, so only as many are worked out at a time as there
/// are processors; the others wait. They are worked out by threads of the system, which shares the
/// processors between these and the pages. The virtual threads of requests share only when they
/// wait, so all pages would wait for a password.
@Component
class PasswordHashes {

    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final long LONGEST_WAIT_SECONDS = 10;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT, LENGTH, LANES, KIBIBYTES, PASSES);
    private final Semaphore atATime = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final ExecutorService workers =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("password-", 1).factory());
    private final LongAdder workedOut = new LongAdder();

    /// Compared with where there is nothing to compare with, so that the work is the same.
    private final String nobodys = argon2.encode(UUID.randomUUID().toString());

    /// There were so many passwords to work out that this one's turn did not come.
    static final class TooBusy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooBusy() {
            super("too many passwords at a time", null, false, false);
        }
    }

    String of(String password) {
        return inTurn(() -> argon2.encode(PasswordRules.normal(password)));
    }

    /// @param hash null where there is none; the same work is done
    boolean fits(String password, @Nullable String hash) {
        var typed = PasswordRules.normal(cut(password));
        return inTurn(() -> argon2.matches(typed, hash == null ? nobodys : hash)) && hash != null;
    }

    /// Whether it was made with less than what is asked today.
    boolean isOutdated(String hash) {
        return argon2.upgradeEncoding(hash);
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

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!atATime.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new TooBusy();
            }
            try {
                workedOut.increment();
                return CompletableFuture.supplyAsync(work, workers).get();
            } finally {
                atATime.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        }
    }
}
