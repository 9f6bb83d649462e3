package org.ettle.review.web.intake;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.review.Review;
import org.springframework.stereotype.Component;

/// Files that were sent and wait for a word from their sender, so that nobody chooses them again.
/// They wait for an hour, for this person and this review, and no longer than the program runs.
@Component
class KeptUploads {

    static final Duration TIME = Duration.ofHours(1);

    private static final int MOST = 40;

    private final Map<String, Kept> all = new LinkedHashMap<>();

    /// @param name by which its sender calls it
    record Kept(Path path, String name, Asker asker, Review.Id review, Instant until) {

        private boolean isOf(Review.Id of) {
            var now = Askers.get();
            return review.equals(of)
                    && asker.organisation() != null
                    && asker.organisation().equals(now.organisation())
                    && asker.person() != null
                    && asker.person().equals(now.person());
        }
    }

    /// Takes a file out of where it is.
    ///
    /// @return by which it is called
    synchronized String keep(Review.Id review, Path file, String name) throws IOException {
        forget(MOST - 1);
        var kept = Files.createTempFile("ettle-kept", ".bin");
        Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
        var called = UUID.randomUUID().toString();
        all.put(called, new Kept(kept, name, Askers.get(), review, Instant.now().plus(TIME)));
        return called;
    }

    /// Empty where it waited too long, or is somebody else's. It is the caller's from now on.
    synchronized Optional<Kept> take(Review.Id review, String called) {
        forget(MOST);
        var kept = all.get(called);
        if (kept == null || !kept.isOf(review)) {
            return Optional.empty();
        }
        all.remove(called);
        return Optional.of(kept);
    }

    /// What waited too long, and the oldest above so many.
    private void forget(int most) {
        var now = Instant.now();
        var each = all.values().iterator();
        while (each.hasNext()) {
            var kept = each.next();
            if (kept.until().isBefore(now) || all.size() > most) {
                each.remove();
                delete(kept);
            }
        }
    }

    @PreDestroy
    synchronized void close() {
        all.values().forEach(KeptUploads::delete);
        all.clear();
    }

    static void delete(Kept kept) {
        try {
            Files.deleteIfExists(kept.path());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
