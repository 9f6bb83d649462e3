package org.ettle.review.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ettle.platform.RandomWorlds;
import org.ettle.platform.RandomWorlds.Dice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The flow reconciles after any history of a review.
class FlowWorldTest {

    @Test
    void the_flow_reconciles_after_any_history() {
        RandomWorlds.inEach(dice -> promise(World.of(dice), Whereabouts::of));
    }

    @Test
    void a_flow_in_which_the_last_word_counts_is_caught() {
        Rule lastWord =
                (stages, verdicts) -> {
                    for (var stage : stages.reversed()) {
                        if (verdicts.get(stage.key()) instanceof Verdict.Leaves(var reason)) {
                            return new Whereabouts.Left(stage.key(), reason);
                        }
                    }
                    return Whereabouts.of(stages, verdicts);
                };

        assertThatThrownBy(() -> RandomWorlds.inEach(dice -> promise(World.of(dice), lastWord)))
                .hasMessageContaining("seed");
    }

    @Test
    void a_flow_that_counts_a_reference_twice_is_caught() {
        assertThatThrownBy(() ->
                        RandomWorlds.inEach(dice -> {
                            var world = World.of(dice);
                            var groups = world.groups(Whereabouts::of);
                            groups.addAll(world.forgottenMerges());
                            reconciles(Flow.of(world.stages, groups), world);
                        }))
                .hasMessageContaining("seed");
    }

    private interface Rule {
        Whereabouts of(List<Stage> stages, Map<String, Verdict> verdicts);
    }

    private static void promise(World world, Rule rule) {
        var flow = Flow.of(world.stages, world.groups(rule));
        reconciles(flow, world);
        agreesWithWhoeverCountsByHand(flow, world);
    }

    /// What comes in is what left, what waits and what goes on; in all and in each column.
    private static void reconciles(Flow flow, World world) {
        assertThat(flow.identified()).isEqualTo(world.references.size());
        for (var chart : List.of(flow.prisma(), flow.steps())) {
            long last = 0;
            for (var column : chart.columns()) {
                var rows = column.rows();
                for (int at = 0; at < rows.size(); at++) {
                    var row = rows.get(at);
                    long goesOn = row.came().count() - row.left().count() - row.waiting().count();
                    if (at + 1 < rows.size()) {
                        assertThat(rows.get(at + 1).came().count()).isEqualTo(goesOn);
                    } else {
                        last += goesOn;
                    }
                    addsUp(row.left());
                    if (!row.came().parts().isEmpty()) {
                        addsUp(row.came());
                    }
                }
            }
            assertThat(chart.included().count()).isEqualTo(last);
        }
        for (var line : flow.prismaTable().lines()) {
            if (line.boxes().size() > 1) {
                assertThat(
                                line.boxes().stream()
                                        .skip(1)
                                        .filter(Objects::nonNull)
                                        .mapToLong(Box::count)
                                        .sum())
                        .as(line.words())
                        .isEqualTo(line.boxes().getFirst().count());
            }
        }
    }

    private static void addsUp(Box box) {
        if (box.count() > 0) {
            assertThat(box.parts().stream().mapToLong(Box::count).sum())
                    .as(box.words())
                    .isEqualTo(box.count());
        }
    }

    /// Reads the history of each record with a finger, and knows nothing of boxes and groups.
    private static void agreesWithWhoeverCountsByHand(Flow flow, World world) {
        int gone = world.stages.size();
        var reached = new long[gone + 1];
        long duplicates = 0;
        for (var reference : world.references) {
            if (!world.isFirst(reference)) {
                duplicates++;
                continue;
            }
            int at = 0;
            while (at < gone
                    && world.verdict(world.live(reference.record), world.stages.get(at).key())
                            instanceof Verdict.Goes) {
                at++;
            }
            for (int stage = 0; stage <= at; stage++) {
                reached[stage]++;
            }
        }
        assertThat(flow.count(Shown.of(Shown.Part.DUPLICATE))).isEqualTo(duplicates);
        assertThat(flow.included()).isEqualTo(reached[gone]);
        for (int at = 0; at < gone; at++) {
            assertThat(flow.count(Shown.of(Shown.Part.REACHED, world.stages.get(at).key())))
                    .isEqualTo(reached[at]);
        }
    }

    private record Reference(int number, int record, Channel channel, String source) {}

    private record Merge(int gone, int into) {}

    private record Decision(int record, String stage, int person, @Nullable String reason) {}

    /// A review in which anything may happen at any time.
    private static final class World {

        private static final List<String> REASONS = List.of("topic", "language", "kind");

        private final Dice dice;
        private final List<Reference> references = new ArrayList<>();
        private final List<Merge> merges = new ArrayList<>();
        private final List<Decision> decisions = new ArrayList<>();
        private final Map<String, Verdict> resolutions = new HashMap<>();
        private final Map<String, Integer> readers = new HashMap<>();
        private List<Stage> stages = List.of();

        private World(Dice dice) {
            this.dice = dice;
        }

        static World of(Dice dice) {
            var world = new World(dice);
            world.amend();
            world.bring();
            int acts = dice.between(0, 120);
            for (int act = 0; act < acts; act++) {
                switch (dice.between(0, 19)) {
                    case 0 -> world.bring();
                    case 1, 2 -> world.merge();
                    case 3 -> world.undo();
                    case 4 -> world.amend();
                    case 5, 6 -> world.resolve();
                    default -> world.decide();
                }
            }
            return world;
        }

        private void bring() {
            var channel = dice.oneOf(List.of(Channel.values()));
            var source = dice.oneOf(List.of("Embase", "Scopus", "Letters"));
            int many = dice.between(0, 12);
            for (int it = 0; it < many; it++) {
                int number = references.size();
                references.add(new Reference(number, number, channel, source));
            }
        }

        private void merge() {
            if (references.size() > 1) {
                int one = live(dice.between(0, references.size() - 1));
                int other = live(dice.between(0, references.size() - 1));
                if (one != other) {
                    merges.add(new Merge(Math.max(one, other), Math.min(one, other)));
                }
            }
        }

        private void undo() {
            if (!merges.isEmpty()) {
                merges.remove(dice.between(0, merges.size() - 1));
            }
        }

        /// Adds, drops and reorders stages and reasons.
        private void amend() {
            var kept = new ArrayList<Stage>();
            for (var key : List.of("machine", "screening", "again", "retrieval", "reading")) {
                if (dice.chance(6)) {
                    kept.add(
                            new Stage(
                                    key,
                                    key,
                                    dice.oneOf(List.of(Stage.Kind.values())),
                                    REASONS.stream()
                                            .filter(_ -> dice.chance(6))
                                            .map(it -> new Stage.Reason(it, it))
                                            .toList()));
                    readers.put(key, dice.between(1, 2));
                }
            }
            if (kept.isEmpty()) {
                kept.add(FlowFixtures.READING);
                readers.put("reading", 1);
            }
            stages = kept;
        }

        /// Anybody decides on any record at any stage, whether it is theirs to read or not, and
        /// changes their mind by deciding again.
        private void decide() {
            if (!references.isEmpty()) {
                decisions.add(
                        new Decision(
                                dice.between(0, references.size() - 1),
                                dice.oneOf(stages).key(),
                                dice.between(1, 3),
                                dice.chance(6) ? null : dice.oneOf(REASONS)));
            }
        }

        private void resolve() {
            if (!references.isEmpty()) {
                resolutions.put(
                        dice.between(0, references.size() - 1) + " " + dice.oneOf(stages).key(),
                        dice.chance(5)
                                ? new Verdict.Goes()
                                : new Verdict.Leaves(dice.oneOf(REASONS)));
            }
        }

        private int live(int record) {
            for (var merge : merges) {
                if (merge.gone() == record) {
                    return live(merge.into());
                }
            }
            return record;
        }

        private boolean isFirst(Reference reference) {
            return live(reference.record()) == reference.record();
        }

        private @Nullable Verdict verdict(int record, String stage) {
            var resolved = resolutions.get(record + " " + stage);
            if (resolved != null) {
                return resolved;
            }
            var latest = new HashMap<Integer, Decision>();
            decisions.stream()
                    .filter(it -> it.record() == record && it.stage().equals(stage))
                    .forEach(it -> latest.put(it.person(), it));
            Set<Boolean> said = new HashSet<>();
            latest.values().forEach(it -> said.add(it.reason() == null));
            if (latest.size() < readers.getOrDefault(stage, 1) || said.size() != 1) {
                return null;
            }
            var reason =
                    latest.values().stream()
                            .map(Decision::reason)
                            .filter(Objects::nonNull)
                            .sorted()
                            .findFirst();
            return reason.<Verdict>map(Verdict.Leaves::new).orElseGet(Verdict.Goes::new);
        }

        private List<Group> groups(Rule rule) {
            var groups = new ArrayList<Group>();
            for (var reference : references) {
                groups.add(group(reference, whereabouts(reference, rule)));
            }
            return groups;
        }

        private Whereabouts whereabouts(Reference reference, Rule rule) {
            if (!isFirst(reference)) {
                return new Whereabouts.Duplicate();
            }
            var verdicts = new HashMap<String, Verdict>();
            for (var key : Arrays.asList("machine", "screening", "again", "retrieval", "reading")) {
                if (readers.containsKey(key)) {
                    var verdict = verdict(reference.record(), key);
                    if (verdict != null) {
                        verdicts.put(key, verdict);
                    }
                }
            }
            return rule.of(stages, verdicts);
        }

        /// Merged records that whoever counts takes for live ones as well.
        private List<Group> forgottenMerges() {
            return references.stream()
                    .filter(it -> !isFirst(it))
                    .map(it -> group(it, new Whereabouts.Waiting(stages.getFirst().key())))
                    .toList();
        }

        private static Group group(Reference reference, Whereabouts whereabouts) {
            return new Group(reference.channel(), reference.source(), whereabouts, 1);
        }
    }
}
