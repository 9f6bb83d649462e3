package org.ettle.review.fulltext;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.ettle.access.Organisation;
import org.ettle.access.Organisations;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes documents found by their words that were kept before their words were. After a start it
/// takes one after another, each in a transaction of its own, and rests as long as each took, so
/// that nobody who reads meanwhile notices. Where the program ends before it does, the next goes on
/// with what is left.
@Component
class EarlierDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierDocuments.class);

    private final FullTextDesk desk;
    private final Supplier<List<OrganisationId>> organisations;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform()
                            .daemon()
                            .name("earlier documents")
                            .priority(Thread.MIN_PRIORITY)
                            .factory());

    private volatile boolean isClosed;

    @Autowired
    EarlierDocuments(FullTextDesk desk, Organisations organisations) {
        this(desk, () -> organisations.list().stream().map(Organisation::id).toList());
    }

    /// @param organisations asked for after the start, which it does not hold up
    EarlierDocuments(FullTextDesk desk, Supplier<List<OrganisationId>> organisations) {
        this.desk = desk;
        this.organisations = organisations;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        worker.execute(() -> organisations.get().forEach(this::makeFound));
        worker.shutdown();
    }

    private void makeFound(OrganisationId organisation) {
        var asker = Asker.theProgram(organisation, "making earlier documents found");
        try {
            int found = Askers.call(asker, this::makeFound);
            if (found > 0) {
                LOG.info(
                        "{} earlier documents of {} are found by their words.",
                        found,
                        organisation);
            }
        } catch (RuntimeException fault) {
            if (!isClosed) {
                LOG.error(
                        "Documents of {} are not found by their words. It is tried again after the"
                                + " next start.",
                        organisation,
                        fault);
            }
        }
    }

    private int makeFound() {
        int found = 0;
        var last = FullTextStore.Earlier.NONE;
        while (!isClosed) {
            long begun = System.nanoTime();
            var next = desk.makeEarlierFound(last);
            if (next.isEmpty()) {
                break;
            }
            last = next.get();
            found++;
            LockSupport.parkNanos(System.nanoTime() - begun);
        }
        return found;
    }

    @PreDestroy
    void close() {
        isClosed = true;
        worker.shutdownNow();
    }

    /// Whether all that there was is done by then.
    boolean awaitEnd(Duration longest) throws InterruptedException {
        return worker.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
