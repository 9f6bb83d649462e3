package org.ettle.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ettle.journal.chain.Checkpoint;
import org.ettle.journal.chain.Octets;
import org.ettle.journal.chain.PublicKey;
import org.ettle.journal.chain.SigningKey;
import org.ettle.journal.chain.Tree;
import org.ettle.journal.checkpoint.CheckpointFolder;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Signs how far a chain has come. Before it signs it makes sure that the chain still begins with
/// what it signed last: it never puts its name to a journal that was changed behind its back.
@Component
class CheckpointWriter {

    private static final String TASK = "checkpoint of the journal";

    private final CheckpointFolder folder;
    private final ChainSheets sheets;
    private final Map<OrganisationId, Tree> trees = new HashMap<>();
    private @Nullable SigningKey key;

    CheckpointWriter(CheckpointFolder folder, ChainSheets sheets) {
        this.folder = folder;
        this.sheets = sheets;
    }

    /// Those of which there are checkpoints.
    List<UUID> organisations() {
        try {
            return folder.organisations();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// The checkpoint of the whole chain as it is now; written where it was not before.
    ///
    /// @throws NotFound when the organisation has no chain
    /// @throws IllegalStateException when the chain does not begin with what was signed last
    synchronized Checkpoint sign(OrganisationId organisation) {
        try {
            return Askers.call(
                    Asker.theProgram(organisation, TASK), () -> signAsTheProgram(organisation));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    PublicKey publicKey() {
        return key().publicKey();
    }

    private Checkpoint signAsTheProgram(OrganisationId organisation) throws IOException {
        var before = folder.findLast(organisation.value());
        var head = sheets.getHead();
        var last = before.orElse(null);
        if (last != null && last.size() == head.size() && last.last().equals(head.last())) {
            return last;
        }
        var tree = grownTo(head, organisation, before);
        var checkpoint =
                Checkpoint.signed(
                        organisation.value(),
                        head.size(),
                        head.last(),
                        tree.root(),
                        Math.max(head.now(), last == null ? head.now() : last.time()),
                        key());
        folder.append(checkpoint);
        return checkpoint;
    }

    /// The tree of the chain up to its head; kept from one time to the next, because it only grows.
    private Tree grownTo(
            ChainSheets.Head head, OrganisationId organisation, Optional<Checkpoint> before) {
        var kept = trees.get(organisation);
        var tree = kept == null || kept.size() > head.size() ? new Tree() : kept;
        if (tree.size() == 0 && before.isPresent()) {
            grow(tree, before.get().size());
            refuseIfChanged(tree, before.get());
        }
        grow(tree, head.size());
        if (tree.size() != head.size()) {
            throw changed();
        }
        trees.put(organisation, tree);
        return tree;
    }

    private void grow(Tree tree, long size) {
        sheets.eachHash(tree.size(), size, hash -> tree.add(Octets.of(hash)));
    }

    private static void refuseIfChanged(Tree tree, Checkpoint signed) {
        if (tree.size() != signed.size() || !tree.root().equals(signed.root())) {
            throw changed();
        }
    }

    private static IllegalStateException changed() {
        return new IllegalStateException(
                "The journal is not what its last checkpoint signed. Run ./ettle verify.");
    }

    private synchronized SigningKey key() {
        var known = key;
        if (known == null) {
            known = folder.signingKey();
            key = known;
        }
        return known;
    }
}
