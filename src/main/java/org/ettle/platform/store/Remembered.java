package org.ettle.platform.store;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What was worked out from the store and stays right until something is committed that it depends
/// on; whoever keeps it listens for that and then calls [#forget].
///
/// Each organisation has its own, and the public too, because row security shows each something
/// else. It is no place for what one person of an organisation may see and another may not. Safe
/// for many threads; several that ask for the same at once wait for the first.
///
/// @param <K> what was asked; equal questions have equal answers
/// @param <V> immutable
public final class Remembered<K, V> {

    private final int most;
    private volatile ConcurrentMap<Question<K>, CompletableFuture<V>> shelf =
            new ConcurrentHashMap<>();

    /// @param most above so many answers all are let go
    public Remembered(int most) {
        this.most = most;
    }

    private record Question<K>(@Nullable OrganisationId organisation, K asked) {}

    /// Inside a transaction the work is always done anew: it may see what is not committed yet.
    ///
    /// @param work in transactions of its own
    public V get(K asked, Supplier<V> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        // What was begun before a change lands on the shelf that nobody looks at any more.
        var current = shelf;
        if (current.size() >= most) {
            current.clear();
        }
        var question = new Question<>(Askers.get().organisation(), asked);
        var mine = new CompletableFuture<V>();
        var first = current.putIfAbsent(question, mine);
        return first == null
                ? worked(work, mine, () -> current.remove(question, mine))
                : awaited(first).orElseGet(work);
    }

    private static <V> V worked(Supplier<V> work, CompletableFuture<V> told, Runnable failed) {
        try {
            var answer = work.get();
            told.complete(answer);
            return answer;
        } catch (Throwable fault) {
            failed.run();
            told.completeExceptionally(fault);
            throw fault;
        }
    }

    private static <V> Optional<V> awaited(CompletableFuture<V> first) {
        try {
            return Optional.of(first.join());
        } catch (CompletionException faultOfAnother) {
            return Optional.empty();
        }
    }

    /// The answers to some questions only, whoever asked them. What is being worked out meanwhile
    /// is not kept either.
    public void forget(Predicate<K> asked) {
        shelf.keySet().removeIf(it -> asked.test(it.asked()));
    }

    /// Call it after the commit, never before.
    public void forget() {
        shelf = new ConcurrentHashMap<>();
    }
}
