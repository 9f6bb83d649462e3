package org.ettle.evidence.harvest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ettle.access.AccessSettings;
import org.ettle.access.People;
import org.ettle.evidence.Analysts;
import org.ettle.evidence.Consent;
import org.ettle.evidence.EvidenceRefusal;
import org.ettle.evidence.Origin;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Sources;
import org.ettle.evidence.Target;
import org.ettle.evidence.Targets;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of outcome harvesting: the statements of the asker's organisation. Each method is one
/// transaction. What is invented is there only while Ettle runs with demonstration.
@Service
public class Harvests {

    public static final int LONGEST = 2_000;

    private final HarvestStore store;
    private final HarvestSheets sheets;
    private final Sources sources;
    private final Targets targets;
    private final Analysts analysts;
    private final People people;
    private final Entering entering;
    private final boolean demonstration;
    private final ApplicationEventPublisher events;

    Harvests(
            HarvestStore store,
            HarvestSheets sheets,
            Sources sources,
            Targets targets,
            Analysts analysts,
            People people,
            Entering entering,
            AccessSettings settings,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.sources = sources;
        this.targets = targets;
        this.analysts = analysts;
        this.people = people;
        this.entering = entering;
        this.demonstration = settings.demo();
        this.events = events;
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<Statement> list() {
        return sheets.list(demonstration);
    }

    /// @throws NotFound when the asker's organisation has no such statement
    @Transactional(readOnly = true)
    public Statement get(Statement.Id id) {
        return known(id);
    }

    /// Every wording, the newest first.
    @Transactional(readOnly = true)
    public List<Statement.Version> versions(Statement.Id id) {
        return sheets.versions(known(id).id());
    }

    /// Withdrawn ones too, the oldest first.
    @Transactional(readOnly = true)
    public List<Substantiation> substantiations(Statement.Id id) {
        return sheets.substantiations(known(id).id());
    }

    /// @throws NotFound when the asker's organisation has no such verdict
    @Transactional(readOnly = true)
    public Substantiation get(Substantiation.Id id) {
        return known(id);
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<Sample> samples() {
        return sheets.samples(demonstration);
    }

    /// Submitted statements of people that are in no sample yet, among which one can be drawn.
    @Transactional(readOnly = true)
    public List<Statement> frame() {
        return frame(false);
    }

    /// Whether the asker had a part in a statement, so that they cannot substantiate it.
    @Transactional(readOnly = true)
    public boolean isHarvester(Statement statement) {
        var person = Askers.get().person();
        return person != null && sheets.harvesters(statement).contains(person);
    }

    @Transactional
    public HarvestAnswer begin(Statement.Wording wording) {
        return begin(Statement.Id.fresh(), wording, false);
    }

    /// The same, by an identifier of the asker's; where it is there already, nothing is done.
    @Transactional
    public HarvestAnswer begin(Statement.Id id, Statement.Wording wording, boolean invented) {
        var refusal = refusalOf(wording);
        if (refusal != null) {
            return new HarvestAnswer.Refused(refusal);
        }
        if (!store.begin(id, invented)) {
            return new HarvestAnswer.Refused(new HarvestRefusal.NothingChanged());
        }
        store.word(id, 1, wording, sources.keep(wording.origin()), null);
        return done(new HarvestFact.StatementBegun(ours(), id, invented));
    }

    /// Words a statement anew. What it said before stays in its history.
    ///
    /// @param number of the wording that the asker saw
    /// @throws Stale when somebody else worded it since
    @Transactional
    public HarvestAnswer reword(
            Statement.Id id, int number, Statement.Wording wording, String reason) {
        var statement = locked(id);
        var refusal = closed(statement);
        if (refusal == null && reason.isBlank()) {
            refusal = new HarvestRefusal.ReasonMissing();
        }
        if (refusal == null && wording.equals(statement.wording())) {
            refusal = new HarvestRefusal.NothingChanged();
        }
        if (refusal == null) {
            refusal = refusalOf(wording);
        }
        if (refusal != null) {
            return new HarvestAnswer.Refused(refusal);
        }
        if (statement.number() != number) {
            throw new Stale("this statement");
        }
        store.word(id, number + 1, wording, sources.keep(wording.origin()), reason.strip());
        return done(new HarvestFact.StatementReworded(ours(), id, number + 1, reason.strip()));
    }

    /// From now on its words stay as they are.
    ///
    /// @param number of the wording that the asker saw
    /// @throws Stale when somebody else worded it since
    @Transactional
    public HarvestAnswer submit(Statement.Id id, int number) {
        var statement = locked(id);
        var refusal = closed(statement);
        if (refusal != null) {
            return new HarvestAnswer.Refused(refusal);
        }
        if (statement.number() != number) {
            throw new Stale("this statement");
        }
        store.submit(id, number);
        return done(new HarvestFact.StatementSubmitted(ours(), id, number));
    }

    private static @Nullable HarvestRefusal closed(Statement statement) {
        if (statement.withdrawn() != null) {
            return new HarvestRefusal.WithdrawnAlready();
        }
        return statement.submittedAt() == null ? null : new HarvestRefusal.SubmittedAlready();
    }

    /// Takes a statement back. It stays in the history, and counts no more; where it is evidence
    /// already, that is withdrawn at its source.
    @Transactional
    public HarvestAnswer withdraw(Statement.Id id, String reason) {
        var statement = locked(id);
        var refusal =
                statement.withdrawn() != null
                        ? new HarvestRefusal.WithdrawnAlready()
                        : statement.source() != null
                                ? new HarvestRefusal.EnteredAlready()
                                : reason.isBlank() ? new HarvestRefusal.ReasonMissing() : null;
        if (refusal != null) {
            return new HarvestAnswer.Refused(refusal);
        }
        store.withdraw(id, reason.strip());
        return done(new HarvestFact.StatementWithdrawn(ours(), id, reason.strip()));
    }

    /// An order to draw a sample.
    ///
    /// @param wanted how many; null for all
    public record Draw(@Nullable Integer wanted, String seed, String reason) {}

    /// Draws among the submitted statements that are in no sample yet.
    ///
    /// @throws Stale when somebody else drew any of them at the same moment
    @Transactional
    public HarvestAnswer draw(Draw draw) {
        return draw(draw, false);
    }

    /// @param invented whether it is drawn among what is invented, or among what is not
    @Transactional
    public HarvestAnswer draw(Draw draw, boolean invented) {
        var frame = frame(invented).stream().map(Statement::id).toList();
        var wanted = draw.wanted();
        if (frame.isEmpty()) {
            return new HarvestAnswer.Refused(new HarvestRefusal.NothingToDraw());
        }
        if (wanted != null && (wanted < 1 || wanted > frame.size())) {
            return new HarvestAnswer.Refused(new HarvestRefusal.TooFewToDraw(frame.size()));
        }
        if (draw.reason().isBlank()) {
            return new HarvestAnswer.Refused(new HarvestRefusal.ReasonMissing());
        }
        var id = Sample.Id.fresh();
        var drawn = Sample.draw(frame, wanted, draw.seed());
        store.draw(id, draw, frame, drawn, invented);
        return done(
                new HarvestFact.SampleDrawn(
                        ours(),
                        id,
                        draw.seed(),
                        wanted,
                        frame.size(),
                        drawn,
                        draw.reason().strip()));
    }

    private List<Statement> frame(boolean invented) {
        return sheets.list(demonstration).stream()
                .filter(it ->
                        it.state() == Statement.State.SUBMITTED && it.demonstration() == invented)
                .toList();
    }

    /// Keeps the verdict of somebody who is independent of a statement in a sample.
    ///
    /// @param inPerson the asker gives it; otherwise an analyst records what somebody told
    @Transactional
    public HarvestAnswer substantiate(
            Statement.Id id, Substantiation.Given given, boolean inPerson) {
        var statement = locked(id);
        var refusal = refusalOf(statement, given, inPerson);
        if (refusal != null) {
            return new HarvestAnswer.Refused(refusal);
        }
        var substantiation = Substantiation.Id.fresh();
        store.substantiate(substantiation, id, given, sources.keep(given.origin()), inPerson);
        return done(
                new HarvestFact.StatementSubstantiated(
                        ours(), id, substantiation, given.verdict(), inPerson));
    }

    private @Nullable HarvestRefusal refusalOf(
            Statement statement, Substantiation.Given given, boolean inPerson) {
        if (statement.withdrawn() != null) {
            return new HarvestRefusal.WithdrawnAlready();
        }
        if (statement.sample() == null) {
            return new HarvestRefusal.NotInASample();
        }
        if (inPerson && isHarvester(statement)) {
            return new HarvestRefusal.IsTheHarvester();
        }
        boolean program = Askers.get().person() == null;
        if (!inPerson && !program && !analysts.includeTheAsker()) {
            return new HarvestRefusal.OnlyAnalystsRecord();
        }
        if (sheets.versions(statement.id()).stream()
                .anyMatch(version -> isSame(version.wording().origin(), given.origin()))) {
            return new HarvestRefusal.SameOrigin();
        }
        if (sheets.substantiations(statement.id()).stream()
                .filter(it -> it.withdrawn() == null)
                .anyMatch(it -> speaksAgain(it, given, inPerson))) {
            return new HarvestRefusal.HeardAlready();
        }
        if (given.on().isAfter(people.today())) {
            return new HarvestRefusal.NotYet();
        }
        return firstOf(
                Map.of("independence", given.independence(), "words", given.words()),
                Map.of(
                        "independence",
                        "Say why they have no stake in it, and how they know of it.",
                        "words",
                        "Write down what they said of it."));
    }

    private static boolean speaksAgain(
            Substantiation earlier, Substantiation.Given given, boolean inPerson) {
        return isSame(earlier.given().origin(), given.origin())
                || (inPerson && Objects.equals(earlier.person(), Askers.get().person()));
    }

    /// However it is written: a capital letter makes nobody independent.
    private static boolean isSame(Origin one, Origin other) {
        return plain(one.label()).equals(plain(other.label()));
    }

    private static String plain(String label) {
        return label.toLowerCase(java.util.Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    @Transactional
    public HarvestAnswer withdraw(Substantiation.Id id, String reason) {
        var statement = locked(known(id).statement());
        var substantiation = known(id);
        var refusal =
                substantiation.withdrawn() != null
                        ? new HarvestRefusal.WithdrawnAlready()
                        : statement.source() != null
                                ? new HarvestRefusal.EnteredAlready()
                                : reason.isBlank() ? new HarvestRefusal.ReasonMissing() : null;
        if (refusal != null) {
            return new HarvestAnswer.Refused(refusal);
        }
        store.withdraw(id, reason.strip());
        return done(
                new HarvestFact.SubstantiationWithdrawn(
                        ours(), statement.id(), id, reason.strip()));
    }

    /// Makes a substantiated statement evidence, once.
    @Transactional
    public HarvestAnswer enter(Statement.Id id, Entering.Order order) {
        var statement = locked(id);
        var refusal = refusalOf(statement, order.target());
        if (refusal != null) {
            return new HarvestAnswer.Refused(refusal);
        }
        var sample =
                sheets.samples(demonstration).stream()
                        .filter(it -> it.id().equals(statement.sample()))
                        .findFirst()
                        .orElseThrow();
        var source = entering.enter(statement, sample, order);
        store.enter(id, source);
        return done(new HarvestFact.StatementEntered(ours(), id, source));
    }

    private @Nullable HarvestRefusal refusalOf(Statement statement, @Nullable Target target) {
        if (statement.withdrawn() != null) {
            return new HarvestRefusal.WithdrawnAlready();
        }
        if (statement.source() != null) {
            return new HarvestRefusal.EnteredAlready();
        }
        if (!statement.isSubstantiated()) {
            return new HarvestRefusal.NotSubstantiated();
        }
        return target == null ? new HarvestRefusal.OnNoOutcome() : missing(target);
    }

    private @Nullable HarvestRefusal refusalOf(Statement.Wording wording) {
        var said =
                firstOf(
                        Map.of(
                                "who", wording.who(),
                                "what", wording.what(),
                                "dated", wording.dated(),
                                "significance", wording.significance(),
                                "contribution", wording.contribution()),
                        Map.of(
                                "who", "Say who changed. Name no private person.",
                                "what", "Say what they do differently.",
                                "dated", "Say when, or write “Not known”.",
                                "significance", "Say why it matters.",
                                "contribution", "Say how self-directed support contributed."));
        if (said != null) {
            return said;
        }
        if (wording.area() == null && wording.place() == null) {
            return new HarvestRefusal.NotSaid("area", "Choose an area, or say where.");
        }
        var permission = wording.permission();
        if (permission.reuse() == Reuse.PUBLIC && permission.consent() != Consent.GIVEN) {
            return new HarvestRefusal.ConsentMissing();
        }
        if (permission.consent() == Consent.NOT_NEEDED
                && wording.origin().kind() == Origin.Kind.PERSON) {
            return new HarvestRefusal.ConsentMatters();
        }
        var target = wording.target();
        return target == null ? null : missing(target);
    }

    private @Nullable HarvestRefusal missing(Target target) {
        return targets.refusalOf(target)
                .map(refusal ->
                        refusal instanceof EvidenceRefusal.NotInTheVersion(var what)
                                ? new HarvestRefusal.NotInTheVersion(what)
                                : new HarvestRefusal.OnNoOutcome())
                .orElse(null);
    }

    /// What is wrong with the first answer that says nothing, or too much.
    private static @Nullable HarvestRefusal firstOf(
            Map<String, String> answers, Map<String, String> words) {
        for (var name : words.keySet().stream().sorted().toList()) {
            var answer = answers.getOrDefault(name, "");
            if (answer.isBlank()) {
                return new HarvestRefusal.NotSaid(name, words.getOrDefault(name, ""));
            }
            if (answer.length() > LONGEST) {
                return new HarvestRefusal.TooLong(name, LONGEST);
            }
        }
        return null;
    }

    private Statement locked(Statement.Id id) {
        store.lock(id);
        return known(id);
    }

    private Statement known(Statement.Id id) {
        return sheets.find(id, demonstration).orElseThrow(() -> new NotFound("this statement"));
    }

    private Substantiation known(Substantiation.Id id) {
        return sheets.find(id).orElseThrow(() -> new NotFound("this verdict"));
    }

    private static OrganisationId ours() {
        return Objects.requireNonNull(Askers.get().organisation(), "Somebody of an organisation");
    }

    private HarvestAnswer done(HarvestFact fact) {
        events.publishEvent(fact);
        return new HarvestAnswer.Done(fact);
    }
}
