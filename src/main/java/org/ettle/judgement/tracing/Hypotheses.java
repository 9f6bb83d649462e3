package org.ettle.judgement.tracing;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ettle.judgement.Chance;

/// A contribution and its rivals side by side, of which one at most is the main cause: how likely
/// each is once the clues were seen.
public record Hypotheses(Hypothesis contributed, List<Hypothesis> rivals) {

    /// @param before how likely it was held to be before
    /// @param clues how likely what was seen is under it alone
    public record Hypothesis(String name, Chance before, Chance clues) {

        private long weight() {
            return (long) before.tenThousandths() * clues.tenThousandths();
        }
    }

    public Hypotheses {
        rivals = List.copyOf(rivals);
        int all = contributed.before().tenThousandths();
        long weight = contributed.weight();
        for (var rival : rivals) {
            all += rival.before().tenThousandths();
            weight += rival.weight();
        }
        if (all != Chance.WHOLE) {
            throw new IllegalArgumentException(
                    "With what is other or unknown, the chances come to 1 and not to "
                            + all
                            + " ten-thousandths.");
        }
        if (weight == 0) {
            throw new IllegalArgumentException("What was seen is impossible under each of them.");
        }
    }

    /// By name.
    public SortedMap<String, Chance> after() {
        double all = contributed.weight();
        for (var rival : rivals) {
            all += rival.weight();
        }
        var after = new TreeMap<String, Chance>();
        after.put(contributed.name(), Chance.of(contributed.weight() / all));
        for (var rival : rivals) {
            if (after.put(rival.name(), Chance.of(rival.weight() / all)) != null) {
                throw new IllegalArgumentException("Two have one name: " + rival.name());
            }
        }
        return after;
    }

    /// Rivals that are as likely as the contribution, or likelier, by name. Told in whole numbers,
    /// so that no rounding hides a tie.
    public List<String> asLikely() {
        return rivals.stream()
                .filter(rival -> rival.weight() >= contributed.weight())
                .map(Hypothesis::name)
                .sorted()
                .toList();
    }
}
