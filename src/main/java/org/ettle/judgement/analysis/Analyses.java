package org.ettle.judgement.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ettle.evidence.Target;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.evidence.coverage.Told;
import org.ettle.evidence.remapping.KeptWays;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.Way;
import org.ettle.judgement.ContrarySearches;
import org.ettle.judgement.Inputs;
import org.ettle.judgement.Judged;
import org.ettle.judgement.Judgements;
import org.ettle.judgement.Result;
import org.ettle.judgement.analysis.ContributionAnalysis.Taken;
import org.ettle.judgement.contribution.Challenge;
import org.ettle.judgement.contribution.Condition;
import org.ettle.judgement.contribution.Stage;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Link;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of contribution analyses: from a question on links by way of theory, evidence, story
/// and challenge to a verdict. Each method is one transaction, and takes one step or none.
@Service
public class Analyses {

    public static final int LONGEST = 6_000;

    private final AnalysisStore store;
    private final AnalysisSheets sheets;
    private final Judgements judgements;
    private final ContrarySearches searches;
    private final ChangeMaps maps;
    private final Tallies tallies;
    private final KeptWays ways;
    private final ApplicationEventPublisher events;

    Analyses(
            AnalysisStore store,
            AnalysisSheets sheets,
            Judgements judgements,
            ContrarySearches searches,
            ChangeMaps maps,
            Tallies tallies,
            KeptWays ways,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.judgements = judgements;
        this.searches = searches;
        this.maps = maps;
        this.tallies = tallies;
        this.ways = ways;
        this.events = events;
    }

    /// All that the asker may see, the last asked first.
    @Transactional(readOnly = true)
    public List<ContributionAnalysis> list() {
        return sheets.list();
    }

    @Transactional(readOnly = true)
    public Optional<ContributionAnalysis> find(ContributionAnalysis.Id id) {
        return sheets.find(id, Askers.get().organisation());
    }

    /// @throws NotFound when there is no such analysis, or the asker may not see it
    @Transactional(readOnly = true)
    public ContributionAnalysis get(ContributionAnalysis.Id id) {
        return find(id).orElseThrow(() -> new NotFound("this analysis"));
    }

    /// @throws NotFound when the asker's organisation has no such analysis
    @Transactional(readOnly = true)
    public ContributionAnalysis getOwn(ContributionAnalysis.Id id) {
        return find(id).filter(it -> it.organisation().equals(Askers.get().organisation()))
                .orElseThrow(() -> new NotFound("this analysis"));
    }

    /// Those of the evidence gathered last that the asker may see.
    @Transactional(readOnly = true)
    public Inputs inputs(ContributionAnalysis analysis) {
        return sheets.inputs(analysis);
    }

    /// The version whose links are asked about.
    ///
    /// @throws NotFound when it is not the asker's to see
    @Transactional(readOnly = true)
    public Viewed viewed(ContributionAnalysis analysis) {
        var kin = maps.getKin(analysis.mapOrganisation(), analysis.version());
        return new Viewed(kin.map(), kin.version());
    }

    /// Evidence on a link, as the asker may see it now.
    @Transactional(readOnly = true)
    public List<Told> evidence(ContributionAnalysis analysis, Link.Name link) {
        return told(analysis, link).stream()
                .filter(it -> analysis.demonstration() || !it.demonstration())
                .toList();
    }

    private List<Told> told(ContributionAnalysis analysis, Link.Name link) {
        return tallies.told(viewed(analysis), new Place.ALink(link));
    }

    /// Whether somebody of the asker's organisation looked for what tells against a link.
    @Transactional(readOnly = true)
    public boolean isSearched(ContributionAnalysis analysis, Link.Name link) {
        return !searches.list(analysis.target(link)).isEmpty();
    }

    /// What stands on a link: the newest published judgement, an invented one in an invented
    /// analysis only.
    @Transactional(readOnly = true)
    public Optional<Judged> standing(ContributionAnalysis analysis, Link.Name link) {
        return judgements.list(analysis.target(link)).stream()
                .filter(Judged::stands)
                .filter(it -> analysis.demonstration() || !it.judgement().demonstration())
                .findFirst();
    }

    /// Asks what links contribute. They stand one after another, as a pathway.
    ///
    /// @throws NotFound when the version is not published or does not have a link
    @Transactional
    public AnalysisAnswer ask(
            ContributionAnalysis.Id id, Viewed viewed, Step.Asked asked, boolean demonstration) {
        var version = viewed.version();
        if (!version.isPublished()
                || asked.links().stream()
                        .map(Step::link)
                        .anyMatch(link ->
                                version.links().stream().noneMatch(it -> it.name().equals(link)))) {
            throw new NotFound("this link");
        }
        var refusals = new ArrayList<AnalysisRefusal>();
        if (!leadOn(asked.links())) {
            refusals.add(new AnalysisRefusal.LinksDoNotLeadOn());
        }
        lookAt(asked.decision(), refusals);
        var first = Work.NOTHING.after(taken(1, asked), version.id().toString());
        if (first instanceof Work.Next.Refused(var missing)) {
            missing.forEach(it -> refusals.add(new AnalysisRefusal.Lacks(it)));
        }
        if (!refusals.isEmpty()) {
            return new AnalysisAnswer.Refused(refusals);
        }
        store.ask(id, viewed.map().owner(), version.id(), demonstration);
        store.take(id, 1, asked);
        return done(
                new AnalysisFact.ContributionAsked(
                        organisation(), at(getOwn(id), 1), asked.decision(), demonstration));
    }

    private static boolean leadOn(List<String> links) {
        for (int i = 1; i < links.size(); i++) {
            if (!Step.link(links.get(i)).from().equals(Step.link(links.get(i - 1)).to())) {
                return false;
            }
        }
        return true;
    }

    @Transactional
    public AnalysisAnswer setOutTheory(ContributionAnalysis.Id id, Step.TheorySetOut theory) {
        return take(
                locked(id),
                theory,
                lengths(theory.links().stream().map(Step.TheorySetOut.OfLink::rationale)),
                at -> new AnalysisFact.TheoryOfLinksSetOut(organisation(), at));
    }

    /// Freezes the evidence on every link as the asker's organisation sees it now, and keeps what
    /// came of looking. Whether contrary evidence was searched for is seen, and not asked.
    @Transactional
    public AnalysisAnswer gather(ContributionAnalysis.Id id, List<Step.Gathered.Test> tests) {
        var analysis = locked(id);
        var links = analysis.work().links();
        var evidence =
                links.stream().flatMap(link -> told(analysis, link).stream()).distinct().toList();
        var inputs = Inputs.of(evidence, analysis.demonstration());
        var gathered =
                new Step.Gathered(
                        tests,
                        links.stream().allMatch(link -> isSearched(analysis, link)),
                        inputs.size(),
                        inputs.hash().hex());
        var refusals = lengths(tests.stream().map(Step.Gathered.Test::clue));
        for (var test : tests) {
            var there =
                    evidence(analysis, Step.link(test.link())).stream().map(Analyses::key).toList();
            if (!there.containsAll(test.evidence())) {
                refusals.add(new AnalysisRefusal.EvidenceNotOnTheLink(test.clue()));
            }
        }
        var answer =
                take(
                        analysis,
                        gathered,
                        refusals,
                        at ->
                                new AnalysisFact.EvidenceGathered(
                                        organisation(),
                                        at,
                                        tests.size(),
                                        gathered.inputs(),
                                        gathered.inputsHash()));
        if (answer instanceof AnalysisAnswer.Done(var fact)) {
            store.freeze(id, fact.at().number(), inputs);
        }
        return answer;
    }

    /// By which a test names evidence.
    public static String key(Told told) {
        return told.organisation() + " " + told.bearing();
    }

    @Transactional
    public AnalysisAnswer tell(ContributionAnalysis.Id id, Step.Told told) {
        return take(
                locked(id),
                told,
                lengths(Stream.of(told.narrative())),
                at ->
                        new AnalysisFact.StoryTold(
                                organisation(),
                                at,
                                Objects.requireNonNullElse(told.weakest(), "")));
    }

    /// Somebody other than the teller objects to the story, or finds nothing to object to.
    @Transactional
    public AnalysisAnswer object(ContributionAnalysis.Id id, Step.Objected objected) {
        var analysis = locked(id);
        var refusals = lengths(objected.objections().stream());
        if (!isAt(analysis, Stage.STORY)) {
            refusals.add(new AnalysisRefusal.NothingToChallengeYet());
        } else if (Objects.equals(analysis.work().teller(), Askers.get().person())) {
            refusals.add(new AnalysisRefusal.SamePerson());
        }
        if (objected.who().isBlank()) {
            refusals.add(new AnalysisRefusal.WhoMissing());
        }
        return take(
                analysis,
                objected,
                refusals,
                at ->
                        new AnalysisFact.StoryObjectedTo(
                                organisation(),
                                at,
                                objected.outside(),
                                objected.objections().size()));
    }

    /// @throws NotFound when there is no such objection
    @Transactional
    public AnalysisAnswer answer(
            ContributionAnalysis.Id id,
            int number,
            Challenge.@Nullable Outcome outcome,
            String words) {
        var analysis = locked(id);
        var objection =
                analysis.work().objections().stream()
                        .filter(it -> it.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("this objection"));
        var refusals = lengths(Stream.of(words));
        if (!isAt(analysis, Stage.STORY)) {
            refusals.add(new AnalysisRefusal.NothingToChallengeYet());
        } else if (Objects.equals(objection.by(), Askers.get().person())) {
            refusals.add(new AnalysisRefusal.SamePerson());
        }
        if (words.isBlank()) {
            refusals.add(new AnalysisRefusal.ReasonMissing());
        }
        if (outcome == null) {
            refusals.add(new AnalysisRefusal.OutcomeMissing());
            return new AnalysisAnswer.Refused(refusals);
        }
        return take(
                analysis,
                new Step.Answered(number, outcome, words),
                refusals,
                at -> new AnalysisFact.ObjectionAnswered(organisation(), at, number));
    }

    /// Ends the challenge, once somebody from outside took part and nothing is open.
    @Transactional
    public AnalysisAnswer endChallenge(ContributionAnalysis.Id id) {
        return take(
                locked(id),
                new Step.Challenged(),
                new ArrayList<>(),
                at -> new AnalysisFact.StoryChallenged(organisation(), at));
    }

    /// Goes back to gather, the weakest link first.
    @Transactional
    public AnalysisAnswer strengthen(ContributionAnalysis.Id id) {
        return take(
                locked(id),
                new Step.Strengthened(),
                new ArrayList<>(),
                at -> new AnalysisFact.WeakestLinkTakenUpAgain(organisation(), at));
    }

    /// Versions that came from the one whose links are asked about, and are published.
    @Transactional(readOnly = true)
    public List<Viewed> later(ContributionAnalysis analysis) {
        var here = viewed(analysis);
        return maps.posterity(here.map(), here.version()).kin().stream()
                .filter(it -> !it.version().id().equals(here.version().id()))
                .filter(it -> it.version().isPublished())
                .map(it -> new Viewed(it.map(), it.version()))
                .toList();
    }

    /// What the rule makes of a link in a later version: it is the same still, or somebody chooses.
    @Transactional(readOnly = true)
    public Way way(ContributionAnalysis analysis, Link.Name link, Viewed later) {
        return ways.to(later.map(), later.version())
                .ways()
                .find(analysis.mapOrganisation(), analysis.version(), new Place.ALink(link))
                .orElse(new Way.NotCompared());
    }

    /// Moves the theory to a later version of the map: what was only reworded stays what it is, and
    /// somebody chooses of what was split, merged or given another meaning. What was said so far
    /// stays; theory and evidence are set out anew.
    ///
    /// @param chosen by link, for those of which somebody has to choose
    /// @throws NotFound when that is no later version
    @Transactional
    public AnalysisAnswer move(
            ContributionAnalysis.Id id,
            Viewed later,
            Map<Link.Name, Link.Name> chosen,
            String reason) {
        var analysis = locked(id);
        if (later(analysis).stream()
                .noneMatch(it -> it.version().id().equals(later.version().id()))) {
            throw new NotFound("this later version");
        }
        var refusals = lengths(Stream.of(reason));
        var onto = new ArrayList<Step.Moved.Onto>();
        for (var link : analysis.work().links()) {
            var choice = chosen.get(link);
            switch (way(analysis, link, later)) {
                case Way.Carried(Place.ALink(var there), _) -> onto.add(onto(link, there, false));
                case Way.Waits(var candidates, _) when !candidates.isEmpty() -> {
                    if (choice != null && candidates.contains(new Place.ALink(choice))) {
                        onto.add(onto(link, choice, true));
                    } else {
                        refusals.add(new AnalysisRefusal.WhichLink(link));
                    }
                }
                default -> refusals.add(new AnalysisRefusal.LinkIsNotThere(link));
            }
        }
        if (refusals.isEmpty() && !leadOn(onto.stream().map(Step.Moved.Onto::to).toList())) {
            refusals.add(new AnalysisRefusal.LinksDoNotLeadOn());
        }
        if (reason.isBlank()) {
            refusals.add(new AnalysisRefusal.ReasonMissing());
        }
        if (!refusals.isEmpty()) {
            return new AnalysisAnswer.Refused(refusals);
        }
        var version = later.version();
        return take(
                analysis,
                new Step.Moved(
                        later.map().owner().toString(),
                        version.id().toString(),
                        onto,
                        version.links().stream()
                                .filter(it -> it.feedback() != null)
                                .map(it -> Step.key(it.name()))
                                .filter(it -> onto.stream().anyMatch(o -> o.to().equals(it)))
                                .toList(),
                        reason),
                refusals,
                at ->
                        new AnalysisFact.TheoryMoved(
                                organisation(), at, version.id().toString(), reason));
    }

    private static Step.Moved.Onto onto(Link.Name from, Link.Name to, boolean chosen) {
        return new Step.Moved.Onto(Step.key(from), Step.key(to), chosen);
    }

    /// Gives the verdict that the rule tells, from the judgements that stand on the links and what
    /// is said of the conditions and rivals.
    @Transactional
    public AnalysisAnswer judge(
            ContributionAnalysis.Id id,
            Map<Condition, Condition.Met> conditions,
            List<String> asLikely,
            String reason) {
        var analysis = locked(id);
        var work = analysis.work();
        var refusals = lengths(Stream.of(reason));
        if (reason.isBlank()) {
            refusals.add(new AnalysisRefusal.ReasonMissing());
        }
        var rated = work.links().stream().map(link -> rated(analysis, link)).toList();
        var open = new Step.VerdictGiven(conditions, asLikely, rated, reason, "");
        var given =
                new Step.VerdictGiven(
                        conditions, asLikely, rated, reason, VerdictText.of(work.judge(open)));
        return take(
                analysis,
                given,
                refusals,
                at ->
                        new AnalysisFact.ContributionJudged(
                                organisation(), at, given.verdict(), reason));
    }

    private Step.VerdictGiven.Rated rated(ContributionAnalysis analysis, Link.Name link) {
        var standing = standing(analysis, link);
        return new Step.VerdictGiven.Rated(
                Step.key(link),
                standing.flatMap(it -> it.result().map(Result::band).map(it.judgement()::widened))
                        .orElse(null),
                standing.map(it -> it.judgement().id().toString()).orElse(null));
    }

    /// Shows it to everybody. This cannot be undone. It takes the place of what the organisation
    /// judged of the same links before.
    @Transactional
    public AnalysisAnswer publish(ContributionAnalysis.Id id, String reason) {
        var analysis = locked(id);
        var refusals = lengths(Stream.of(reason));
        if (analysis.isPublished()) {
            refusals.add(new AnalysisRefusal.PublishedAlready());
        } else if (!isAt(analysis, Stage.JUDGED)) {
            refusals.add(new AnalysisRefusal.NotJudgedYet());
        }
        if (reason.isBlank()) {
            refusals.add(new AnalysisRefusal.ReasonMissing());
        }
        if (!refusals.isEmpty()) {
            return new AnalysisAnswer.Refused(refusals);
        }
        store.publish(id, reason);
        supersedeBy(analysis);
        return done(
                new AnalysisFact.AnalysisPublished(
                        organisation(), at(analysis, analysis.steps().size()), reason));
    }

    /// What the organisation judged of the same links before stays, and says what took its place.
    private void supersedeBy(ContributionAnalysis analysis) {
        for (var earlier : sheets.list()) {
            if (earlier.organisation().equals(analysis.organisation())
                    && !earlier.id().equals(analysis.id())
                    && earlier.version().equals(analysis.version())
                    && earlier.demonstration() == analysis.demonstration()
                    && earlier.work().links().equals(analysis.work().links())
                    && isAt(earlier, Stage.JUDGED)) {
                take(
                        locked(earlier.id()),
                        new Step.Superseded(analysis.id().toString()),
                        new ArrayList<>(),
                        at ->
                                new AnalysisFact.AnalysisSuperseded(
                                        organisation(), at, analysis.id().toString()));
            }
        }
    }

    private static boolean isAt(ContributionAnalysis analysis, Stage stage) {
        var now = analysis.work().analysis();
        return now != null && now.stage() == stage;
    }

    private ContributionAnalysis locked(ContributionAnalysis.Id id) {
        if (!store.lock(id)) {
            throw new NotFound("this analysis");
        }
        return getOwn(id);
    }

    private AnalysisAnswer take(
            ContributionAnalysis analysis,
            Step step,
            List<AnalysisRefusal> refusals,
            Function<AnalysisFact.At, AnalysisFact> fact) {
        int number = analysis.steps().size() + 1;
        var next = analysis.work().after(taken(number, step), analysis.version().toString());
        if (next instanceof Work.Next.Refused(var missing)) {
            missing.forEach(it -> refusals.add(new AnalysisRefusal.Lacks(it)));
        }
        if (!refusals.isEmpty()) {
            return new AnalysisAnswer.Refused(refusals);
        }
        store.take(analysis.id(), number, step);
        return done(fact.apply(at(analysis, number)));
    }

    private static Taken taken(int number, Step step) {
        return new Taken(number, step, Instant.EPOCH, Askers.get().person());
    }

    private static AnalysisFact.At at(ContributionAnalysis analysis, int number) {
        return new AnalysisFact.At(
                analysis.id(),
                analysis.work().links().stream().<Target>map(analysis::target).toList(),
                number);
    }

    private static List<AnalysisRefusal> lengths(Stream<String> texts) {
        var refusals = new ArrayList<AnalysisRefusal>();
        texts.forEach(it -> lookAt(it, refusals));
        return refusals;
    }

    private static void lookAt(String text, List<AnalysisRefusal> refusals) {
        if (text.length() > LONGEST) {
            refusals.add(new AnalysisRefusal.TooLong(LONGEST));
        }
    }

    private static OrganisationId organisation() {
        return Objects.requireNonNull(Askers.get().organisation(), "Somebody of an organisation");
    }

    private AnalysisAnswer done(AnalysisFact fact) {
        events.publishEvent(fact);
        return new AnalysisAnswer.Done(fact);
    }
}
