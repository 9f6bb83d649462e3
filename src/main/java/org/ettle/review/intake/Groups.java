package org.ettle.review.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ettle.review.Regrouped;

/// To which record each reference belongs, and what merging changes of that. The earlier record
/// stays.
final class Groups {

    private final Map<Integer, Integer> records;
    private final Map<Integer, Integer> merged = new TreeMap<>();
    private final List<int[]> apart;

    /// @param records of references, by their numbers
    /// @param apart pairs of references of which somebody said that they are not one work
    Groups(Map<Integer, Integer> records, List<int[]> apart) {
        this.records = new HashMap<>(records);
        this.apart = List.copyOf(apart);
    }

    int of(int reference) {
        return root(records.getOrDefault(reference, reference));
    }

    private int root(int record) {
        var into = merged.get(record);
        if (into == null) {
            return record;
        }
        int root = root(into);
        merged.put(record, root);
        return root;
    }

    /// Whether somebody said of members of both that they are not one work.
    boolean areApart(int one, int other) {
        int here = of(one);
        int there = of(other);
        for (var pair : apart) {
            int left = of(pair[0]);
            int right = of(pair[1]);
            if (left == here && right == there || left == there && right == here) {
                return true;
            }
        }
        return false;
    }

    /// Of two different records.
    Regrouped.Step join(int one, int other) {
        int kept = Math.min(of(one), of(other));
        int gone = Math.max(of(one), of(other));
        merged.put(gone, kept);
        return new Regrouped.Step(kept, gone);
    }

    /// Records that went into others, each with the one to which its references belong now.
    List<Regrouped.Step> moved() {
        var moved = new ArrayList<Regrouped.Step>();
        List.copyOf(merged.keySet()).forEach(it -> moved.add(new Regrouped.Step(root(it), it)));
        return moved;
    }
}
