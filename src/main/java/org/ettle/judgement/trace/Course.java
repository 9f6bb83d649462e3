package org.ettle.judgement.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.ettle.judgement.CanonicalForm;
import org.ettle.judgement.Chance;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.InputsHash;
import org.ettle.judgement.trace.Trace.Taken;
import org.ettle.judgement.tracing.Clue;
import org.ettle.judgement.tracing.Finding;
import org.ettle.judgement.tracing.Origin;
import org.ettle.judgement.tracing.Rivals;
import org.ettle.judgement.tracing.TracedClaim;
import org.ettle.judgement.tracing.Tracing;
import org.jspecify.annotations.Nullable;

/// Where the steps of a trace lead: each passes its guard anew. It never changes; another step
/// answers with another.
///
/// @param begun null before it began
/// @param tests in the order in which they were registered
/// @param looked what came of looking last, by test
/// @param weighed null until it was weighed
/// @param unlike numbers of steps of which the guard or the rule says otherwise today than what is
///   kept; nobody but somebody behind the program's back can write such a step
public record Course(
        TraceStep.@Nullable Begun begun,
        List<Test> tests,
        Map<String, Looked> looked,
        TraceStep.@Nullable Weighed weighed,
        List<Integer> unlike) {

    static final Course NOTHING = new Course(null, List.of(), Map.of(), null, List.of());

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

    public record Test(TraceStep.Registered said, Instant at) {

        Clue clue(TraceStep.Begun begun) {
            Map<String, ChanceRange> rivals = new TreeMap<>();
            for (int i = 0; i < begun.rivals().size(); i++) {
                rivals.put(begun.rivals().get(i), said.rivals().get(i));
            }
            return new Clue(
                    new Clue.Id(said.test()),
                    said.statement(),
                    said.ifHeld(),
                    Rivals.of(rivals, said.other()),
                    at);
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

    static Course of(List<Taken> steps) {
        var course = NOTHING;
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

    private static Optional<TraceRefusal> refusalOf(TraceStep.LookedFor said) {
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
            case TraceStep.Begun said -> new Course(said, tests, looked, weighed, unlike);
            case TraceStep.Registered said -> {
                var more = new ArrayList<>(tests);
                more.add(new Test(said, taken.at()));
                yield new Course(begun, more, looked, weighed, unlike);
            }
            case TraceStep.LookedFor said -> {
                var more = new LinkedHashMap<>(looked);
                more.put(said.test(), new Looked(said, taken.at()));
                yield new Course(begun, tests, more, weighed, unlike);
            }
            case TraceStep.Weighed said -> {
                var course = new Course(begun, tests, looked, said, unlike);
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
        return new Course(begun, tests, looked, weighed, more);
    }

    /// Everything that is weighed.
    public TracedClaim claim() {
        var beginning = Objects.requireNonNull(begun, "A trace begins with a question.");
        return new TracedClaim(
                beginning.before(),
                tests.stream().map(it -> it.clue(beginning)).toList(),
                tests.stream()
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
        return form.hash();
    }

    /// How one test is called, by its numbers.
    public Clue clue(Test test) {
        return test.clue(Objects.requireNonNull(begun));
    }
}
