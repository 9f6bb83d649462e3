package org.ettle.journal.chain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Goes along the chain of one organisation, entry by entry, and says what is the first thing wrong
/// with it. It keeps nothing of what went by but the last entry, the roots of the tree and the
/// numbers whose payloads were erased.
public final class ChainCheck {

    private final UUID organisation;
    private final Deque<Checkpoint> checkpoints;
    private final boolean keepsRoot;
    private final Message message = new Message();
    private final Tree tree = new Tree();
    private final TreeSet<Long> withoutPayload = new TreeSet<>();
    private final Set<Long> erased = new HashSet<>();
    private final TreeSet<Long> keptPayloads = new TreeSet<>();
    private long size;
    private long time = Long.MIN_VALUE;
    private Octets last = Octets.ZERO;

    /// @param checkpoints of this organisation, read and checked, oldest first
    /// @param keepsRoot whether the root is wanted at the end, checkpoint or not
    public ChainCheck(UUID organisation, List<Checkpoint> checkpoints, boolean keepsRoot) {
        this.organisation = organisation;
        this.checkpoints = new ArrayDeque<>(checkpoints);
        this.keepsRoot = keepsRoot;
    }

    /// Looks at the next entry.
    ///
    /// @param payload null where it was erased
    public Optional<Flaw> next(Entry entry, @Nullable Payload payload) {
        var code = wrong(entry, payload);
        if (code != null) {
            return Optional.of(
                    new Flaw(code, code == Flaw.Code.NUMBER_MISSING ? size + 1 : entry.number()));
        }
        take(entry, payload);
        return checkpointHere();
    }

    private Flaw.@Nullable Code wrong(Entry entry, @Nullable Payload payload) {
        if (entry.number() != size + 1) {
            return entry.number() > size + 1 ? Flaw.Code.NUMBER_MISSING : Flaw.Code.NUMBER_REPEATED;
        }
        if (!entry.previous().equals(last)) {
            return Flaw.Code.LINK_BROKEN;
        }
        if (!entry.organisation().equals(organisation)
                || !entry.computedHash(message).equals(entry.hash())) {
            return Flaw.Code.HASH_WRONG;
        }
        if (entry.time() < time) {
            return Flaw.Code.TIME_GOES_BACK;
        }
        if (entry.erasesWrongly()) {
            return Flaw.Code.ERASURE_WRONG;
        }
        return payload == null || payload.commitment(message).equals(entry.commitment())
                ? null
                : Flaw.Code.COMMITMENT_WRONG;
    }

    private void take(Entry entry, @Nullable Payload payload) {
        size = entry.number();
        time = entry.time();
        last = entry.hash();
        if (keepsRoot || !checkpoints.isEmpty()) {
            tree.add(last);
        }
        if (payload == null) {
            withoutPayload.add(size);
        }
        var erases = entry.erases();
        if (erases != null && !withoutPayload.remove(erases) && !erased.contains(erases)) {
            keptPayloads.add(erases);
        }
        if (erases != null) {
            erased.add(erases);
        }
    }

    private Optional<Flaw> checkpointHere() {
        if (checkpoints.isEmpty() || checkpoints.getFirst().size() != size) {
            return Optional.empty();
        }
        return fits(checkpoints.removeFirst())
                ? Optional.empty()
                : Optional.of(new Flaw(Flaw.Code.CHECKPOINT_DIFFERS, size));
    }

    /// Whether a checkpoint says what the chain up to here is.
    public boolean fits(Checkpoint checkpoint) {
        return checkpoint.size() == size
                && checkpoint.last().equals(last)
                && checkpoint.root().equals(tree.root())
                && checkpoint.time() >= time;
    }

    /// Looks at the whole, once every entry has gone by.
    ///
    /// @param signedAt when the end was signed: larger checkpoints that are later are left out.
    ///   Empty where the chain should be as long as any checkpoint says
    public Optional<Flaw> end(OptionalLong signedAt) {
        if (!withoutPayload.isEmpty()) {
            return Optional.of(new Flaw(Flaw.Code.PAYLOAD_MISSING, withoutPayload.first()));
        }
        if (!keptPayloads.isEmpty()) {
            return Optional.of(new Flaw(Flaw.Code.PAYLOAD_KEPT, keptPayloads.first()));
        }
        checkpoints.removeIf(it -> signedAt.isPresent() && it.time() > signedAt.getAsLong());
        return checkpoints.isEmpty()
                ? Optional.empty()
                : Optional.of(new Flaw(Flaw.Code.TAIL_MISSING, size + 1));
    }

    public UUID organisation() {
        return organisation;
    }

    public long size() {
        return size;
    }

    /// The hash of the last entry.
    public Octets last() {
        return last;
    }
}
