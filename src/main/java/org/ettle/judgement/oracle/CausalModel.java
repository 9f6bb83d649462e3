package org.ettle.judgement.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Nodes, each after its parents. Every combination of their types is as likely as every other.
public final class CausalModel {

    private static final long MOST_COMBINATIONS = 10_000_000;

    private final List<Node> nodes;
    private final List<List<Integer>> types;
    private final Map<String, Integer> places = new HashMap<>();

    public CausalModel(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
        this.types = this.nodes.stream().map(Node::types).toList();
        for (var node : this.nodes) {
            node.parents().forEach(arrow -> place(arrow.from()));
            if (places.put(node.name(), places.size()) != null) {
                throw new IllegalArgumentException("Two nodes have one name: " + node.name());
            }
        }
        long combinations = 1;
        for (var each : types) {
            combinations = Math.multiplyExact(combinations, (long) each.size());
        }
        if (combinations > MOST_COMBINATIONS) {
            throw new IllegalArgumentException("Too many ways to go through: " + combinations);
        }
    }

    /// Among the cases in which all that is given was seen, those in which the effect would have
    /// been otherwise had the cause been otherwise.
    public Share caused(String cause, String effect, Map<String, Boolean> given) {
        var seen = new Boolean[nodes.size()];
        given.forEach((name, value) -> seen[place(name)] = value);
        var count = new Count(place(cause), place(effect), seen);
        count.from(0);
        return new Share(count.caused, count.all);
    }

    private int place(String name) {
        var place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("No node before this has the name " + name);
        }
        return place;
    }

    /// Goes through every combination of types.
    private final class Count {

        private final int cause;
        private final int effect;
        private final Boolean[] seen;
        private final int[] type = new int[nodes.size()];
        private long all;
        private long caused;

        private Count(int cause, int effect, Boolean[] seen) {
            this.cause = cause;
            this.effect = effect;
            this.seen = seen;
        }

        private void from(int node) {
            if (node == type.length) {
                look();
                return;
            }
            for (int each : types.get(node)) {
                type[node] = each;
                from(node + 1);
            }
        }

        private void look() {
            var so = values(-1, false);
            for (int node = 0; node < so.length; node++) {
                if (seen[node] != null && seen[node] != so[node]) {
                    return;
                }
            }
            all++;
            if (values(cause, true)[effect] != values(cause, false)[effect]) {
                caused++;
            }
        }

        /// @param set a node that is made to be so or not, whatever its parents are; below 0 for
        ///   none
        private boolean[] values(int set, boolean value) {
            var values = new boolean[type.length];
            for (int node = 0; node < type.length; node++) {
                values[node] = node == set ? value : answers(node, values);
            }
            return values;
        }

        private boolean answers(int node, boolean[] values) {
            int at = 0;
            var parents = nodes.get(node).parents();
            for (int parent = 0; parent < parents.size(); parent++) {
                if (values[place(parents.get(parent).from())]) {
                    at |= 1 << parent;
                }
            }
            return (type[node] >> at & 1) == 1;
        }
    }
}
