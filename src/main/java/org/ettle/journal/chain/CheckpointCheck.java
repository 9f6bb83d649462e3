package org.ettle.journal.chain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether a checkpoint may be believed.
public final class CheckpointCheck {

    private final UUID organisation;
    private final Collection<PublicKey> trusted;

    public CheckpointCheck(UUID organisation, Collection<PublicKey> trusted) {
        this.organisation = organisation;
        this.trusted = List.copyOf(trusted);
    }

    /// @param previous the checkpoint written before it, or null
    public Optional<Flaw.Code> check(Checkpoint checkpoint, @Nullable Checkpoint previous) {
        return wrong(checkpoint)
                .or(() ->
                        isInOrder(checkpoint, previous)
                                ? Optional.empty()
                                : Optional.of(Flaw.Code.CHECKPOINT_ORDER));
    }

    private Optional<Flaw.Code> wrong(Checkpoint checkpoint) {
        if (checkpoint.size() < 1) {
            return Optional.of(Flaw.Code.CHECKPOINT_UNREADABLE);
        }
        if (!checkpoint.organisation().equals(organisation)) {
            return Optional.of(Flaw.Code.CHECKPOINT_OF_ANOTHER);
        }
        var signer = trusted.stream().filter(key -> key.id().equals(checkpoint.key())).findFirst();
        if (signer.isEmpty()) {
            return Optional.of(Flaw.Code.KEY_UNKNOWN);
        }
        return checkpoint.isSignedBy(signer.get())
                ? Optional.empty()
                : Optional.of(Flaw.Code.SIGNATURE_WRONG);
    }

    private static boolean isInOrder(Checkpoint checkpoint, @Nullable Checkpoint previous) {
        return previous == null
                || checkpoint.size() > previous.size() && checkpoint.time() >= previous.time();
    }
}
