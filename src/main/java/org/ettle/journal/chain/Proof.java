package org.ettle.journal.chain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Shows that an entry is in a journal, without the other entries.
///
/// @param payload null where it was erased or is withheld; the proof is then of the entry alone
/// @param path the audit path from the entry to the root of the checkpoint
public record Proof(
        Entry entry,
        @Nullable Payload payload,
        List<Octets> path,
        Checkpoint checkpoint,
        PublicKey publicKey) {

    public Proof {
        path = List.copyOf(path);
    }

    /// @param trusted the keys that are believed; where there are none, the proof's own key is, and
    ///   somebody must compare it
    public Optional<Flaw.Code> wrong(Collection<PublicKey> trusted) {
        if (!entry.computedHash().equals(entry.hash())) {
            return Optional.of(Flaw.Code.HASH_WRONG);
        }
        if (entry.erasesWrongly()) {
            return Optional.of(Flaw.Code.ERASURE_WRONG);
        }
        if (payload != null && !payload.commitment().equals(entry.commitment())) {
            return Optional.of(Flaw.Code.COMMITMENT_WRONG);
        }
        if (!trusted.isEmpty() && !trusted.contains(publicKey)) {
            return checkpointWrong(List.of());
        }
        return checkpointWrong(List.of(publicKey))
                .or(() -> leads() ? Optional.empty() : Optional.of(Flaw.Code.PATH_WRONG));
    }

    private Optional<Flaw.Code> checkpointWrong(List<PublicKey> keys) {
        return new CheckpointCheck(entry.organisation(), keys).check(checkpoint, null);
    }

    private boolean leads() {
        return entry.number() >= 1
                && entry.number() <= checkpoint.size()
                && AuditPath.rootOf(entry.hash(), entry.number(), checkpoint.size(), path)
                        .filter(checkpoint.root()::equals)
                        .isPresent();
    }
}
