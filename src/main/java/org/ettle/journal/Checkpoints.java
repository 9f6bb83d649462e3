package org.ettle.journal;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Sees to it that every entry comes under a checkpoint: after so many entries, after a while, and
/// when the program ends. Signing is done on a thread of its own, so nobody waits for it; where it
/// fails the log says so, and it is tried again.
@Component
class Checkpoints implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final CheckpointWriter writer;
    private final JournalSettings settings;
    private final Map<OrganisationId, Growth> growths = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService thread;

    /// How long a chain is, and how much of it is signed.
    private record Growth(long size, long signed) {

        static Growth or(@Nullable Growth known) {
            return known == null ? new Growth(0, 0) : known;
        }

        boolean isDue(int every) {
            return signed == 0 || size - signed >= every;
        }

        Growth to(long number) {
            return new Growth(Math.max(size, number), signed);
        }

        Growth signedTo(long number) {
            return new Growth(Math.max(size, number), Math.max(signed, number));
        }
    }

    Checkpoints(CheckpointWriter writer, JournalSettings settings) {
        this.writer = writer;
        this.settings = settings;
    }

    /// A chain has grown to this number. Its first entry is signed at once, because a chain without
    /// any checkpoint could be taken away unseen.
    void grown(OrganisationId organisation, long number) {
        var growth = growths.compute(organisation, (_, known) -> Growth.or(known).to(number));
        if (growth.isDue(settings.every())) {
            soon(() -> signWhereDue(organisation));
        }
    }

    /// Asked again on the thread of signing: what was signed meanwhile counts.
    private void signWhereDue(OrganisationId organisation) {
        if (Growth.or(growths.get(organisation)).isDue(settings.every())) {
            sign(organisation);
        }
    }

    private synchronized void soon(Runnable work) {
        if (thread != null) {
            thread.execute(work);
        }
    }

    @Override
    public synchronized void start() {
        thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("checkpoints").factory());
        long within = settings.within().toMillis();
        thread.execute(this::signWhatWasLeft);
        thread.scheduleWithFixedDelay(this::signAll, within, within, TimeUnit.MILLISECONDS);
    }

    /// What the program before this one left unsigned when it was killed.
    private void signWhatWasLeft() {
        try {
            for (UUID organisation : writer.organisations()) {
                growths.computeIfAbsent(new OrganisationId(organisation), _ -> new Growth(1, 0));
            }
            signAll();
        } catch (RuntimeException fault) {
            LOG.error("The checkpoints of the journal cannot be read.", fault);
        }
    }

    private void signAll() {
        growths.keySet().forEach(this::sign);
    }

    private void sign(OrganisationId organisation) {
        var growth = Growth.or(growths.get(organisation));
        if (growth.size() == growth.signed()) {
            return;
        }
        try {
            long signed = writer.sign(organisation).size();
            growths.compute(organisation, (_, known) -> Growth.or(known).signedTo(signed));
        } catch (RuntimeException fault) {
            LOG.error("No checkpoint could be written for {}.", organisation, fault);
        }
    }

    /// After the pages have stopped and before the database does.
    @Override
    public void stop() {
        var stopping = takeThread();
        if (stopping == null) {
            return;
        }
        stopping.execute(this::signAll);
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.error("The last entries of the journal were left without a checkpoint.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable ScheduledExecutorService takeThread() {
        var taken = thread;
        thread = null;
        return taken;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
