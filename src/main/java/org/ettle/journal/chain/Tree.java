package org.ettle.journal.chain;

import java.util.ArrayList;
import java.util.List;

/// The Merkle tree over the entries of a chain (RFC 6962, section 2.1), grown entry by entry. It
/// keeps only the roots of its whole parts, so it stays small however long the chain is.
public final class Tree {

    private final Message message = new Message();
    private final List<Octets> parts = new ArrayList<>();
    private long size;

    public void add(Octets entry) {
        var part = message.leaf(entry);
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            part = message.node(parts.get(level), part);
            level++;
        }
        if (level == parts.size()) {
            parts.add(part);
        } else {
            parts.set(level, part);
        }
        size++;
    }

    public long size() {
        return size;
    }

    /// @throws IllegalStateException when it has no entries
    public Octets root() {
        if (size == 0) {
            throw new IllegalStateException("A tree without entries has no root.");
        }
        int level = Long.numberOfTrailingZeros(size);
        var root = parts.get(level);
        for (long rest = (size >> level) >> 1; rest != 0; rest >>= 1) {
            level++;
            if ((rest & 1) == 1) {
                root = message.node(parts.get(level), root);
            }
        }
        return root;
    }
}
