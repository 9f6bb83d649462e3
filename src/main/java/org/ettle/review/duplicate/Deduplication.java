package org.ettle.review.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ettle.review.record.Reference;

/// What is found twice among references, which are called by their places: the first that was added
/// is 0.
public final class Deduplication {

    private static final Comparator<Pair> LIKELIEST_FIRST =
            Comparator.comparingDouble((Pair it) -> -it.decision().comparison().bits())
                    .thenComparingInt(Pair::one)
                    .thenComparingInt(Pair::other);

    private static final Comparator<Pair> QUEUED =
            Comparator.comparingDouble((Pair it) -> -it.decision().likelihood())
                    .thenComparing(LIKELIEST_FIRST);

    private final int size;
    private final List<List<Integer>> sets;
    private final List<Pair> merges;
    private final List<Pair> queue;
    private final List<String> remarks;

    private Deduplication(
            int size,
            List<List<Integer>> sets,
            List<Pair> merges,
            List<Pair> queue,
            List<String> remarks) {
        this.size = size;
        this.sets = sets;
        this.merges = merges;
        this.queue = queue;
        this.remarks = remarks;
    }

    /// Two references and what was decided on them.
    public record Pair(int one, int other, Decision decision) {}

    /// Takes in references one by one and keeps of each only what is compared.
    public static final class Intake {

        private final Traits.Reader reader = new Traits.Reader();
        private final List<Traits> all = new ArrayList<>();

        public void add(Reference reference) {
            all.add(reader.read(reference));
        }

        public Deduplication finish() {
            return new Work(all, reader.words()).done();
        }
    }

    public static Deduplication of(Iterable<Reference> references) {
        var intake = new Intake();
        references.forEach(intake::add);
        return intake.finish();
    }

    public int size() {
        return size;
    }

    /// The sets of more than one reference that are certainly one work, each in the order of the
    /// file.
    public List<List<Integer>> sets() {
        return sets;
    }

    /// The pairs by which the sets came together.
    public List<Pair> merges() {
        return merges;
    }

    /// What a person has to look at, the likeliest first; of two sets only the likeliest pair.
    public List<Pair> queue() {
        return queue;
    }

    /// What was noticed of the references as a whole.
    public List<String> remarks() {
        return remarks;
    }

    public int removed() {
        return sets.stream().mapToInt(it -> it.size() - 1).sum();
    }

    private static final class Work {

        private static final int CHUNK = 1 << 12;
        private static final int ASKED = 32;

        private final List<Traits> all;
        private final Vocabulary words;
        private final Judge judge;
        private final Sets sets;
        private final List<String> remarks = new ArrayList<>();

        Work(List<Traits> all, Vocabulary words) {
            this.all = all;
            this.words = words;
            words.weigh();
            all.forEach(it -> it.weigh(words));
            boolean hasIssues = !areRunningNumbers(all);
            if (!hasIssues) {
                remarks.add(
                        "Nearly every reference has an issue number of its own, so those are running"
                                + " numbers: they were not compared.");
            }
            judge = new Judge(new Titles(words), hasIssues);
            sets = new Sets(all.size());
        }

        /// Some exports number their rows in the column of the issue.
        private static boolean areRunningNumbers(List<Traits> all) {
            var issues = all.stream().mapToInt(Traits::issue).filter(it -> it > 0).toArray();
            return issues.length > 50
                    && issues.length > all.size() / 2
                    && Arrays.stream(issues).distinct().count() > issues.length * 0.8;
        }

        Deduplication done() {
            var found = decideAll(Candidates.among(all, words));
            found.sort(LIKELIEST_FIRST);
            var merges = new ArrayList<Pair>();
            var open = new ArrayList<Pair>();
            for (var pair : found) {
                if (!(pair.decision() instanceof Decision.Certain)) {
                    open.add(pair);
                } else if (!sets.areOne(pair.one(), pair.other())) {
                    if (isContradicted(pair)) {
                        open.add(contradicted(pair));
                    } else {
                        sets.join(pair.one(), pair.other());
                        merges.add(pair);
                    }
                }
            }
            return new Deduplication(all.size(), sets.ofSeveral(), merges, queue(open), remarks);
        }

        private List<Pair> decideAll(long[] candidates) {
            int chunks = (candidates.length + CHUNK - 1) / CHUNK;
            var parts =
                    IntStream.range(0, chunks)
                            .parallel()
                            .mapToObj(chunk -> decide(candidates, chunk * CHUNK))
                            .toList();
            var found = new ArrayList<Pair>();
            parts.forEach(found::addAll);
            return found;
        }

        private List<Pair> decide(long[] candidates, int from) {
            var found = new ArrayList<Pair>();
            for (int i = from; i < Math.min(candidates.length, from + CHUNK); i++) {
                int one = (int) (candidates[i] >>> 32);
                int other = (int) candidates[i];
                var decision = judge.decide(all.get(one), all.get(other));
                if (!(decision instanceof Decision.Distinct)) {
                    found.add(new Pair(one, other, decision));
                }
            }
            return found;
        }

        private boolean isContradicted(Pair pair) {
            for (int one : some(sets.membersWith(pair.one()))) {
                for (int other : some(sets.membersWith(pair.other()))) {
                    if (judge.isContradiction(all.get(one), all.get(other))) {
                        return true;
                    }
                }
            }
            return false;
        }

        /// A work that is there a thousand times is not asked a million questions.
        private static List<Integer> some(List<Integer> members) {
            return members.size() <= ASKED ? members : members.subList(0, ASKED);
        }

        private static Pair contradicted(Pair pair) {
            return new Pair(
                    pair.one(),
                    pair.other(),
                    new Decision.ToLookAt(
                            pair.decision().comparison(), List.of(Objection.CONTRADICTED)));
        }

        private List<Pair> queue(List<Pair> open) {
            open.sort(QUEUED);
            Map<Long, Pair> ofSets = new HashMap<>();
            var queue = new ArrayList<Pair>();
            for (var pair : open) {
                int one = sets.of(pair.one());
                int other = sets.of(pair.other());
                long key = (long) Math.min(one, other) << 32 | Math.max(one, other);
                if (one != other && ofSets.putIfAbsent(key, pair) == null) {
                    queue.add(pair);
                }
            }
            return queue;
        }
    }
}
