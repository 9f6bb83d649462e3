package org.ettle.review.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What people found to be one work, to measure by. Of each set that was found all but one
/// reference is removed; a removed one is right where its labelled set has a member that was kept
/// or removed before it.
public final class Labels {

    private final Map<Integer, Integer> setOf = new HashMap<>();
    private final List<List<Integer>> sets;

    /// @param sets of references, by their places
    public Labels(List<List<Integer>> sets) {
        this.sets = sets;
        for (int i = 0; i < sets.size(); i++) {
            for (int member : sets.get(i)) {
                setOf.put(member, i);
            }
        }
    }

    public boolean areOne(int one, int other) {
        var mine = setOf.get(one);
        return mine != null && mine.equals(setOf.get(other));
    }

    /// @param truePairsInQueue positions in the queue, from 1, of pairs that join what was missed
    /// @param missed labelled sets that are in parts, a member of each part
    public record Measured(
            int right,
            int wrong,
            int missing,
            List<Integer> truePairsInQueue,
            List<List<Integer>> missed) {

        public double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        public double recall() {
            return right + missing == 0 ? 1 : (double) right / (right + missing);
        }

        public double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }

        public int linksLeft() {
            return missing;
        }

        public int within(int first) {
            return (int) truePairsInQueue.stream().filter(it -> it <= first).count();
        }
    }

    public Measured measure(Deduplication found) {
        var joined = new Sets(found.size());
        int right = 0;
        int wrong = 0;
        for (var set : found.sets()) {
            var kept = new ArrayList<Integer>();
            for (int member : set) {
                var before = kept.stream().filter(it -> areOne(it, member)).findFirst();
                if (before.isPresent()) {
                    right++;
                    if (!joined.areOne(before.get(), member)) {
                        joined.join(before.get(), member);
                    }
                } else if (!kept.isEmpty()) {
                    wrong++;
                }
                kept.add(member);
            }
        }
        var missed = missed(joined);
        int missing = missed.stream().mapToInt(it -> it.size() - 1).sum();
        return new Measured(right, wrong, missing, positions(found, joined), missed);
    }

    private List<List<Integer>> missed(Sets joined) {
        var missed = new ArrayList<List<Integer>>();
        for (var set : sets) {
            var parts = new HashMap<Integer, Integer>();
            set.forEach(it -> parts.putIfAbsent(joined.of(it), it));
            if (parts.size() > 1) {
                missed.add(parts.values().stream().sorted().toList());
            }
        }
        return missed;
    }

    private List<Integer> positions(Deduplication found, Sets joined) {
        var positions = new ArrayList<Integer>();
        int position = 0;
        for (var pair : found.queue()) {
            position++;
            if (areOne(pair.one(), pair.other()) && !joined.areOne(pair.one(), pair.other())) {
                joined.join(pair.one(), pair.other());
                positions.add(position);
            }
        }
        return positions;
    }
}
