package org.ettle.journal;

import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.Fact;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes every fact of every room into the journal, in the transaction in which it happened. A
/// fact that cannot be written is a fault, and the transaction is taken back: no journal, no act
/// (HOUSE.md, ground rule 5).
@Component
class FactListener {

    private final JournalStore store;
    private final Checkpoints checkpoints;

    FactListener(JournalStore store, Checkpoints checkpoints) {
        this.store = store;
        this.checkpoints = checkpoints;
    }

    @EventListener
    void write(Fact fact) {
        var asker = Askers.get();
        refuseWhatCannotBeWritten(fact, asker);
        UnwrittenActs.ofThisTransaction(this::unwritten).add(Act.of(fact, asker));
    }

    private UnwrittenActs unwritten() {
        return new UnwrittenActs(Askers.get(), store, checkpoints);
    }

    private static void refuseWhatCannotBeWritten(Fact fact, Asker asker) {
        if (!fact.organisation().equals(asker.organisation())) {
            throw new IllegalStateException(
                    "A fact is written for the organisation that asks: " + fact.getClass());
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException(
                    "A fact is told in the transaction in which it happened: " + fact.getClass());
        }
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException(
                    "A fact needs a transaction that writes: " + fact.getClass());
        }
    }
}
