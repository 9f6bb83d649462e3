package org.ettle.review.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which references are in one set. Small sets are joined to large ones, and every member is known.
final class Sets {

    private final int[] of;
    private final Map<Integer, ArrayList<Integer>> members = new HashMap<>();

    Sets(int size) {
        of = new int[size];
        Arrays.setAll(of, i -> i);
    }

    int of(int member) {
        return of[member];
    }

    boolean areOne(int one, int other) {
        return of[one] == of[other];
    }

    List<Integer> membersWith(int member) {
        var known = members.get(of[member]);
        return known == null ? List.of(of[member]) : known;
    }

    void join(int one, int other) {
        var mine = membersWith(one);
        var theirs = membersWith(other);
        if (mine.size() < theirs.size()) {
            join(other, one);
            return;
        }
        int set = of[one];
        members.remove(of[other]);
        var all = members.computeIfAbsent(set, it -> new ArrayList<>(List.of(it)));
        for (int member : theirs) {
            of[member] = set;
            all.add(member);
        }
    }

    /// The sets of more than one, each in order, by their first members.
    List<List<Integer>> ofSeveral() {
        return members.values().stream()
                .map(it -> it.stream().sorted().toList())
                .sorted((a, b) -> Integer.compare(a.getFirst(), b.getFirst()))
                .toList();
    }
}
