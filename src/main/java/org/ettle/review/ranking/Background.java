package org.ettle.review.ranking;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/// Learns for one reader while that reader goes on: a page hands over what has been decided and
/// takes the last ranking there is, without waiting for either. Of all that is handed over while it
/// learns only the last is learnt from next.
public final class Background {

    private final Learner learner;
    private final Executor executor;
    private final AtomicReference<Optional<Decisions>> waiting =
            new AtomicReference<>(Optional.empty());
    private volatile Optional<Ranking> last = Optional.empty();
    private volatile boolean isOff;

    public Background(Learner learner, Executor executor) {
        this.learner = learner;
        this.executor = executor;
    }

    /// What was learnt last; nothing before the first time, and where ranking is off.
    public Optional<Ranking> last() {
        return isOff ? Optional.empty() : last;
    }

    /// All that the reader has decided by now.
    public void learn(Decisions decisions) {
        isOff = false;
        if (waiting.getAndSet(Optional.of(decisions)).isEmpty()) {
            executor.execute(this::work);
        }
    }

    /// Breaks off whatever is being learnt. The next decisions handed over turn it on again.
    public void turnOff() {
        isOff = true;
        waiting.set(Optional.empty());
    }

    /// One at a time, so that an older ranking never takes the place of a newer one.
    private synchronized void work() {
        var decisions = waiting.getAndSet(Optional.empty());
        if (decisions.isPresent()) {
            learner.learn(decisions.get(), () -> isOff).ifPresent(it -> last = Optional.of(it));
        }
    }
}
