package org.ettle.judgement.web.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ettle.access.People;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.coverage.Item;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.trace.Course;
import org.ettle.judgement.trace.Reading;
import org.ettle.judgement.trace.Trace;
import org.ettle.judgement.trace.TraceStep;
import org.ettle.judgement.trace.Traces;
import org.ettle.judgement.trace.TracingUse;
import org.ettle.judgement.tracing.Clue;
import org.ettle.judgement.tracing.EvidencePackage;
import org.ettle.judgement.tracing.SecondOpinion;
import org.ettle.judgement.tracing.Tracing;
import org.ettle.judgement.web.Judges;
import org.ettle.judgement.web.TargetLine;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells a trace, as the reader may see it.
@Component
class TraceTold {

    static final String UNKNOWN = "Something other or unknown";

    private final Traces traces;
    private final TracingUse use;
    private final Tallies tallies;
    private final Judges judges;
    private final People people;

    TraceTold(Traces traces, TracingUse use, Tallies tallies, Judges judges, People people) {
        this.traces = traces;
        this.use = use;
        this.tallies = tallies;
        this.judges = judges;
        this.people = people;
    }

    TraceSheet of(Trace trace, @Nullable String done) {
        var course = trace.course();
        boolean own = trace.organisation().equals(Askers.get().organisation());
        boolean acts = own && judges.includeTheAsker() && use.isOn();
        var line = TraceLine.of(trace, target(trace));
        var begun = course.begun();
        var weighed = course.weighed();
        var tracing = weighed == null ? null : course.tracing();
        var second =
                tracing == null || weighed == null || weighed.judgement() == null
                        ? null
                        : second(course, tracing);
        return new TraceSheet(
                line,
                done,
                assessed(course),
                begun == null ? null : TraceWords.range(begun.before()),
                second == null ? null : TraceWords.second(second),
                second instanceof SecondOpinion.Differs,
                weighed == null || weighed.judgement() == null
                        ? null
                        : "/judgements/" + weighed.judgement(),
                tracing == null
                        ? List.of()
                        : tracing.robustness().stream().map(it -> it.words()).toList(),
                tracing == null
                        ? List.of()
                        : tracing.failed().stream()
                                .flatMap(it -> course.test(it.value()).stream())
                                .map(it -> it.said().statement())
                                .toList(),
                tests(trace, tracing, acts),
                tracing == null ? List.of() : packages(course, tracing),
                tracing == null ? null : caps(tracing),
                weighed == null ? null : weighed.reason(),
                published(trace),
                acts ? orders(trace) : List.of(),
                others(trace, line.target()),
                again(course),
                course.unlike().isEmpty(),
                own ? "/journal/of/trace/" + trace.id() : null,
                trace.isPublished() ? "/api/v1" + TraceAddress.of(trace.id()) : null);
    }

    TargetLine target(Trace trace) {
        return TargetLine.of(traces.viewed(trace), trace.target());
    }

    static SecondOpinion second(Course course, Tracing tracing) {
        return SecondOpinion.of(Objects.requireNonNull(course.weighed()).rubric(), tracing.band());
    }

    private static @Nullable String published(Trace trace) {
        var publication = trace.publication();
        return publication == null
                ? null
                : "Published " + Moments.words(publication.at()) + ". " + publication.reason();
    }

    private static String again(Course course) {
        if (!course.unlike().isEmpty()) {
            return "Worked out anew just now, it is not what was kept. Do not rely on it before"
                    + " somebody has found out why.";
        }
        return course.weighed() == null
                ? "Every step was gone through anew just now."
                : "Worked out anew just now from the steps that are kept: the same, byte for byte.";
    }

    private List<TraceSheet.Test> tests(Trace trace, @Nullable Tracing tracing, boolean acts) {
        var course = trace.course();
        var tests = new ArrayList<TraceSheet.Test>();
        for (int i = 0; i < course.tests().size(); i++) {
            tests.add(test(trace, course.tests().get(i), i + 1, tracing, acts));
        }
        return tests;
    }

    private TraceSheet.Test test(
            Trace trace, Course.Test test, int number, @Nullable Tracing tracing, boolean acts) {
        var course = trace.course();
        var said = test.said();
        var looked = course.lookedFor(said.test()).map(Course.Looked::said).orElse(null);
        var item = looked == null ? Optional.<Item>empty() : item(looked.evidence());
        boolean looks = acts && course.weighed() == null && !course.assessors().areAwaited();
        return new TraceSheet.Test(
                number,
                said.statement(),
                course.clue(test).map(it -> read(course, it)).orElse(null),
                readings(trace, test),
                course.apart(test).map(TraceWords::apart).orElse(null),
                "Registered " + Moments.words(test.at()),
                TraceWords.came(looked == null ? null : looked.came()),
                TraceWords.colour(looked == null ? null : looked.came()),
                looked == null ? List.of() : details(looked),
                item.map(it ->
                                Signpost.to(
                                        it.title() + ", " + it.dated(),
                                        "/evidence/sources/" + it.source()))
                        .orElse(null),
                looked != null && looked.evidence() != null && item.isEmpty(),
                tracing != null
                        && tracing.setAside().stream()
                                .map(it -> it.clue().value())
                                .anyMatch(said.test()::equals),
                looks ? TraceAddress.test(trace.id(), said.test()) : null);
    }

    private static TraceSheet.Read read(Course course, Clue clue) {
        return new TraceSheet.Read(
                clue.kind().title(),
                clue.kind().words(),
                TraceWords.range(clue.ifContributed()),
                TraceWords.range(clue.ifNot()),
                strongest(course, clue),
                ranges(course, clue)
                        .map(it ->
                                new TraceSheet.Rival(it.statement(), TraceWords.range(it.range())))
                        .toList());
    }

    /// How each assessor read it, where there are two. Names are told within the organisation only.
    private List<TraceSheet.Reading> readings(Trace trace, Course.Test test) {
        var course = trace.course();
        if (!course.assessors().two()) {
            return List.of();
        }
        boolean own = trace.organisation().equals(Askers.get().organisation());
        var names =
                own
                        ? people.names(
                                test.readings().stream()
                                        .map(Reading::by)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet()))
                        : Map.<UUID, String>of();
        var readings = new ArrayList<TraceSheet.Reading>();
        for (var each : test.readings()) {
            var by = each.by();
            var name = by == null ? null : names.get(by);
            readings.add(
                    new TraceSheet.Reading(
                            course.assessors().areAwaited()
                                    ? "Your reading, which nobody else sees yet"
                                    : name == null
                                            ? "Assessor " + (readings.size() + 1)
                                            : "Assessor " + (readings.size() + 1) + ", " + name,
                            TraceWords.range(each.said().ifHeld()),
                            TraceWords.range(largest(each)),
                            each.said().reason()));
        }
        return readings;
    }

    private static ChanceRange largest(Reading reading) {
        return Stream.concat(reading.said().rivals().stream(), Stream.of(reading.said().other()))
                .reduce((one, other) -> larger(one, other))
                .orElseThrow();
    }

    private static ChanceRange larger(ChanceRange one, ChanceRange other) {
        return new ChanceRange(
                one.low().isAtLeast(other.low()) ? one.low() : other.low(),
                one.high().isAtLeast(other.high()) ? one.high() : other.high());
    }

    /// Where those stand who read the tests; null where one does.
    private static @Nullable String assessed(Course course) {
        var assessors = course.assessors();
        if (!assessors.two()) {
            return null;
        }
        if (assessors.areAwaited()) {
            return assessors.thirdCalled()
                    ? "Two people read the tests without seeing what the other said, and are more"
                            + " than three times the odds apart on one of them. A third is awaited;"
                            + " until then nobody sees what they said."
                    : "Two people read the tests. Neither sees what the other says before both"
                            + " have. The second is awaited.";
        }
        var apart = course.tests().stream().flatMap(it -> course.apart(it).stream()).toList();
        long alike = apart.stream().filter(it -> !it.needThird()).count();
        return (assessors.thirdCalled() ? "Three people" : "Two people")
                + " read the tests without seeing what the others said. "
                + (apart.size() == 1 ? "On the one test" : "On " + alike + " of " + apart.size())
                + (apart.size() == 1
                        ? (alike == 1 ? " the first two are" : " the first two are not")
                        : " tests the first two are")
                + " within three times the odds of each other. What is weighed are ranges that hold"
                + " every reading.";
    }

    private static List<String> details(TraceStep.LookedFor looked) {
        var details = new ArrayList<String>();
        if (looked.lookedIn() != null && looked.came() == TraceStep.Came.ABSENT) {
            details.add("Looked for in: " + looked.lookedIn());
            details.add(
                    "The search would have found it "
                            + looked.effort()
                            + " times in 100, if it were there.");
        }
        if (!looked.words().isBlank()) {
            details.add(looked.words());
        }
        return details;
    }

    private Optional<Item> item(@Nullable String evidence) {
        if (evidence == null) {
            return Optional.empty();
        }
        var parts = evidence.split(" ", 2);
        return tallies
                .list(
                        List.of(
                                new Tallies.Named(
                                        OrganisationId.of(parts[0]),
                                        new Bearing.Id(UUID.fromString(parts[1])))))
                .stream()
                .findFirst();
    }

    private record Named(String statement, ChanceRange range) {}

    private static Stream<Named> ranges(Course course, Clue clue) {
        var named = clue.rivals().named();
        return Stream.concat(
                Objects.requireNonNull(course.begun()).rivals().stream()
                        .map(it -> new Named(it, Objects.requireNonNull(named.get(it)))),
                Stream.of(new Named(UNKNOWN, clue.rivals().other())));
    }

    /// By the high end, which makes the test weakest.
    private static String strongest(Course course, Clue clue) {
        return ranges(course, clue)
                .reduce((one, other) ->
                        other.range().high().compareTo(one.range().high()) > 0 ? other : one)
                .map(Named::statement)
                .orElse(UNKNOWN)
                .replaceFirst("\\.$", "");
    }

    private static List<TraceSheet.Package> packages(Course course, Tracing tracing) {
        var packages = new ArrayList<TraceSheet.Package>();
        for (var each : tracing.packages()) {
            packages.add(
                    new TraceSheet.Package(
                            packages.size() + 1,
                            tests(course, each),
                            each.low().toPlainString() + " to " + each.high().toPlainString(),
                            TraceWords.odds(each.low().doubleValue(), each.high().doubleValue()),
                            each.capped()));
        }
        return packages;
    }

    private static String tests(Course course, EvidencePackage each) {
        return IntStream.range(0, course.tests().size())
                .filter(i ->
                        course.lookedFor(course.tests().get(i).said().test())
                                .filter(it -> each.origin().key().equals(it.said().origin()))
                                .isPresent())
                .mapToObj(i -> "Test " + (i + 1))
                .collect(Collectors.joining(", "));
    }

    private static String caps(Tracing tracing) {
        boolean one = tracing.packages().stream().anyMatch(EvidencePackage::capped);
        return (one
                        ? "Of an origin that would weigh more, only twenty times the odds count. "
                        : "No origin reached what one may weigh, twenty times the odds. ")
                + (tracing.capped()
                        ? "All together would weigh more than a thousand times the odds; no more counts."
                        : "All together stayed within a thousand times the odds.");
    }

    private static List<Signpost> orders(Trace trace) {
        var address = TraceAddress.of(trace.id());
        var orders = new ArrayList<Signpost>();
        switch (trace.course().stage()) {
            case REGISTERING, LOOKING -> {
                if (Traces.refusalToRead(trace).isEmpty()) {
                    orders.add(Signpost.to("Read the tests too", address + "/reading"));
                }
                if (trace.course().stage() == Course.Stage.REGISTERING
                        && !trace.course().assessors().haveRead()) {
                    orders.add(Signpost.to("Register a test", address + "/tests"));
                }
                if (!trace.course().tests().isEmpty() && !trace.course().assessors().areAwaited()) {
                    orders.add(Signpost.to("Weigh what came of it", address + "/weigh"));
                }
            }
            case WEIGHED -> {
                if (!trace.isPublished()) {
                    orders.add(Signpost.to("Publish it", address + "/publish"));
                }
            }
        }
        return orders;
    }

    private List<Signpost> others(Trace trace, TargetLine target) {
        return traces.list(trace.target()).stream()
                .filter(it -> !it.id().equals(trace.id()))
                .map(it -> TraceLine.of(it, target))
                .map(it ->
                        Signpost.to(
                                it.headline() + " (" + it.state() + ", " + it.dated() + ")",
                                it.address()))
                .toList();
    }
}
