package org.ettle.judgement.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ettle.judgement.CanonicalForm;
import org.ettle.judgement.Chance;
import org.ettle.judgement.InputsHash;
import org.ettle.judgement.trace.Trace.Taken;
import org.ettle.judgement.tracing.Clue;
import org.ettle.judgement.tracing.Finding;
import org.ettle.judgement.tracing.Origin;
import org.ettle.judgement.tracing.TracedClaim;
import org.ettle.judgement.tracing.Tracing;
import org.ettle.judgement.tracing.TwoReadings;
import org.jspecify.annotations.Nullable;

/// Where the steps of a trace lead: each passes its guard anew. It never changes; another step
/// answers with another.
///
/// @param assessors who read the tests, with what of that the asker may see
/// @param begun null before it began
/// @param tests in the order in which they were registered
/// @param looked what came of looking last, by test
/// @param weighed null until it was weighed
/// @param unlike numbers of steps of which the guard or the rule says otherwise today than what is
///   kept; nobody but somebody behind the program's back can write such a step
public record Course(
        Assessors assessors,
        TraceStep.@Nullable Begun begun,
        List<Test> tests,
        Map<String, Looked> looked,
        TraceStep.@Nullable Weighed weighed,
        List<Integer> unlike) {

    static final Course NOTHING = begun(Assessors.ONE);

    private static final String FORM = "ettle trace 1";

    /// When a finding counts that somebody had seen before the test was registered.
    private static final Instant BEFOREHAND = Instant.EPOCH;

    public Course {
        tests = List.copyOf(tests);
        looked = Map.copyOf(looked);
        unlike = List.copyOf(unlike);
    }

    /// Where it stands.
    public enum Stage {
        REGISTERING("Tests are being registered"),
        LOOKING("Tests are being looked for"),
        WEIGHED("Weighed");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// @param readings those that the asker may see, the first of them by whoever registered it
    public record Test(TraceStep.Registered said, Instant at, List<Reading> readings) {

        public Test {
            readings = List.copyOf(readings);
        }

        static Test of(TraceStep.Registered said, Instant at, Assessors assessors) {
            var ifHeld = said.ifHeld();
            var other = said.other();
            return new Test(
                    said,
                    at,
                    ifHeld == null || other == null
                            ? assessors.of(said.test())
                            : List.of(
                                    new Reading(
                                            said.test(),
                                            new Reading.Said(ifHeld, said.rivals(), other, ""),
                                            at,
                                            null)));
        }

        /// In ranges that hold every reading; empty where the asker may see none.
        private Optional<Clue> clue(TraceStep.Begun begun) {
            return readings.stream().map(it -> it.clue(said.statement(), begun)).reduce(Clue::and);
        }
    }

    public record Looked(TraceStep.LookedFor said, Instant at) {

        Finding finding() {
            var clue = new Clue.Id(said.test());
            var when = said.beforehand() ? BEFOREHAND : at;
            return switch (Objects.requireNonNull(said.came())) {
                case FOUND -> new Finding.Found(clue, origin(), when);
                case ABSENT ->
                        new Finding.Absent(
                                clue,
                                origin(),
                                when,
                                new Chance(Objects.requireNonNull(said.effort()) * 100));
                case NOT_LOOKED -> new Finding.NotLooked(clue);
            };
        }

        private Origin origin() {
            return new Origin(Objects.requireNonNull(said.origin()));
        }
    }

    private static Course begun(Assessors assessors) {
        return new Course(assessors, null, List.of(), Map.of(), null, List.of());
    }

    static Course of(List<Taken> steps, Assessors assessors) {
        var course = begun(assessors);
        for (var taken : steps) {
            course =
                    course.refusalOf(taken.step()).isPresent()
                            ? course.unlike(taken.number())
                            : course.after(taken);
        }
        return course;
    }

    public Stage stage() {
        if (weighed != null) {
            return Stage.WEIGHED;
        }
        return looked.isEmpty() ? Stage.REGISTERING : Stage.LOOKING;
    }

    public Optional<Test> test(String name) {
        return tests.stream().filter(it -> it.said().test().equals(name)).findFirst();
    }

    public Optional<Looked> lookedFor(String test) {
        return Optional.ofNullable(looked.get(test));
    }

    /// What keeps a step from being taken now. Tests are registered before anybody looks, and
    /// nothing is weighed before it is said of each what came of looking.
    Optional<TraceRefusal> refusalOf(TraceStep step) {
        if (weighed != null) {
            return Optional.of(new TraceRefusal.WeighedAlready());
        }
        return switch (step) {
            case TraceStep.Begun said ->
                    said.question().isBlank()
                            ? Optional.of(new TraceRefusal.QuestionMissing())
                            : Optional.empty();
            case TraceStep.Registered said -> refusalOf(said);
            case TraceStep.LookedFor said -> refusalOf(said);
            case TraceStep.Weighed _ ->
                    tests.isEmpty()
                            ? Optional.of(new TraceRefusal.NothingRegistered())
                            : tests.stream()
                                    .map(Test::said)
                                    .filter(it -> !looked.containsKey(it.test()))
                                    .findFirst()
                                    .map(it -> new TraceRefusal.NothingSaidOf(it.statement()));
        };
    }

    private Optional<TraceRefusal> refusalOf(TraceStep.Registered said) {
        if (!looked.isEmpty()) {
            return Optional.of(new TraceRefusal.SomebodyLooked());
        }
        return said.statement().isBlank()
                ? Optional.of(new TraceRefusal.StatementMissing())
                : Optional.empty();
    }

    private Optional<TraceRefusal> refusalOf(TraceStep.LookedFor said) {
        if (assessors.areAwaited()) {
            return Optional.of(new TraceRefusal.ReadingsAwaited());
        }
        var came = said.came();
        if (came == null) {
            return Optional.of(new TraceRefusal.OutcomeMissing());
        }
        return switch (came) {
            case FOUND ->
                    said.evidence() == null
                            ? Optional.of(new TraceRefusal.EvidenceMissing())
                            : Optional.empty();
            case ABSENT -> {
                if (said.lookedIn() == null) {
                    yield Optional.of(new TraceRefusal.PlaceMissing());
                }
                var effort = said.effort();
                yield effort == null || effort < 1 || effort > 99
                        ? Optional.of(new TraceRefusal.EffortMissing())
                        : Optional.empty();
            }
            case NOT_LOOKED -> Optional.empty();
        };
    }

    Course after(Taken taken) {
        return switch (taken.step()) {
            case TraceStep.Begun said ->
                    new Course(assessors, said, tests, looked, weighed, unlike);
            case TraceStep.Registered said -> {
                var more = new ArrayList<>(tests);
                more.add(Test.of(said, taken.at(), assessors));
                yield new Course(assessors, begun, more, looked, weighed, unlike);
            }
            case TraceStep.LookedFor said -> {
                var more = new LinkedHashMap<>(looked);
                more.put(said.test(), new Looked(said, taken.at()));
                yield new Course(assessors, begun, tests, more, weighed, unlike);
            }
            case TraceStep.Weighed said -> {
                var course = new Course(assessors, begun, tests, looked, said, unlike);
                yield said.inputsHash().equals(hash().hex())
                                && said.result().equals(TraceText.of(tracing()))
                        ? course
                        : course.unlike(taken.number());
            }
        };
    }

    private Course unlike(int number) {
        var more = new ArrayList<>(unlike);
        more.add(number);
        return new Course(assessors, begun, tests, looked, weighed, more);
    }

    /// Everything that is weighed.
    public TracedClaim claim() {
        var beginning = Objects.requireNonNull(begun, "A trace begins with a question.");
        return new TracedClaim(
                beginning.before(),
                tests.stream().flatMap(it -> it.clue(beginning).stream()).toList(),
                tests.stream()
                        .filter(it -> !it.readings().isEmpty())
                        .flatMap(it -> lookedFor(it.said().test()).stream())
                        .map(Looked::finding)
                        .toList());
    }

    public Tracing tracing() {
        return Tracing.of(claim());
    }

    InputsHash hash() {
        var form = new CanonicalForm(FORM);
        claim().write(form);
        if (assessors.two()) {
            form.inAnyOrder(assessors.readings(), (each, reading) -> reading.write(each));
        }
        return form.hash();
    }

    /// How one test is called, by its numbers; empty while it is blind to the asker, or only one of
    /// those who read it has.
    public Optional<Clue> clue(Test test) {
        return assessors.areAwaited() ? Optional.empty() : test.clue(Objects.requireNonNull(begun));
    }

    /// How far those are apart who read a test first, by what came of looking, or by whichever
    /// finding would put them further apart; empty where one reads it, or not all have.
    public Optional<TwoReadings> apart(Test test) {
        if (assessors.areAwaited() || test.readings().size() < 2) {
            return Optional.empty();
        }
        var clues = clues(test);
        return Optional.of(
                lookedFor(test.said().test())
                        .map(Looked::finding)
                        .filter(Finding.Looked.class::isInstance)
                        .map(it -> TwoReadings.of(clues.getFirst(), clues.get(1), it))
                        .orElseGet(() -> TwoReadings.beforehand(clues.getFirst(), clues.get(1))));
    }

    /// Whether two assessors are so far apart on any test that a third is asked.
    boolean needsThird() {
        return tests.stream()
                .map(this::clues)
                .filter(it -> it.size() == 2)
                .anyMatch(it -> TwoReadings.beforehand(it.getFirst(), it.getLast()).needThird());
    }

    private List<Clue> clues(Test test) {
        var beginning = Objects.requireNonNull(begun);
        return test.readings().stream()
                .map(it -> it.clue(test.said().statement(), beginning))
                .toList();
    }
}
