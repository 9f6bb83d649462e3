package org.ettle.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.OrganisationId;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What happened in a transaction that has not ended yet. It is written as the last thing before
/// the commit: so the chain is locked for a moment only, and after every other row, which keeps two
/// transactions from waiting for each other.
final class UnwrittenActs implements TransactionSynchronization {

    private final OrganisationId organisation;
    private final JournalStore store;
    private final Checkpoints checkpoints;
    private final List<Act> acts = new ArrayList<>();
    private final Map<Object, Integer> savepoints = new HashMap<>();
    private long lastNumber;

    UnwrittenActs(Asker asker, JournalStore store, Checkpoints checkpoints) {
        this.organisation = Objects.requireNonNull(asker.organisation());
        this.store = store;
        this.checkpoints = checkpoints;
    }

    static UnwrittenActs ofThisTransaction(Supplier<UnwrittenActs> fresh) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(UnwrittenActs.class::isInstance)
                .map(UnwrittenActs.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var begun = fresh.get();
                    TransactionSynchronizationManager.registerSynchronization(begun);
                    return begun;
                });
    }

    /// What another listener does at the very end of the transaction is written at once.
    void add(Act act) {
        if (lastNumber > 0) {
            lastNumber = store.write(organisation, List.of(act));
        } else {
            acts.add(act);
        }
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, acts.size());
    }

    /// What happened since then did not happen.
    @Override
    public void savepointRollback(Object savepoint) {
        acts.subList(savepoints.getOrDefault(savepoint, 0), acts.size()).clear();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!acts.isEmpty()) {
            lastNumber = store.write(organisation, acts);
        }
    }

    @Override
    public void afterCommit() {
        if (lastNumber > 0) {
            checkpoints.grown(organisation, lastNumber);
        }
    }
}
