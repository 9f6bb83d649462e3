package org.ettle.platform.store;

import java.util.Optional;

/// Says who is asking, for as long as a piece of work lasts. Every transaction needs an asker; one
/// that has none is refused before it begins.
///
/// The asker is bound to the thread that does the work and to nothing else: work handed to another
/// thread binds its own.
public final class Askers {

    private static final ScopedValue<Asker> ASKER = ScopedValue.newInstance();

    private Askers() {}

    public static void run(Asker asker, Runnable work) {
        ScopedValue.where(ASKER, asker).run(work);
    }

    public static <T, X extends Throwable> T call(
            Asker asker, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(ASKER, asker).call(work);
    }

    public static Optional<Asker> find() {
        return ASKER.isBound() ? Optional.of(ASKER.get()) : Optional.empty();
    }

    /// @throws IllegalStateException when nobody is asking, which is a fault of the program
    public static Asker get() {
        return find().orElseThrow(() ->
                new IllegalStateException(
                        "Nobody is asking: bind an asker with Askers.run or"
                                + " Askers.call before a transaction begins."));
    }
}
