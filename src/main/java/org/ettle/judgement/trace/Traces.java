package org.ettle.judgement.trace;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.ettle.evidence.Target;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.evidence.coverage.Told;
import org.ettle.evidence.remapping.Place;
import org.ettle.judgement.CanonicalForm;
import org.ettle.judgement.Judged;
import org.ettle.judgement.Judgements;
import org.ettle.judgement.Result;
import org.ettle.judgement.tracing.TracedClaim;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of traces: tests are registered with their ranges, looked for, weighed and published.
/// Each method is one transaction, and takes one step or none.
@Service
public class Traces {

    public static final int LONGEST = 4_000;

    /// After so many a trace counts no more, as a judgement lapses (ours).
    static final int YEARS = 2;

    private static final String ORIGIN = "ettle origin 1";
    private static final int KEY = 12;

    private final TraceStore store;
    private final TraceSheets sheets;
    private final TracingUse use;
    private final Judgements judgements;
    private final ChangeMaps maps;
    private final Tallies tallies;
    private final ApplicationEventPublisher events;

    Traces(
            TraceStore store,
            TraceSheets sheets,
            TracingUse use,
            Judgements judgements,
            ChangeMaps maps,
            Tallies tallies,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.use = use;
        this.judgements = judgements;
        this.maps = maps;
        this.tallies = tallies;
        this.events = events;
    }

    /// All that the asker may see, the last begun first.
    @Transactional(readOnly = true)
    public List<Trace> list() {
        return sheets.list();
    }

    /// The same of one link.
    @Transactional(readOnly = true)
    public List<Trace> list(Target.ALink target) {
        return sheets.listOf(target);
    }

    /// Those of the links of one version that count for its pathways: weighed and published less
    /// than [#YEARS] ago, and found as they were kept. Of each link the newest, and one that is
    /// invented only where no other is.
    @Transactional(readOnly = true)
    public Map<Link.Name, Trace> counting(OrganisationId organisation, MapVersion.Id version) {
        var counting = new HashMap<Link.Name, Trace>();
        sheets.listOf(organisation, version).stream()
                .filter(Traces::counts)
                .sorted(
                        Comparator.comparing(Trace::demonstration)
                                .thenComparing(Traces::publishedAt, Comparator.reverseOrder()))
                .forEach(it -> counting.putIfAbsent(it.target().link(), it));
        return counting;
    }

    private static boolean counts(Trace trace) {
        return trace.isPublished()
                && trace.course().unlike().isEmpty()
                && publishedAt(trace)
                        .isAfter(OffsetDateTime.now(ZoneOffset.UTC).minusYears(YEARS).toInstant());
    }

    private static Instant publishedAt(Trace trace) {
        return Objects.requireNonNull(trace.publication()).at();
    }

    @Transactional(readOnly = true)
    public Optional<Trace> find(Trace.Id id) {
        return sheets.find(id, Askers.get().organisation());
    }

    /// @throws NotFound when there is no such trace, or the asker may not see it
    @Transactional(readOnly = true)
    public Trace get(Trace.Id id) {
        return find(id).orElseThrow(() -> new NotFound("this trace"));
    }

    /// @throws NotFound when the asker's organisation has no such trace
    @Transactional(readOnly = true)
    public Trace getOwn(Trace.Id id) {
        return find(id).filter(it -> it.organisation().equals(Askers.get().organisation()))
                .orElseThrow(() -> new NotFound("this trace"));
    }

    /// The version whose link is looked at.
    ///
    /// @throws NotFound when it is not the asker's to see
    @Transactional(readOnly = true)
    public Viewed viewed(Trace trace) {
        return viewed(trace.target());
    }

    private Viewed viewed(Target.ALink target) {
        var kin = maps.getKin(target.organisation(), target.version());
        return new Viewed(kin.map(), kin.version());
    }

    /// Evidence on the link, as the asker may see it now; what is invented in an invented trace
    /// only.
    @Transactional(readOnly = true)
    public List<Told> evidence(Trace trace) {
        return tallies.told(viewed(trace), Place.of(trace.target())).stream()
                .filter(it -> trace.demonstration() || !it.demonstration())
                .toList();
    }

    /// What stands on the link by the rubric: the newest published judgement, an invented one in an
    /// invented trace only.
    @Transactional(readOnly = true)
    public Optional<Judged> standing(Trace trace) {
        return judgements.list(trace.target()).stream()
                .filter(Judged::stands)
                .filter(it -> trace.demonstration() || !it.judgement().demonstration())
                .findFirst();
    }

    /// By which a finding names evidence.
    public static String key(Told told) {
        return told.organisation() + " " + told.bearing();
    }

    /// @param two whether two assessors read each test, neither of whom sees what the other read
    ///   before both have
    /// @throws NotFound when the version is not published or does not have the link
    @Transactional
    public TraceAnswer begin(
            Trace.Id id,
            Target.ALink target,
            TraceStep.Begun begun,
            boolean two,
            boolean demonstration) {
        var version = viewed(target).version();
        if (!version.isPublished() || !Place.of(target).isIn(version)) {
            throw new NotFound("this link");
        }
        var refusal =
                off().or(() -> tooLong(begun.question())).or(() -> Course.NOTHING.refusalOf(begun));
        if (refusal.isPresent()) {
            return new TraceAnswer.Refused(refusal.get());
        }
        var _ = new TracedClaim(begun.before(), List.of(), List.of());
        store.begin(id, target, two, demonstration);
        store.take(id, 1, begun);
        return done(
                new TraceFact.TraceBegun(
                        organisation(),
                        new TraceFact.At(id, target, 1),
                        begun.question(),
                        demonstration));
    }

    /// Writes a test down, with how the asker reads it. Where two assessors read it, how is kept
    /// apart, and blind.
    @Transactional
    public TraceAnswer register(Trace.Id id, String test, String statement, Reading.Said said) {
        var trace = locked(id);
        insist(trace, test, statement, said);
        boolean two = trace.course().assessors().two();
        var refusal =
                (two ? refusalOfRegistrar(trace) : Optional.<TraceRefusal>empty())
                        .or(() -> tooLong(statement + said.reason()));
        var answer =
                take(
                        trace,
                        two
                                ? TraceStep.Registered.unread(test, statement)
                                : TraceStep.Registered.of(test, statement, said),
                        two ? refusal.or(() -> missing(said.reason())) : refusal,
                        at -> new TraceFact.TestRegistered(organisation(), at, statement));
        if (two && answer instanceof TraceAnswer.Done) {
            store.read(id, test, said);
        }
        return answer;
    }

    /// Ranges that the method does not bear are a fault here, and not first on reading.
    private static void insist(Trace trace, String test, String statement, Reading.Said said) {
        if (!statement.isBlank()) {
            var _ =
                    new Reading(test, said, Instant.now(), null)
                            .clue(statement, Objects.requireNonNull(trace.course().begun()));
        }
    }

    /// One registers all tests, so that another can read them all.
    private static Optional<TraceRefusal> refusalOfRegistrar(Trace trace) {
        if (trace.course().assessors().haveRead()) {
            return Optional.of(new TraceRefusal.TestsWereRead());
        }
        var registrar = trace.registrar();
        return registrar == null || registrar.equals(person())
                ? Optional.empty()
                : Optional.of(new TraceRefusal.OneRegisters());
    }

    /// Reads every test as another assessor, without having seen how they were read. With the last
    /// awaited reading all are shown, in the same transaction; where two are too far apart, a third
    /// is awaited and all stays blind.
    ///
    /// @param readings by test
    @Transactional
    public TraceAnswer read(Trace.Id id, Map<String, Reading.Said> readings) {
        var trace = locked(id);
        var tests = trace.course().tests();
        for (var test : tests) {
            insist(trace, test.said().test(), test.said().statement(), reading(readings, test));
        }
        var refusal =
                off().or(() -> refusalToRead(trace))
                        .or(() ->
                                tests.stream()
                                        .flatMap(
                                                it -> refusalOf(it, reading(readings, it)).stream())
                                        .findFirst());
        if (refusal.isPresent()) {
            return new TraceAnswer.Refused(refusal.get());
        }
        tests.forEach(it -> store.read(id, it.said().test(), reading(readings, it)));
        var at = new TraceFact.At(id, trace.target(), trace.steps().size());
        var read = done(new TraceFact.TestsRead(organisation(), at));
        settle(trace, at);
        return read;
    }

    /// What keeps the asker from reading the tests as another assessor.
    public static Optional<TraceRefusal> refusalToRead(Trace trace) {
        var course = trace.course();
        if (course.tests().isEmpty()) {
            return Optional.of(new TraceRefusal.NothingRegistered());
        }
        if (!course.assessors().areAwaited()) {
            return Optional.of(new TraceRefusal.NobodyIsAwaited());
        }
        var person = person();
        return person.equals(trace.registrar())
                        || course.assessors().readings().stream()
                                .anyMatch(it -> person.equals(it.by()))
                ? Optional.of(new TraceRefusal.ReadBefore())
                : Optional.empty();
    }

    private static Reading.Said reading(Map<String, Reading.Said> readings, Course.Test test) {
        return Objects.requireNonNull(readings.get(test.said().test()), "A reading of every test");
    }

    private static Optional<TraceRefusal> refusalOf(Course.Test test, Reading.Said said) {
        return said.reason().isBlank()
                ? Optional.of(new TraceRefusal.WhyMissing(test.said().test()))
                : tooLong(said.reason());
    }

    /// Row security shows this transaction what the others read only once it is revealed. So it is
    /// revealed first, and covered again where two are too far apart.
    private void settle(Trace trace, TraceFact.At at) {
        store.reveal(trace.id());
        if (getOwn(trace.id()).course().needsThird()) {
            store.callAThird(trace.id());
            return;
        }
        boolean third = trace.course().assessors().thirdCalled();
        done(new TraceFact.ReadingsRevealed(organisation(), at, third ? 3 : 2));
    }

    private static UUID person() {
        var person = Askers.get().person();
        if (person == null) {
            throw new NotFound("this person");
        }
        return person;
    }

    /// Keeps what came of looking. What was found has the origin of its evidence; what is absent
    /// has the place in which it was sought for one.
    ///
    /// @throws NotFound when there is no such test
    @Transactional
    public TraceAnswer look(Trace.Id id, TraceStep.LookedFor said) {
        var trace = locked(id);
        if (trace.course().test(said.test()).isEmpty()) {
            throw new NotFound("this test");
        }
        var origin = origin(trace, said);
        var looked =
                new TraceStep.LookedFor(
                        said.test(),
                        said.came(),
                        said.effort(),
                        said.evidence(),
                        said.lookedIn(),
                        origin,
                        said.beforehand(),
                        said.words());
        var refusal =
                trace.course()
                        .refusalOf(looked)
                        .or(() ->
                                said.evidence() != null && origin == null
                                        ? Optional.of(new TraceRefusal.EvidenceNotOnTheLink())
                                        : Optional.empty())
                        .or(() ->
                                tooLong(
                                        said.words()
                                                + Objects.requireNonNullElse(said.lookedIn(), "")));
        return take(
                trace,
                looked,
                refusal,
                at ->
                        new TraceFact.TestLookedFor(
                                organisation(),
                                at,
                                said.test(),
                                Objects.requireNonNull(said.came())));
    }

    /// The same for everything of one origin within a trace, and no way back to a name.
    private @Nullable String origin(Trace trace, TraceStep.LookedFor said) {
        if (said.came() == TraceStep.Came.ABSENT) {
            return said.lookedIn() == null ? null : key(trace, "sought", said.lookedIn());
        }
        return evidence(trace).stream()
                .filter(it -> key(it).equals(said.evidence()))
                .map(it -> key(trace, "voice", it.voice()))
                .findFirst()
                .orElse(null);
    }

    private static String key(Trace trace, String kind, String name) {
        return new CanonicalForm(ORIGIN)
                .text(trace.id().toString())
                .text(kind)
                .text(name.strip().toLowerCase(Locale.UK))
                .hash()
                .hex()
                .substring(0, KEY);
    }

    /// Works out what the tests come to, and keeps it beside what the rubric says of the link.
    @Transactional
    public TraceAnswer weigh(Trace.Id id, String reason) {
        var trace = locked(id);
        var open = new TraceStep.Weighed(null, null, "", "", reason);
        var refusal =
                trace.course().refusalOf(open).or(() -> missing(reason)).or(() -> tooLong(reason));
        if (refusal.isPresent()) {
            return new TraceAnswer.Refused(refusal.get());
        }
        var standing = standing(trace);
        var result = TraceText.of(trace.course().tracing());
        var hash = trace.course().hash().hex();
        return take(
                trace,
                new TraceStep.Weighed(
                        standing.flatMap(it ->
                                        it.result().map(Result::band).map(it.judgement()::widened))
                                .orElse(null),
                        standing.map(it -> it.judgement().id().toString()).orElse(null),
                        hash,
                        result,
                        reason),
                Optional.empty(),
                at -> new TraceFact.TraceWeighed(organisation(), at, result, hash, reason));
    }

    /// Shows it to everybody. This cannot be undone.
    @Transactional
    public TraceAnswer publish(Trace.Id id, String reason) {
        var trace = locked(id);
        var refusal = refusalToPublish(trace).or(() -> missing(reason)).or(() -> tooLong(reason));
        if (refusal.isPresent()) {
            return new TraceAnswer.Refused(refusal.get());
        }
        store.publish(id, reason);
        return done(
                new TraceFact.TracePublished(
                        organisation(),
                        new TraceFact.At(id, trace.target(), trace.steps().size()),
                        reason));
    }

    public static Optional<TraceRefusal> refusalToPublish(Trace trace) {
        if (trace.isPublished()) {
            return Optional.of(new TraceRefusal.PublishedAlready());
        }
        return trace.course().weighed() == null
                ? Optional.of(new TraceRefusal.NotWeighedYet())
                : Optional.empty();
    }

    private Trace locked(Trace.Id id) {
        if (!store.lock(id)) {
            throw new NotFound("this trace");
        }
        return getOwn(id);
    }

    private TraceAnswer take(
            Trace trace,
            TraceStep step,
            Optional<TraceRefusal> refused,
            Function<TraceFact.At, TraceFact> fact) {
        int number = trace.steps().size() + 1;
        var refusal = off().or(() -> refused).or(() -> trace.course().refusalOf(step));
        if (refusal.isPresent()) {
            return new TraceAnswer.Refused(refusal.get());
        }
        store.take(trace.id(), number, step);
        return done(fact.apply(new TraceFact.At(trace.id(), trace.target(), number)));
    }

    private Optional<TraceRefusal> off() {
        return use.isOn() ? Optional.empty() : Optional.of(new TraceRefusal.TracingIsOff());
    }

    private static Optional<TraceRefusal> missing(String reason) {
        return reason.isBlank() ? Optional.of(new TraceRefusal.ReasonMissing()) : Optional.empty();
    }

    private static Optional<TraceRefusal> tooLong(String text) {
        return text.length() > LONGEST
                ? Optional.of(new TraceRefusal.TooLong(LONGEST))
                : Optional.empty();
    }

    private static OrganisationId organisation() {
        return Objects.requireNonNull(Askers.get().organisation(), "Somebody of an organisation");
    }

    private TraceAnswer done(TraceFact fact) {
        events.publishEvent(fact);
        return new TraceAnswer.Done(fact);
    }
}
