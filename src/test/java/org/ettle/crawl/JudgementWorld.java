package org.ettle.crawl;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.ettle.access.Role;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Target;
import org.ettle.judgement.Band;
import org.ettle.judgement.Capacity;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.ContrarySearches;
import org.ettle.judgement.GiveOpinion;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.Judgements;
import org.ettle.judgement.OpenJudgement;
import org.ettle.judgement.Said;
import org.ettle.judgement.SearchContrary;
import org.ettle.judgement.Status;
import org.ettle.judgement.Terms;
import org.ettle.judgement.analysis.Analyses;
import org.ettle.judgement.analysis.AnalysisAnswer;
import org.ettle.judgement.analysis.ContributionAnalysis;
import org.ettle.judgement.analysis.Step;
import org.ettle.judgement.body.Bodies;
import org.ettle.judgement.body.Facet;
import org.ettle.judgement.body.Rated;
import org.ettle.judgement.certainty.Cerqual;
import org.ettle.judgement.certainty.Certainty;
import org.ettle.judgement.learning.Action;
import org.ettle.judgement.learning.Decision;
import org.ettle.judgement.learning.Decisions;
import org.ettle.judgement.learning.Expectation;
import org.ettle.judgement.learning.LearningAnswer;
import org.ettle.judgement.learning.LearningOrder;
import org.ettle.judgement.rubric.Point;
import org.ettle.judgement.rubric.Scores;
import org.ettle.judgement.sufficiency.Minimum;
import org.ettle.judgement.trace.Reading;
import org.ettle.judgement.trace.Trace;
import org.ettle.judgement.trace.TraceAnswer;
import org.ettle.judgement.trace.TraceStep;
import org.ettle.judgement.trace.Traces;
import org.ettle.judgement.trace.TracingUse;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Viewed;

/// A judgement of which the answers are in, with what follows from it.
final class JudgementWorld {

    private final Doors doors;
    private final As as;
    private final Map<String, String> told = new LinkedHashMap<>();

    interface Doors {
        <T> T door(Class<T> type);
    }

    interface As {
        <T> T as(Role role, Supplier<T> work);
    }

    JudgementWorld(Doors doors, As as) {
        this.doors = doors;
        this.as = as;
    }

    Map<String, String> fill(String mark) {
        as.as(
                Role.ADMINISTRATOR,
                () -> doors.door(TracingUse.class).switchTo(true, "To try it " + mark));
        as.as(
                Role.JUDGE,
                () -> {
                    var judgement = judged(mark);
                    follow(judgement, mark);
                    rate(judgement, mark);
                    tellOfLink(mark);
                    return analysed(mark);
                });
        as.as(
                Role.ANALYST,
                () -> {
                    read(mark);
                    return object(mark);
                });
        return told;
    }

    private Judgement.Id judged(String mark) {
        var id = Judgement.Id.fresh();
        var map = doors.door(ChangeMaps.class).get("sds");
        var version = doors.door(ChangeMaps.class).getVersion("sds", "2016-18");
        var judgements = doors.door(Judgements.class);
        judgements.open(
                new OpenJudgement(
                        id,
                        new Target.AnOutcome(map.owner(), version.id(), new Outcome.Code("S2")),
                        new Terms(Minimum.NATIONAL, 1, 0, 1),
                        false,
                        "It is due too " + mark));
        judgements.answer(
                new GiveOpinion(
                        id,
                        Capacity.OFFICIAL,
                        new Said.OfStatus(Status.NOT_KNOWN),
                        new Scores(
                                Scores.Direction.FOR,
                                Point.FOUR,
                                Point.FOUR,
                                Point.FOUR,
                                Point.FOUR,
                                Point.FOUR),
                        "Nobody knows " + mark));
        return id;
    }

    private void follow(Judgement.Id judgement, String mark) {
        var decisions = doors.door(Decisions.class);
        var decision = Decision.Id.fresh();
        var action = Action.Id.fresh();
        var expected = Expectation.Id.fresh();
        done(
                decisions.decide(
                        new LearningOrder.Decide(
                                decision, judgement, "Ask " + mark, "Why " + mark, false)));
        done(
                decisions.act(
                        new LearningOrder.Act(
                                action,
                                decision,
                                "Ask them " + mark,
                                "Unit " + mark,
                                LocalDate.of(2100, 1, 1))));
        done(
                decisions.expect(
                        new LearningOrder.Expect(
                                expected,
                                action,
                                SourceKind.SURVEY,
                                "What they answer " + mark,
                                decisions.get(action).made().judgement().target(),
                                LocalDate.of(2100, 1, 1))));
        told.put("decided", decision.toString());
        told.put("action", action.toString());
        told.put("expected", expected.toString());
    }

    /// A trace with a test that one of two has read.
    private void read(String mark) {
        var traces = doors.door(Traces.class);
        var id = Trace.Id.fresh();
        done(
                traces.begin(
                        id,
                        link(),
                        new TraceStep.Begun(
                                "Whether it helps " + mark,
                                ChanceRange.of(.5, .5),
                                List.of("Friends " + mark)),
                        true,
                        false));
        done(
                traces.register(
                        id,
                        "t1",
                        "They say so " + mark,
                        new Reading.Said(
                                ChanceRange.of(.7, .9),
                                List.of(ChanceRange.of(.2, .3)),
                                ChanceRange.of(.1, .2),
                                World.OPINION + mark)));
        told.put("trace", id.toString());
        told.put("test", "t1");
    }

    private Target.ALink link() {
        var maps = doors.door(ChangeMaps.class);
        var version = maps.getVersion("sds", "2018");
        return new Target.ALink(
                maps.get("sds").owner(), version.id(), version.links().getFirst().name());
    }

    /// What is missing on a link.
    private void tellOfLink(String mark) {
        doors.door(Bodies.class)
                .enter(
                        link(),
                        Facet.ECONOMICS,
                        "Nobody knows what it costs " + mark,
                        null,
                        false,
                        false);
        told.put("method", "cerqual");
    }

    private void rate(Judgement.Id judgement, String mark) {
        doors.door(Bodies.class)
                .rate(
                        judgement,
                        new Rated.ByCerqual(
                                new Cerqual(
                                        Cerqual.Concern.NONE,
                                        Cerqual.Concern.NONE,
                                        Cerqual.Concern.SERIOUS,
                                        Cerqual.Concern.NONE)),
                        Certainty.LOW,
                        "Few people " + mark);
    }

    private static void done(TraceAnswer answer) {
        if (answer instanceof TraceAnswer.Refused) {
            throw new IllegalStateException(answer.toString());
        }
    }

    /// An analysis whose story is told.
    private ContributionAnalysis.Id analysed(String mark) {
        var id = ContributionAnalysis.Id.fresh();
        var analyses = doors.door(Analyses.class);
        var maps = doors.door(ChangeMaps.class);
        var viewed = new Viewed(maps.get("sds"), maps.getVersion("sds", "2018"));
        var link = Step.key(viewed.version().links().getFirst().name());
        done(
                analyses.ask(
                        id,
                        viewed,
                        new Step.Asked(
                                List.of(link), List.of(), "Whether to go on " + mark, Band.LIKELY),
                        false));
        done(
                analyses.setOutTheory(
                        id,
                        new Step.TheorySetOut(
                                List.of(
                                        new Step.TheorySetOut.OfLink(
                                                link,
                                                "It helps " + mark,
                                                List.of("Time " + mark),
                                                List.of("Friends " + mark),
                                                true)))));
        doors.door(ContrarySearches.class)
                .record(
                        new SearchContrary(
                                analyses.get(id).target(Step.link(link)),
                                "Everywhere " + mark,
                                "Delays " + mark,
                                "None " + mark));
        done(
                analyses.gather(
                        id,
                        List.of(
                                new Step.Gathered.Test(
                                        link,
                                        "They say so " + mark,
                                        Step.Looked.NOT_LOOKED,
                                        false,
                                        false,
                                        List.of()))));
        var finding =
                String.valueOf(
                        analyses.get(id).work().testsOf(Step.link(link)).getFirst().finding());
        done(analyses.tell(id, new Step.Told("Nobody knows " + mark, List.of(finding), link)));
        told.put("analysis", id.toString());
        return id;
    }

    private boolean object(String mark) {
        var id = new ContributionAnalysis.Id(UUID.fromString(told.getOrDefault("analysis", "")));
        done(
                doors.door(Analyses.class)
                        .object(
                                id,
                                new Step.Objected(
                                        "Evaluator " + mark, true, List.of("Too few " + mark))));
        return true;
    }

    private static void done(AnalysisAnswer answer) {
        if (answer instanceof AnalysisAnswer.Refused) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private static void done(LearningAnswer answer) {
        if (answer instanceof LearningAnswer.Refused) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
