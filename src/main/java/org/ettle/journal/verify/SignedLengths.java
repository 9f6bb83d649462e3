package org.ettle.journal.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.ettle.journal.chain.Checkpoint;
import org.ettle.journal.chain.CheckpointCheck;
import org.ettle.journal.chain.Flaw;
import org.ettle.journal.chain.Lines;
import org.ettle.journal.chain.PublicKey;
import org.ettle.journal.checkpoint.CheckpointFolder;
import org.jspecify.annotations.Nullable;

/// The checkpoints of a folder, read and checked.
final class SignedLengths {

    private final List<PublicKey> keys;
    private final Map<UUID, List<Checkpoint>> checkpoints = new TreeMap<>();
    private final Map<UUID, Flaw> flaws = new TreeMap<>();

    private SignedLengths(List<PublicKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /// No checkpoints, and no key that is trusted beforehand.
    static SignedLengths none() {
        return new SignedLengths(List.of());
    }

    /// @throws IllegalArgumentException when a key of the folder cannot be read
    static SignedLengths in(CheckpointFolder folder) throws IOException {
        var read = new SignedLengths(folder.trustedKeys());
        for (var organisation : folder.organisations()) {
            read.read(organisation, folder.lines(organisation));
        }
        return read;
    }

    private void read(UUID organisation, List<byte[]> lines) {
        var check = new CheckpointCheck(organisation, keys);
        var good = new ArrayList<Checkpoint>();
        checkpoints.put(organisation, good);
        @Nullable Checkpoint previous = null;
        for (var line : lines) {
            var checkpoint = Lines.findCheckpoint(line).orElse(null);
            var code =
                    checkpoint == null
                            ? Optional.of(Flaw.Code.CHECKPOINT_UNREADABLE)
                            : check.check(checkpoint, previous);
            if (code.isPresent() || checkpoint == null) {
                flaws.put(organisation, new Flaw(code.orElseThrow(), good.size() + 1L));
                return;
            }
            good.add(checkpoint);
            previous = checkpoint;
        }
    }

    List<PublicKey> keys() {
        return keys;
    }

    Iterable<UUID> organisations() {
        return checkpoints.keySet();
    }

    List<Checkpoint> of(UUID organisation) {
        return checkpoints.getOrDefault(organisation, List.of());
    }

    /// What is wrong with the checkpoints of an organisation themselves.
    Optional<Flaw> flaw(UUID organisation) {
        return Optional.ofNullable(flaws.get(organisation));
    }

    /// How many entries the newest of the checkpoints covers that are no longer than the chain.
    long signedOf(UUID organisation, long size) {
        return of(organisation).stream()
                .mapToLong(Checkpoint::size)
                .filter(signed -> signed <= size)
                .max()
                .orElse(0);
    }
}
