package org.ettle.review.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ettle.review.flow.Shown.Part;
import org.jspecify.annotations.Nullable;

/// What became of all references of a review. Every figure is the sum of the groups that its box
/// shows, and every reference stands in one group: so what comes into a stage is what leaves it,
/// waits in it and goes on, whatever happened before.
public final class Flow {

    static final String IDENTIFICATION = "Identification";
    static final String SCREENING = "Screening";
    static final String INCLUDED = "Included";

    private final List<Stage> stages;
    private final List<Group> groups;

    private Flow(List<Stage> stages, List<Group> groups) {
        this.stages = stages;
        this.groups = groups;
    }

    public static Flow of(List<Stage> stages, List<Group> groups) {
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("A review has a stage at least");
        }
        return new Flow(
                stages.stream().map(it -> withEveryReason(it, groups)).toList(),
                List.copyOf(groups));
    }

    /// Reasons that an earlier protocol had are told by their key, so that no record is lost.
    private static Stage withEveryReason(Stage stage, List<Group> groups) {
        var reasons = new LinkedHashMap<String, Stage.Reason>();
        stage.reasons().forEach(it -> reasons.put(it.key(), it));
        groups.stream()
                .map(Group::whereabouts)
                .filter(Whereabouts.Left.class::isInstance)
                .map(Whereabouts.Left.class::cast)
                .filter(it -> it.stage().equals(stage.key()))
                .forEach(it ->
                        reasons.putIfAbsent(
                                it.reason(),
                                new Stage.Reason(
                                        it.reason(),
                                        it.reason().isEmpty() ? "No reason given" : it.reason())));
        return new Stage(stage.key(), stage.name(), stage.kind(), List.copyOf(reasons.values()));
    }

    public long count(Shown shown) {
        return groups.stream().filter(it -> shown.holds(stages, it)).mapToLong(Group::count).sum();
    }

    /// What a box says that shows this, with the reason, source and channel that it is held to.
    public String words(Shown shown) {
        var words =
                Stream.of(prismaTable(), stepsTable())
                        .flatMap(it -> it.lines().stream())
                        .flatMap(it -> it.boxes().stream())
                        .filter(it -> it != null && it.shown().in(null).equals(shown.in(null)))
                        .map(Box::words)
                        .findFirst()
                        .orElse("Records");
        var channel = shown.channel();
        return channel == null || shown.source() != null ? words : words + ", " + channel.words();
    }

    public long identified() {
        return count(Shown.of(Part.IDENTIFIED));
    }

    public long included() {
        return count(Shown.of(Part.INCLUDED));
    }

    public List<Stage> stages() {
        return stages;
    }

    /// Whether it is told in three steps where nobody asks otherwise: documents out of somebody's
    /// folders that are filtered and then read, as a learning review does.
    public boolean isLearning() {
        return stages.size() == 2 && !channels().contains(Channel.DATABASES);
    }

    /// Whether everything that was found has gone all its way.
    public boolean isFinished() {
        return groups.stream()
                .noneMatch(it -> it.whereabouts() instanceof Whereabouts.Waiting && it.count() > 0);
    }

    /// Both columns of PRISMA where references came both ways, else one.
    public Chart prisma() {
        var channels = channels();
        var columns =
                channels.size() < 2
                        ? List.of(new Chart.Column("", prisma(null)))
                        : channels.stream()
                                .map(it -> new Chart.Column(it.words(), prisma(it)))
                                .toList();
        return new Chart(columns, box("Reports included in the review", Shown.of(Part.INCLUDED)));
    }

    /// Identified, eligible, included: what a learning review tells.
    public Chart steps() {
        var last = stages.getLast();
        var found =
                new Chart.Row(
                        IDENTIFICATION,
                        box("Documents identified", Shown.of(Part.IDENTIFIED), sources(null)),
                        box(
                                "Documents removed",
                                Shown.of(Part.LEFT_BEFORE, last.key()),
                                removed(stages.subList(0, stages.size() - 1), null)),
                        waiting(Shown.of(Part.WAITING_BEFORE, last.key())));
        var eligible =
                new Chart.Row(
                        SCREENING,
                        box("Documents eligible", Shown.of(Part.REACHED, last.key())),
                        box(
                                "Documents removed on reading",
                                Shown.of(Part.LEFT, last.key()),
                                reasons(last, null)),
                        waiting(Shown.of(Part.WAITING, last.key())));
        return new Chart(
                List.of(new Chart.Column("", List.of(found, eligible))),
                box("Documents included", Shown.of(Part.INCLUDED)));
    }

    /// What came to each step of the form that fits the review, and what was included.
    public List<Box> passed() {
        var chart = isLearning() ? steps() : whole();
        return Stream.concat(
                        chart.columns().getFirst().rows().stream().map(Chart.Row::came),
                        Stream.of(chart.included()))
                .toList();
    }

    public FlowTable prismaTable() {
        var channels = channels();
        return FlowTable.of(this, whole(), channels.size() < 2 ? List.of() : channels);
    }

    /// PRISMA with both ways in one column.
    private Chart whole() {
        return new Chart(List.of(new Chart.Column("", prisma(null))), prisma().included());
    }

    public FlowTable stepsTable() {
        return FlowTable.of(this, steps(), List.of());
    }

    private List<Chart.Row> prisma(@Nullable Channel channel) {
        var rows = new ArrayList<Chart.Row>();
        var before = removals();
        var rest = stages.subList(before.size(), stages.size());
        var first = rest.getFirst().key();
        rows.add(
                new Chart.Row(
                        IDENTIFICATION,
                        box(
                                "Records identified",
                                Shown.of(Part.IDENTIFIED).in(channel),
                                sources(channel)),
                        box(
                                "Records removed before screening",
                                Shown.of(Part.LEFT_BEFORE, first).in(channel),
                                removed(before, channel)),
                        waiting(Shown.of(Part.WAITING_BEFORE, first).in(channel))));
        for (var stage : rest) {
            rows.add(
                    new Chart.Row(
                            SCREENING,
                            box(
                                    named(stage.kind().entered(), stage, rest),
                                    Shown.of(Part.REACHED, stage.key()).in(channel)),
                            box(
                                    named(stage.kind().left(), stage, rest),
                                    Shown.of(Part.LEFT, stage.key()).in(channel),
                                    reasons(stage, channel)),
                            waiting(Shown.of(Part.WAITING, stage.key()).in(channel))));
        }
        return rows;
    }

    /// The stages that come before anybody reads. The last stage is read, whatever it is called.
    private List<Stage> removals() {
        int until = 0;
        while (until < stages.size() - 1 && stages.get(until).kind() == Stage.Kind.REMOVAL) {
            until++;
        }
        return stages.subList(0, until);
    }

    /// The name of the stage tells it from another of its kind.
    private static String named(String words, Stage stage, List<Stage> among) {
        return among.stream().filter(it -> it.kind() == stage.kind()).count() > 1
                ? words + ": " + stage.name()
                : words;
    }

    private List<Box> sources(@Nullable Channel channel) {
        return groups.stream()
                .filter(it -> channel == null || it.channel() == channel)
                .sorted(Comparator.comparing(Group::channel).thenComparing(Group::source))
                .map(it -> Shown.of(Part.IDENTIFIED).from(it.channel(), it.source()))
                .distinct()
                .map(it -> box(named(Objects.requireNonNull(it.source())), it))
                .toList();
    }

    private static String named(String source) {
        return source.isEmpty() ? "Source not named" : source;
    }

    private List<Box> removed(List<Stage> before, @Nullable Channel channel) {
        var boxes = new ArrayList<Box>();
        boxes.add(box("Duplicates", Shown.of(Part.DUPLICATE).in(channel)));
        before.forEach(it -> boxes.addAll(reasons(it, channel)));
        return boxes;
    }

    private List<Box> reasons(Stage stage, @Nullable Channel channel) {
        return stage.reasons().stream()
                .map(it ->
                        box(
                                it.words(),
                                Shown.of(Part.LEFT, stage.key()).in(channel).with(it.key())))
                .toList();
    }

    private Box waiting(Shown shown) {
        return box("Still to be decided", shown);
    }

    Box box(String words, Shown shown) {
        return box(words, shown, List.of());
    }

    private Box box(String words, Shown shown, List<Box> parts) {
        return new Box(words, count(shown), shown, parts);
    }

    private List<Channel> channels() {
        return groups.stream().map(Group::channel).distinct().sorted().toList();
    }
}
