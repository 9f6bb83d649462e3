package org.ettle.judgement.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ettle.access.People;
import org.ettle.access.PeopleSought;
import org.ettle.evidence.Target;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.evidence.coverage.Told;
import org.ettle.evidence.remapping.Place;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.Judgements;
import org.ettle.judgement.learning.LearningRefusal.Part;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of what follows from judgements: decisions, actions, and the evidence that is expected
/// of them. Each method is one transaction.
@Service
public class Decisions {

    public static final int LONGEST = 2_000;
    public static final int LONGEST_OWNER = 120;

    private final LearningStore store;
    private final LearningSheets sheets;
    private final Judgements judgements;
    private final ChangeMaps maps;
    private final Tallies tallies;
    private final People people;
    private final ApplicationEventPublisher events;

    Decisions(
            LearningStore store,
            LearningSheets sheets,
            Judgements judgements,
            ChangeMaps maps,
            Tallies tallies,
            People people,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.judgements = judgements;
        this.maps = maps;
        this.tallies = tallies;
        this.people = people;
        this.events = events;
    }

    /// Those on a judgement that the asker may see, the first decided first.
    @Transactional(readOnly = true)
    public List<Decision> list(Judgement judgement) {
        return sheets.listOf(judgement);
    }

    /// All of the asker's organisation.
    @Transactional(readOnly = true)
    public List<Decision> listOwn() {
        var organisation = Askers.get().organisation();
        return organisation == null ? List.of() : sheets.listOf(organisation);
    }

    /// A decision of the asker's organisation, with the judgement on which it was made.
    public record Made(Decision decision, Judgement judgement) {}

    /// An action, with the decision from which it follows.
    public record Assigned(Action action, Made made) {}

    /// Evidence that is expected, with the action of which it is.
    public record Expected(Expectation expectation, Assigned assigned) {}

    /// @throws NotFound when the asker's organisation has no such decision
    @Transactional(readOnly = true)
    public Made get(Decision.Id id) {
        var decision =
                sheets.find(organisation(), id).orElseThrow(() -> new NotFound("this decision"));
        return new Made(decision, judgements.get(decision.judgement()).judgement());
    }

    /// @throws NotFound when the asker's organisation has no such action
    @Transactional(readOnly = true)
    public Assigned get(Action.Id id) {
        var made = get(sheets.findOf(id).orElseThrow(() -> new NotFound("this action")));
        return made.decision().actions().stream()
                .filter(it -> it.id().equals(id))
                .map(it -> new Assigned(it, made))
                .findFirst()
                .orElseThrow(() -> new NotFound("this action"));
    }

    /// @throws NotFound when the asker's organisation expects no such evidence
    @Transactional(readOnly = true)
    public Expected get(Expectation.Id id) {
        var made = get(sheets.findOf(id).orElseThrow(() -> new NotFound("this expected evidence")));
        return made.decision().actions().stream()
                .flatMap(action ->
                        action.expected().stream()
                                .filter(it -> it.id().equals(id))
                                .map(it -> new Expected(it, new Assigned(action, made))))
                .findFirst()
                .orElseThrow(() -> new NotFound("this expected evidence"));
    }

    /// Decides on a judgement of which all awaited answers are in, or on one that another
    /// organisation has published: that is for members only, and nothing of it is altered.
    ///
    /// @throws NotFound when there is no such judgement, or the asker may not see it
    @Transactional
    public LearningAnswer decide(LearningOrder.Decide order) {
        var judgement = judgements.get(order.judgement()).judgement();
        var refusals = new ArrayList<LearningRefusal>();
        if (!judgement.isRevealed()) {
            refusals.add(new LearningRefusal.AnswersNotIn());
        }
        if (order.toAll() && !judgement.organisation().equals(organisation())) {
            refusals.add(new LearningRefusal.ForMembersOnly());
        }
        lookAt(Part.WORDS, order.words(), LONGEST, refusals);
        lookAt(Part.REASON, order.reason(), LONGEST, refusals);
        if (!refusals.isEmpty()) {
            return new LearningAnswer.Refused(refusals);
        }
        store.decide(order, judgement.organisation());
        return done(
                new LearningFact.DecisionMade(
                        organisation(),
                        on(judgement),
                        order.id(),
                        order.words(),
                        order.toAll(),
                        order.reason()));
    }

    /// Lets everybody read it, with what follows from it, once the judgement is published. This
    /// cannot be undone.
    ///
    /// @throws NotFound when the asker's organisation has no such decision
    @Transactional
    public LearningAnswer openToAll(Decision.Id id) {
        var made = get(id);
        if (!made.judgement().organisation().equals(organisation())) {
            return refused(new LearningRefusal.ForMembersOnly());
        }
        return store.openToAll(id)
                ? done(
                        new LearningFact.DecisionOpenedToAll(
                                organisation(), on(made.judgement()), id))
                : refused(new LearningRefusal.OpenToAllAlready());
    }

    /// @throws NotFound when the asker's organisation has no such decision
    @Transactional
    public LearningAnswer act(LearningOrder.Act order) {
        var made = get(order.decision());
        var refusals = new ArrayList<LearningRefusal>();
        lookAt(Part.WORDS, order.words(), LONGEST, refusals);
        lookAt(Part.OWNER, order.owner(), LONGEST_OWNER, refusals);
        if (isAPerson(order.owner())) {
            refusals.add(new LearningRefusal.OwnerIsAPerson());
        }
        var due = day(order.due(), refusals);
        if (due == null || !refusals.isEmpty()) {
            return new LearningAnswer.Refused(refusals);
        }
        store.act(order, due);
        return done(
                new LearningFact.ActionSet(
                        organisation(),
                        on(made.judgement()),
                        order.decision(),
                        order.id(),
                        order.words(),
                        order.owner(),
                        due));
    }

    private boolean isAPerson(String owner) {
        return !owner.isBlank()
                && people
                        .list(new PeopleSought(owner, null, PeopleSought.State.ALL, 1))
                        .people()
                        .stream()
                        .anyMatch(it -> it.name().equalsIgnoreCase(owner));
    }

    /// Says that an action was done or dropped.
    ///
    /// @throws NotFound when the asker's organisation has no such action
    @Transactional
    public LearningAnswer end(LearningOrder.End order) {
        var assigned = get(order.action());
        var refusals = new ArrayList<LearningRefusal>();
        var isDone = order.done();
        if (assigned.action().end() != null) {
            refusals.add(new LearningRefusal.EndedAlready());
        } else if (isDone == null) {
            refusals.add(new LearningRefusal.Missing(Part.ENDED));
        }
        lookAt(Part.WORDS, order.words(), LONGEST, refusals);
        if (isDone == null || !refusals.isEmpty()) {
            return new LearningAnswer.Refused(refusals);
        }
        return store.end(order.action(), isDone, order.words())
                ? done(
                        new LearningFact.ActionEnded(
                                organisation(),
                                on(assigned.made().judgement()),
                                order.action(),
                                isDone,
                                order.words()))
                : refused(new LearningRefusal.EndedAlready());
    }

    /// Expects evidence of an action, on what was judged or on something else of that version.
    ///
    /// @throws NotFound when the asker's organisation has no such action
    @Transactional
    public LearningAnswer expect(LearningOrder.Expect order) {
        var judgement = get(order.action()).made().judgement();
        var refusals = new ArrayList<LearningRefusal>();
        lookAt(Part.WORDS, order.words(), LONGEST, refusals);
        var kind = order.kind();
        if (kind == null) {
            refusals.add(new LearningRefusal.Missing(Part.KIND));
        }
        var target = order.target();
        if (target == null) {
            refusals.add(new LearningRefusal.Missing(Part.TARGET));
        } else if (!isInTheVersionOf(judgement, target)) {
            refusals.add(new LearningRefusal.NotInTheVersion());
        }
        var due = day(order.due(), refusals);
        if (kind == null || target == null || due == null || !refusals.isEmpty()) {
            return new LearningAnswer.Refused(refusals);
        }
        store.expect(order, kind, target, due);
        return done(
                new LearningFact.EvidenceExpected(
                        organisation(),
                        on(judgement),
                        order.action(),
                        order.id(),
                        kind,
                        order.words(),
                        target,
                        due));
    }

    private boolean isInTheVersionOf(Judgement judgement, Target target) {
        return target.organisation().equals(judgement.target().organisation())
                && target.version().equals(judgement.target().version())
                && Place.of(target).isIn(viewed(target).version());
    }

    private Viewed viewed(Target target) {
        var kin = maps.getKin(target.organisation(), target.version());
        return new Viewed(kin.map(), kin.version());
    }

    /// Evidence on what this was expected on: what can be said to have come.
    @Transactional(readOnly = true)
    public List<Told> candidates(Expectation expectation) {
        return tallies.told(viewed(expectation.target()), Place.of(expectation.target()));
    }

    /// Says whether expected evidence came, and which it is or why not.
    ///
    /// @throws NotFound when the asker's organisation expects no such evidence
    @Transactional
    public LearningAnswer settle(LearningOrder.Settle order) {
        var expected = get(order.expectation());
        var refusals = refusalsOf(order, expected.expectation());
        if (!refusals.isEmpty()) {
            return new LearningAnswer.Refused(refusals);
        }
        var evidence = order.evidence();
        return store.settle(order)
                ? done(
                        new LearningFact.ExpectedEvidenceSettled(
                                organisation(),
                                on(expected.assigned().made().judgement()),
                                order.expectation(),
                                Boolean.TRUE.equals(order.came()) && evidence != null
                                        ? evidence.bearing()
                                        : null,
                                order.words()))
                : refused(new LearningRefusal.SettledAlready());
    }

    private List<LearningRefusal> refusalsOf(LearningOrder.Settle order, Expectation expectation) {
        var refusals = new ArrayList<LearningRefusal>();
        if (expectation.settled() != null) {
            refusals.add(new LearningRefusal.SettledAlready());
        } else if (order.came() == null) {
            refusals.add(new LearningRefusal.Missing(Part.CAME));
        }
        if (Boolean.TRUE.equals(order.came())) {
            var evidence = order.evidence();
            if (evidence == null) {
                refusals.add(new LearningRefusal.Missing(Part.EVIDENCE));
            } else if (candidates(expectation).stream()
                    .noneMatch(it ->
                            it.organisation().equals(evidence.organisation())
                                    && it.bearing().equals(evidence.bearing()))) {
                refusals.add(new LearningRefusal.NotBorne());
            }
        } else if (Boolean.FALSE.equals(order.came()) && order.words().isBlank()) {
            refusals.add(new LearningRefusal.Missing(Part.WORDS));
        }
        if (order.words().length() > LONGEST) {
            refusals.add(new LearningRefusal.TooLong(Part.WORDS, LONGEST));
        }
        return refusals;
    }

    private static void lookAt(Part part, String words, int most, List<LearningRefusal> refusals) {
        if (words.isBlank()) {
            refusals.add(new LearningRefusal.Missing(part));
        } else if (words.length() > most) {
            refusals.add(new LearningRefusal.TooLong(part, most));
        }
    }

    private @Nullable LocalDate day(@Nullable LocalDate due, List<LearningRefusal> refusals) {
        if (due == null) {
            refusals.add(new LearningRefusal.Missing(Part.DUE));
        } else if (due.isBefore(people.today())) {
            refusals.add(new LearningRefusal.DayIsOver(due));
        }
        return due;
    }

    private static LearningFact.On on(Judgement judgement) {
        return new LearningFact.On(judgement.id(), judgement.target());
    }

    private static OrganisationId organisation() {
        return Optional.ofNullable(Askers.get().organisation())
                .orElseThrow(() -> new NotFound("this organisation"));
    }

    private static LearningAnswer refused(LearningRefusal reason) {
        return new LearningAnswer.Refused(List.of(reason));
    }

    private LearningAnswer done(LearningFact fact) {
        events.publishEvent(fact);
        return new LearningAnswer.Done(fact);
    }
}
