package org.ettle.journal.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The hashes beside the way from one entry up to the root of a tree (RFC 6962, section 2.1.1),
/// gathered while the entries of the chain go by in order.
public final class AuditPath {

    /// A part of the tree beside the way: entries from the first number to before the second, both
    /// counted from 0.
    private static final class Part {
        private final long from;
        private final long to;
        private final Tree tree = new Tree();

        Part(long from, long to) {
            this.from = from;
            this.to = to;
        }
    }

    private final List<Part> fromLeafToRoot;
    private long seen;

    /// @param number the entry to be shown, from 1
    /// @param size how many entries the tree has
    public AuditPath(long number, long size) {
        if (number < 1 || number > size) {
            throw new IllegalArgumentException(number + " is not among " + size + " entries.");
        }
        fromLeafToRoot = parts(number - 1, 0, size);
    }

    private static List<Part> parts(long leaf, long from, long to) {
        if (to - from == 1) {
            return new ArrayList<>();
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        var parts = leaf < middle ? parts(leaf, from, middle) : parts(leaf, middle, to);
        parts.add(leaf < middle ? new Part(middle, to) : new Part(from, middle));
        return parts;
    }

    /// Takes the hash of the next entry of the chain.
    public void pass(Octets entry) {
        for (var part : fromLeafToRoot) {
            if (part.from <= seen && seen < part.to) {
                part.tree.add(entry);
            }
        }
        seen++;
    }

    /// From the leaf upwards, once every entry has gone by.
    public List<Octets> hashes() {
        return fromLeafToRoot.stream().map(part -> part.tree.root()).toList();
    }

    /// The root to which a path leads (RFC 9162, section 2.1.3.2); empty when the path is too short
    /// or too long for where the entry stands.
    static Optional<Octets> rootOf(Octets entry, long number, long size, List<Octets> path) {
        var message = new Message();
        var node = message.leaf(entry);
        long here = number - 1;
        long last = size - 1;
        for (var beside : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((here & 1) == 1 || here == last) {
                node = message.node(beside, node);
                while ((here & 1) == 0 && here > 0) {
                    here >>= 1;
                    last >>= 1;
                }
            } else {
                node = message.node(node, beside);
            }
            here >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(node) : Optional.empty();
    }
}
