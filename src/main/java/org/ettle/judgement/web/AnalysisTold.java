package org.ettle.judgement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ettle.evidence.coverage.Item;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.judgement.Band;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.Result;
import org.ettle.judgement.analysis.Analyses;
import org.ettle.judgement.analysis.ContributionAnalysis;
import org.ettle.judgement.analysis.Step;
import org.ettle.judgement.analysis.Work;
import org.ettle.judgement.contribution.Challenge;
import org.ettle.judgement.contribution.Missing;
import org.ettle.judgement.contribution.Stage;
import org.ettle.judgement.contribution.Verdict;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.store.Askers;
import org.ettle.theory.Link;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells a contribution analysis, as the reader may see it.
@Component
class AnalysisTold {

    private static final List<Stage> METHOD =
            List.of(
                    Stage.QUESTION,
                    Stage.THEORY,
                    Stage.GATHERED,
                    Stage.STORY,
                    Stage.CHALLENGED,
                    Stage.JUDGED);

    private final Analyses analyses;
    private final Tallies tallies;
    private final Judges judges;

    AnalysisTold(Analyses analyses, Tallies tallies, Judges judges) {
        this.analyses = analyses;
        this.tallies = tallies;
        this.judges = judges;
    }

    /// What everything is told with.
    private record Known(
            ContributionAnalysis analysis,
            Viewed viewed,
            boolean own,
            Map<String, Item> evidence,
            Function<Link.Name, String> names) {

        Work work() {
            return analysis.work();
        }

        String address() {
            return JudgementAddress.of(analysis.id());
        }
    }

    AnalysisSheet of(ContributionAnalysis analysis, @Nullable String done) {
        var viewed = analyses.viewed(analysis);
        var work = analysis.work();
        var inputs = analyses.inputs(analysis);
        var known =
                new Known(
                        analysis,
                        viewed,
                        analysis.organisation().equals(Askers.get().organisation()),
                        tallies
                                .list(
                                        inputs.all().stream()
                                                .map(it ->
                                                        new Tallies.Named(
                                                                it.organisation(), it.bearing()))
                                                .toList())
                                .stream()
                                .collect(
                                        Collectors.toMap(
                                                it -> it.organisation() + " " + it.bearing(),
                                                it -> it,
                                                (one, _) -> one)),
                        link -> TargetLine.sentence(viewed.version(), link));
        var weakest = work.weakest();
        var verdict = work.verdict();
        var gathered = work.gathered();
        boolean whole = gathered == null || inputs.size() == gathered.inputs();
        boolean same =
                work.unlike().isEmpty()
                        && (gathered == null
                                || !(whole || known.own())
                                || inputs.hash().hex().equals(gathered.inputsHash()));
        return new AnalysisSheet(
                AnalysisLine.of(analysis, viewed.version()),
                done,
                verdict == null || verdict instanceof Verdict.NotYetAssessable,
                verdict == null
                        ? List.of(AnalysisWords.next(work.stage()))
                        : AnalysisWords.because(verdict, known.names()),
                stops(work),
                orders(known),
                missing(known),
                weakest == null ? null : known.names().apply(weakest),
                facts(known),
                work.links().stream().map(it -> link(it, known)).toList(),
                work.story() == null ? null : work.story().narrative(),
                work.objections().stream().map(it -> objection(it, known)).toList(),
                work.reviewers().stream()
                        .map(it -> it.who() + (it.outside() ? ", from outside" : ""))
                        .toList(),
                given(work),
                gathered == null ? null : frozen(gathered, inputs.size()),
                rounds(analysis),
                same
                        ? "Worked out anew just now from the steps that are kept: the same."
                        : "Worked out anew just now, it is not what was kept. Do not rely on it"
                                + " before somebody has found out why.",
                same,
                known.own() ? "/journal/of/analysis/" + analysis.id() : null,
                analysis.isPublished() ? "/api/v1/judgements/analyses/" + analysis.id() : null);
    }

    private static List<AnalysisSheet.Stop> stops(Work work) {
        var now =
                switch (work.stage()) {
                    case REVISED -> Stage.QUESTION;
                    case STRENGTHENED -> Stage.THEORY;
                    case SUPERSEDED -> Stage.JUDGED;
                    default -> work.stage();
                };
        int reached = METHOD.indexOf(now);
        return METHOD.stream()
                .map(it ->
                        new AnalysisSheet.Stop(
                                it.words(),
                                METHOD.indexOf(it) <= reached
                                        ? "done"
                                        : METHOD.indexOf(it) == reached + 1 ? "next" : "to come"))
                .toList();
    }

    private List<Signpost> orders(Known known) {
        if (!known.own()) {
            return List.of();
        }
        var work = known.work();
        var address = known.address();
        var orders = new ArrayList<Signpost>();
        boolean judges = this.judges.includeTheAsker();
        if (work.stage() == Stage.STORY && this.judges.letTheAskerSettle()) {
            if (!Objects.equals(work.teller(), Askers.get().person())) {
                orders.add(Signpost.to("Challenge the story", address + "/objection"));
            }
            if (judges && work.challengeNeeds().isEmpty()) {
                orders.add(Signpost.to("End the challenge", address + "/challenge"));
            }
        }
        if (judges
                && work.stage() != Stage.JUDGED
                && work.stage() != Stage.SUPERSEDED
                && !analyses.later(known.analysis()).isEmpty()) {
            orders.add(Signpost.to("Go to a later version of the map", address + "/move"));
        }
        if (judges) {
            switch (work.stage()) {
                case QUESTION, REVISED ->
                        orders.add(Signpost.to("Set out the theory", address + "/theory"));
                case THEORY, STRENGTHENED ->
                        orders.add(Signpost.to("Gather the evidence", address + "/evidence"));
                case GATHERED -> orders.add(Signpost.to("Tell the story", address + "/story"));
                case CHALLENGED -> {
                    orders.add(Signpost.to("Give the verdict", address + "/verdict"));
                    orders.add(Signpost.to("Go back to the weakest link", address + "/strengthen"));
                }
                case JUDGED -> {
                    if (!known.analysis().isPublished()) {
                        orders.add(Signpost.to("Publish it", address + "/publish"));
                    }
                }
                default -> {}
            }
        }
        return orders;
    }

    /// What stands in the way, before anybody fills in a form in vain.
    private List<AnalysisSheet.Gap> missing(Known known) {
        var work = known.work();
        var gaps = new ArrayList<AnalysisSheet.Gap>();
        if (!known.own()) {
            return gaps;
        }
        switch (work.stage()) {
            case THEORY, STRENGTHENED -> {
                for (var link : work.links()) {
                    if (!analyses.isSearched(known.analysis(), link)) {
                        gaps.add(
                                new AnalysisSheet.Gap(
                                        "A search for what tells against "
                                                + known.names().apply(link)
                                                + " is to be put on record.",
                                        JudgementAddress.contrary(line(link, known))));
                    }
                }
            }
            case STORY -> {
                for (var missing : work.challengeNeeds()) {
                    gaps.add(
                            new AnalysisSheet.Gap(
                                    AnalysisWords.missing(missing, known.names()),
                                    missing instanceof Missing.AReviewerFromOutside
                                            ? null
                                            : "#objections"));
                }
                if (Objects.equals(work.teller(), Askers.get().person())) {
                    gaps.add(
                            new AnalysisSheet.Gap(
                                    "You told the story, so somebody else has to challenge it.",
                                    null));
                }
            }
            case CHALLENGED -> {
                for (var link : work.links()) {
                    if (analyses.standing(known.analysis(), link).isEmpty()) {
                        gaps.add(
                                new AnalysisSheet.Gap(
                                        "No judgement stands on "
                                                + known.names().apply(link)
                                                + ". Without one the verdict is “not yet"
                                                + " assessable”.",
                                        JudgementAddress.open(line(link, known))));
                    }
                }
            }
            default -> {}
        }
        return gaps;
    }

    private static TargetLine line(Link.Name link, Known known) {
        return TargetLine.of(known.viewed(), known.analysis().target(link));
    }

    private static List<JudgementSheet.Fact> facts(Known known) {
        var analysis = known.analysis();
        var asked = known.work().asked();
        var facts = new ArrayList<JudgementSheet.Fact>();
        facts.add(
                new JudgementSheet.Fact(
                        "Version", known.viewed().version().heading().title(), null));
        if (asked != null) {
            facts.add(new JudgementSheet.Fact("The decision it serves", asked.decision(), null));
            facts.add(
                    new JudgementSheet.Fact(
                            "How sure every link must be", Band.wordsOf(asked.needed()), null));
        }
        facts.add(
                new JudgementSheet.Fact(
                        "Asked", Moments.words(analysis.steps().getFirst().at()), null));
        var published = analysis.publication();
        if (published != null) {
            facts.add(
                    new JudgementSheet.Fact(
                            "Published",
                            Moments.words(published.at()) + ": " + published.reason(),
                            null));
        }
        var later = known.work().supersededBy();
        if (later != null) {
            facts.add(
                    new JudgementSheet.Fact(
                            "Followed by",
                            "A newer analysis",
                            JudgementAddress.ANALYSES + "/" + later));
        }
        return facts;
    }

    private AnalysisSheet.OfLink link(Link.Name link, Known known) {
        var work = known.work();
        var line = line(link, known);
        var theory = work.theoryOf(link);
        var given = work.given();
        var frozen =
                given == null
                        ? null
                        : given.rated().stream()
                                .filter(it -> it.link().equals(Step.key(link)))
                                .findFirst()
                                .orElse(null);
        var standing = given == null ? analyses.standing(known.analysis(), link) : null;
        var band =
                standing == null
                        ? frozen == null ? null : frozen.band()
                        : standing.flatMap(it ->
                                        it.result().map(Result::band).map(it.judgement()::widened))
                                .orElse(null);
        var judgement =
                standing == null
                        ? frozen == null ? null : frozen.judgement()
                        : standing.map(it -> it.judgement().id())
                                .map(Judgement.Id::toString)
                                .orElse(null);
        return new AnalysisSheet.OfLink(
                line.code(),
                line.words(),
                line.address(),
                link.equals(work.weakest()),
                judgement == null ? "No judgement stands on it" : Band.wordsOf(band),
                judgement == null ? null : JudgementAddress.REGISTER + "/" + judgement,
                theory.map(Step.TheorySetOut.OfLink::rationale).orElse(null),
                theory.map(Step.TheorySetOut.OfLink::assumptions).orElse(List.of()),
                theory.map(
                                it -> {
                                    var rivals = new ArrayList<>(it.rivals());
                                    rivals.add(AnalysisForm.UNKNOWN);
                                    return List.copyOf(rivals);
                                })
                        .orElse(List.of()),
                work.testsOf(link).stream().map(it -> test(it, known)).toList(),
                work.gathered() != null && work.gathered().contrarySearched(),
                JudgementAddress.contrary(line));
    }

    private static AnalysisSheet.Test test(Step.Gathered.Test test, Known known) {
        var marks = new ArrayList<String>();
        if (test.necessary()) {
            marks.add("Necessary");
        }
        if (test.effort()) {
            marks.add("Looked for with effort");
        }
        var seen = test.evidence().stream().map(known.evidence()::get).filter(Objects::nonNull);
        var signs =
                seen.map(it -> Signpost.to(it.title(), "/evidence/sources/" + it.source()))
                        .toList();
        var story = known.work().story();
        var looked = test.looked();
        return new AnalysisSheet.Test(
                test.clue(),
                looked == null ? "" : looked.words(),
                test.hasFailed() ? "red" : looked == Step.Looked.FOUND ? "green" : "grey",
                marks,
                story != null && story.cited().contains(String.valueOf(test.finding())),
                signs,
                test.evidence().size() - signs.size());
    }

    private AnalysisSheet.Objection objection(Work.Objection objection, Known known) {
        var answer = objection.answer();
        boolean mayAnswer =
                known.own()
                        && known.work().stage() == Stage.STORY
                        && judges.includeTheAsker()
                        && !Objects.equals(objection.by(), Askers.get().person());
        return new AnalysisSheet.Objection(
                objection.number(),
                objection.who() + (objection.outside() ? ", from outside" : ""),
                objection.words(),
                answer == null
                        ? "Open"
                        : answer.outcome() == Challenge.Outcome.ANSWERED ? "Answered" : "Stands",
                answer == null
                        ? "yellow"
                        : answer.outcome() == Challenge.Outcome.ANSWERED ? "green" : "grey",
                answer == null ? null : answer.words(),
                mayAnswer ? known.address() + "/objections/" + objection.number() : null);
    }

    private static AnalysisSheet.@Nullable Given given(Work work) {
        var given = work.given();
        return given == null
                ? null
                : new AnalysisSheet.Given(
                        given.conditions().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(it ->
                                        new AnalysisSheet.Condition(
                                                it.getKey().words(),
                                                AnalysisForm.words(it.getValue())))
                                .toList(),
                        given.asLikely(),
                        given.reason());
    }

    private static String frozen(Step.Gathered gathered, int seen) {
        int withheld = gathered.inputs() - seen;
        return "Frozen when it was gathered: "
                + JudgementWords.count(gathered.inputs(), "input")
                + (withheld == 0
                        ? "."
                        : ", of which you may not see "
                                + withheld
                                + ": the words are not published, or were withdrawn since.");
    }

    /// What happened, in order, so that earlier rounds can be followed.
    private static List<String> rounds(ContributionAnalysis analysis) {
        return analysis.steps().stream()
                .map(it ->
                        Moments.words(it.at())
                                + ": "
                                + switch (it.step()) {
                                    case Step.Asked _ -> "the question was asked";
                                    case Step.TheorySetOut _ -> "the theory was set out";
                                    case Step.Gathered step ->
                                            "evidence was gathered, with "
                                                    + JudgementWords.count(
                                                            step.tests().size(), "test");
                                    case Step.Told step ->
                                            "the story was told, with "
                                                    + JudgementWords.count(
                                                            step.cited().size(), "finding");
                                    case Step.Objected step ->
                                            "it was challenged, with "
                                                    + JudgementWords.count(
                                                            step.objections().size(), "objection");
                                    case Step.Answered step ->
                                            "objection " + step.number() + " was dealt with";
                                    case Step.Challenged _ -> "the challenge ended";
                                    case Step.Moved step ->
                                            "the theory went to a later version of the map: "
                                                    + step.reason();
                                    case Step.Strengthened _ ->
                                            "the weakest link was taken up again";
                                    case Step.VerdictGiven _ -> "the verdict was given";
                                    case Step.Superseded _ -> "another analysis took its place";
                                })
                .toList();
    }
}
