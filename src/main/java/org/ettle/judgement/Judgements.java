package org.ettle.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ettle.access.People;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Target;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.evidence.remapping.Place;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Stale;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of judgements: opening one, which freezes the evidence; answering it without seeing
/// what others answered; publishing what the answers came to; and working all of it out anew. Each
/// method is one transaction.
@Service
public class Judgements {

    public static final int LONGEST = 4_000;

    private final JudgementStore store;
    private final JudgementSheets sheets;
    private final ContrarySearchStore searches;
    private final Judgeable judgeable;
    private final Tallies tallies;
    private final People people;
    private final ApplicationEventPublisher events;

    Judgements(
            JudgementStore store,
            JudgementSheets sheets,
            ContrarySearchStore searches,
            Judgeable judgeable,
            Tallies tallies,
            People people,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.searches = searches;
        this.judgeable = judgeable;
        this.tallies = tallies;
        this.people = people;
        this.events = events;
    }

    /// All that the asker may see, what was published last first and what is open at the end.
    @Transactional(readOnly = true)
    public List<Judged> list() {
        return sheets.list();
    }

    /// The same of one version of a map.
    @Transactional(readOnly = true)
    public List<Judged> list(OrganisationId organisation, MapVersion.Id version) {
        return sheets.listOn(version).stream()
                .filter(it -> it.judgement().target().organisation().equals(organisation))
                .toList();
    }

    /// The same of one outcome or link.
    @Transactional(readOnly = true)
    public List<Judged> list(Target target) {
        return sheets.listOf(target).stream()
                .filter(it -> it.judgement().target().equals(target))
                .toList();
    }

    /// @throws NotFound when there is no such judgement, or the asker may not see it
    @Transactional(readOnly = true)
    public Judged get(Judgement.Id id) {
        return find(id).orElseThrow(() -> new NotFound("this judgement"));
    }

    @Transactional(readOnly = true)
    public Optional<Judged> find(Judgement.Id id) {
        return sheets.find(id, Askers.get().organisation());
    }

    /// The same, of an organisation that is known.
    ///
    /// @throws NotFound when there is no such judgement, or the asker may not see it
    @Transactional(readOnly = true)
    public Judged get(Judgement.Name name) {
        return sheets.find(name.id(), name.organisation())
                .filter(it -> it.judgement().name().equals(name))
                .orElseThrow(() -> new NotFound("this judgement"));
    }

    /// @throws NotFound when the asker's organisation has no such judgement
    @Transactional(readOnly = true)
    public Judged getOwn(Judgement.Id id) {
        return find(id).filter(
                        it -> it.judgement().organisation().equals(Askers.get().organisation()))
                .orElseThrow(() -> new NotFound("this judgement"));
    }

    /// Everything that was published of one version of a map, with those of the inputs that the
    /// asker may see.
    @Transactional(readOnly = true)
    public PublishedJudgements published(OrganisationId organisation, MapVersion.Id version) {
        var judged = list(organisation, version);
        return judged.stream().anyMatch(it -> it.judgement().isPublished())
                ? PublishedJudgements.of(judged, sheets.inputsOn(version))
                : PublishedJudgements.NONE;
    }

    /// Those of the frozen inputs that the asker may see.
    @Transactional(readOnly = true)
    public Inputs inputs(Judgement judgement) {
        return sheets.inputs(judgement);
    }

    /// Puts the question, and freezes the evidence as the asker's organisation sees it now. It
    /// takes the place of the judgement that the organisation opened last.
    ///
    /// @throws NotFound when there is no such published version, or the asker may not see it
    /// @throws Stale when somebody else opened a judgement of the same since
    @Transactional
    public JudgementAnswer open(OpenJudgement order) {
        var target = order.target();
        var refusal = judgeable.refusalOf(target).or(() -> refusalOf(order.reason()));
        if (refusal.isPresent()) {
            return new JudgementAnswer.Refused(refusal.get());
        }
        var told = tallies.told(judgeable.version(target), Place.of(target));
        var inputs = Inputs.of(told, order.demonstration());
        var search = searches.listOwn(target).stream().findFirst().map(ContrarySearch::id);
        int year = people.today().getYear();
        var sufficiency = order.terms().minimum().judge(inputs.summary(search.isPresent()), year);
        var supersedes = sheets.findNewest(target).orElse(null);
        store.open(
                order,
                new JudgementStore.Laid(
                        year, search.orElse(null), inputs, Needs.text(sufficiency), supersedes));
        return done(
                new JudgementFact.JudgementOpened(
                        organisation(),
                        order.id(),
                        target,
                        inputs.size(),
                        inputs.hash().hex(),
                        supersedes,
                        order.demonstration(),
                        order.reason()));
    }

    /// Keeps what the asker answers. With the last awaited answer all are revealed, in the same
    /// transaction; where two officials are too far apart, a third is awaited and all stays blind.
    ///
    /// @throws NotFound when the asker's organisation has no such judgement
    @Transactional
    public JudgementAnswer answer(GiveOpinion order) {
        var judged = locked(order.judgement());
        var refusal = refusalOf(judged, order);
        if (refusal != null) {
            return new JudgementAnswer.Refused(refusal);
        }
        store.answer(order);
        var given = done(new JudgementFact.OpinionGiven(organisation(), order.judgement()));
        settle(getOwn(order.judgement()).judgement());
        return given;
    }

    private Judged locked(Judgement.Id id) {
        if (!store.lock(id)) {
            throw new NotFound("this judgement");
        }
        return getOwn(id);
    }

    private static @Nullable JudgementRefusal refusalOf(Judged judged, GiveOpinion order) {
        var judgement = judged.judgement();
        var person = Askers.get().person();
        if (person == null) {
            throw new NotFound("this person");
        }
        if (judged.isAnsweredBy(person)) {
            return new JudgementRefusal.AnsweredAlready();
        }
        if (judgement.isRevealed()) {
            return new JudgementRefusal.AnswersAreIn();
        }
        if (judgement.supersededBy() != null) {
            return new JudgementRefusal.Superseded();
        }
        if (judgement.isOfStatus() != order.said() instanceof Said.OfStatus) {
            return new JudgementRefusal.OtherQuestion();
        }
        if (order.capacity().isOfficial() && judgement.officialsAwaited() == 0) {
            return new JudgementRefusal.NoMoreOfficials();
        }
        return refusalOf(order.reason()).orElse(null);
    }

    /// Row security shows this transaction what the others answered only once it is revealed. So it
    /// is revealed first, and covered again where that was too early; nobody else sees what is not
    /// committed.
    private void settle(Judgement judgement) {
        if (judgement.officialsAwaited() > 0) {
            return;
        }
        store.reveal(judgement.id());
        var judged = getOwn(judgement.id());
        var result = judged.result().orElseThrow();
        boolean apart =
                result.officials().size() == 2
                        && result.difference() > judgement.terms().difference();
        if (apart || judgement.livedAwaited() > 0) {
            store.cover(judgement.id(), apart);
            return;
        }
        var seal = Seal.of(judged.judgement(), result);
        store.keep(judgement.id(), seal);
        done(
                new JudgementFact.JudgementRevealed(
                        organisation(), judgement.id(), judgement.target(), seal));
    }

    /// Shows it to everybody. This cannot be undone.
    ///
    /// @throws NotFound when the asker's organisation has no such judgement
    @Transactional
    public JudgementAnswer publish(Judgement.Id id, String reason) {
        var judged = locked(id);
        var refusal = refusalToPublish(judged).or(() -> refusalOf(reason));
        if (refusal.isPresent()) {
            return new JudgementAnswer.Refused(refusal.get());
        }
        var lapsesOn = lapsesOn(judged.judgement(), sheets.inputs(judged.judgement()));
        store.publish(id, reason.strip(), lapsesOn);
        return done(
                new JudgementFact.JudgementPublished(
                        organisation(), id, judged.judgement().target(), lapsesOn, reason.strip()));
    }

    private static LocalDate lapsesOn(Judgement judgement, Inputs inputs) {
        return Lapse.on(judgement, inputs.summary(judgement.search() != null).newestYear());
    }

    /// What keeps it from being published; empty where nothing does.
    public static Optional<JudgementRefusal> refusalToPublish(Judged judged) {
        if (judged.judgement().isPublished()) {
            return Optional.of(new JudgementRefusal.PublishedAlready());
        }
        return judged.result()
                .<Optional<JudgementRefusal>>map(result ->
                        result.isPublishable()
                                ? Optional.empty()
                                : Optional.of(new JudgementRefusal.NotTransparent()))
                .orElse(Optional.of(new JudgementRefusal.StillBlind()));
    }

    /// Works a judgement out anew from its rows.
    ///
    /// @throws NotFound when there is no such judgement, or the asker may not see it
    @Transactional(readOnly = true)
    public Recomputed recompute(Judgement.Id id) {
        var judged = get(id);
        var judgement = judged.judgement();
        var inputs = sheets.inputs(judgement);
        var differences = new ArrayList<Recomputed.Difference>();
        int withheld = judgement.inputs() - inputs.size();
        boolean own = judgement.organisation().equals(Askers.get().organisation());
        if (own || withheld == 0) {
            compare(
                    differences,
                    "The number of inputs",
                    String.valueOf(judgement.inputs()),
                    String.valueOf(inputs.size()));
            compare(
                    differences,
                    "The hash of the inputs",
                    judgement.inputsHash().hex(),
                    inputs.hash().hex());
            compare(
                    differences,
                    "What is missing",
                    Needs.text(judgement.needs()),
                    Needs.text(
                            judgement
                                    .terms()
                                    .minimum()
                                    .judge(
                                            inputs.summary(judgement.search() != null),
                                            judgement.year())));
            var published = judgement.publication();
            if (published != null) {
                compare(
                        differences,
                        "The day on which it lapses",
                        published.lapse().on().toString(),
                        lapsesOn(judgement, inputs).toString());
            }
        }
        for (var opinion : judged.opinions()) {
            compare(
                    differences,
                    "The rating of one answer",
                    opinion.kept().toString(),
                    Opinion.Kept.of(opinion.rating()).toString());
        }
        if (judgement.isRevealed()) {
            compare(
                    differences,
                    "The result",
                    Objects.requireNonNullElse(judgement.result(), ""),
                    judged.result().map(it -> Seal.of(judgement, it)).orElse(""));
        }
        return new Recomputed(own ? 0 : withheld, differences);
    }

    private static void compare(
            List<Recomputed.Difference> differences, String what, String kept, String now) {
        if (!kept.equals(now)) {
            differences.add(new Recomputed.Difference(what, kept, now));
        }
    }

    /// What would be, were one input not there.
    ///
    /// @return empty where the asker may not see all inputs, so that nothing can be worked out
    /// @throws NotFound when the judgement or the input is not there for the asker
    @Transactional(readOnly = true)
    public Optional<Without> without(Judgement.Id id, Bearing.Id bearing) {
        var judged = get(id);
        var judgement = judged.judgement();
        var inputs = sheets.inputs(judgement);
        var input =
                inputs.all().stream()
                        .filter(it -> it.bearing().equals(bearing))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("this input"));
        if (inputs.size() != judgement.inputs()) {
            return Optional.empty();
        }
        boolean searched = judgement.search() != null;
        var after = inputs.without(bearing).summary(searched);
        var sufficiency = judgement.terms().minimum().judge(after, judgement.year());
        return Optional.of(
                new Without(
                        input,
                        inputs.summary(searched),
                        after,
                        Needs.of(sufficiency),
                        judged.result()
                                .map(it -> sufficiency.allow(it.deciding().rating().band()))
                                .orElse(null)));
    }

    private static Optional<JudgementRefusal> refusalOf(String reason) {
        if (reason.isBlank()) {
            return Optional.of(new JudgementRefusal.ReasonMissing());
        }
        return reason.length() > LONGEST
                ? Optional.of(new JudgementRefusal.TooLong(LONGEST))
                : Optional.empty();
    }

    static OrganisationId organisation() {
        return Objects.requireNonNull(Askers.get().organisation(), "Somebody of an organisation");
    }

    private JudgementAnswer done(JudgementFact fact) {
        events.publishEvent(fact);
        return new JudgementAnswer.Done(fact);
    }
}
