package org.ettle.judgement.content;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.ettle.judgement.ContrarySearches;
import org.ettle.judgement.SearchContrary;
import org.ettle.judgement.analysis.Analyses;
import org.ettle.judgement.analysis.AnalysisAnswer;
import org.ettle.judgement.analysis.ContributionAnalysis;
import org.ettle.judgement.analysis.Step;
import org.ettle.judgement.contribution.Challenge;
import org.ettle.judgement.contribution.Stage;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Viewed;

/// Goes through an invented contribution analysis as invented people. Each step looks where the
/// analysis stands, so a start that was broken off goes on where it was.
final class DemonstrationAnalysis {

    private final Analyses analyses;
    private final ContrarySearches searches;
    private final ChangeMaps maps;
    private final BiConsumer<UUID, Runnable> as;

    /// @param as does something on behalf of a person
    DemonstrationAnalysis(
            Analyses analyses,
            ContrarySearches searches,
            ChangeMaps maps,
            BiConsumer<UUID, Runnable> as) {
        this.analyses = analyses;
        this.searches = searches;
        this.maps = maps;
        this.as = as;
    }

    void load(AnalysisFile file) {
        var id = new ContributionAnalysis.Id(file.id());
        var link =
                new Link.Name(
                        new Outcome.Code(file.from()), new Outcome.Code(file.to()), file.kind());
        as.accept(file.teller(), () -> ask(id, link, file));
        as.accept(file.teller(), () -> tell(id, link, file));
        as.accept(file.challenger(), () -> object(id, file));
        as.accept(file.teller(), () -> judge(id, file));
    }

    private void ask(ContributionAnalysis.Id id, Link.Name link, AnalysisFile file) {
        if (analyses.find(id).isEmpty()) {
            done(
                    analyses.ask(
                            id,
                            new Viewed(maps.get("sds"), maps.getVersion("sds", "2018")),
                            new Step.Asked(
                                    List.of(Step.key(link)),
                                    List.of(),
                                    file.decision(),
                                    file.needed()),
                            true));
        }
    }

    private void tell(ContributionAnalysis.Id id, Link.Name link, AnalysisFile file) {
        if (isAt(id, Stage.QUESTION)) {
            done(analyses.setOutTheory(id, theory(link, file)));
        }
        var analysis = analyses.getOwn(id);
        if (!analyses.isSearched(analysis, link)) {
            var search = file.search();
            searches.record(
                    new SearchContrary(
                            analysis.target(link),
                            search.lookedIn(),
                            search.lookedFor(),
                            search.found()));
        }
        if (isAt(id, Stage.THEORY)) {
            done(analyses.gather(id, tests(analysis, link, file)));
        }
        if (isAt(id, Stage.GATHERED)) {
            done(
                    analyses.tell(
                            id,
                            new Step.Told(
                                    file.narrative(),
                                    analyses.getOwn(id).work().testsOf(link).stream()
                                            .map(Step.Gathered.Test::finding)
                                            .filter(Objects::nonNull)
                                            .limit(1)
                                            .toList(),
                                    Step.key(link))));
        }
    }

    private Step.TheorySetOut theory(Link.Name link, AnalysisFile file) {
        var rationale =
                maps.getVersion("sds", "2018").links().stream()
                        .filter(it -> it.name().equals(link))
                        .flatMap(it -> Stream.ofNullable(it.rationale()))
                        .findFirst()
                        .orElse("");
        return new Step.TheorySetOut(
                List.of(
                        new Step.TheorySetOut.OfLink(
                                Step.key(link),
                                rationale,
                                file.assumptions(),
                                file.rivals(),
                                true)));
    }

    private List<Step.Gathered.Test> tests(
            ContributionAnalysis analysis, Link.Name link, AnalysisFile file) {
        var first = analyses.evidence(analysis, link).stream().map(Analyses::key).limit(1).toList();
        return file.tests().stream()
                .map(it ->
                        new Step.Gathered.Test(
                                Step.key(link),
                                it.clue(),
                                it.looked(),
                                it.necessary(),
                                it.effort(),
                                it.looked() == Step.Looked.FOUND ? first : List.of()))
                .toList();
    }

    private void object(ContributionAnalysis.Id id, AnalysisFile file) {
        var objection = file.objection();
        if (isAt(id, Stage.STORY) && analyses.getOwn(id).work().reviewers().isEmpty()) {
            done(analyses.object(id, new Step.Objected(objection.who(), true, objection.words())));
        }
    }

    private void judge(ContributionAnalysis.Id id, AnalysisFile file) {
        if (isAt(id, Stage.STORY)) {
            analyses.getOwn(id).work().objections().stream()
                    .filter(it -> it.answer() == null)
                    .forEach(it ->
                            done(
                                    analyses.answer(
                                            id,
                                            it.number(),
                                            Challenge.Outcome.LEFT_STANDING,
                                            file.answer())));
            done(analyses.endChallenge(id));
        }
        if (isAt(id, Stage.CHALLENGED)) {
            done(analyses.judge(id, file.conditions(), List.of(), file.reason()));
        }
        if (!analyses.getOwn(id).isPublished()) {
            done(analyses.publish(id, file.published()));
        }
    }

    private boolean isAt(ContributionAnalysis.Id id, Stage stage) {
        return analyses.getOwn(id).work().stage() == stage;
    }

    private static void done(AnalysisAnswer answer) {
        if (answer instanceof AnalysisAnswer.Refused(var reasons)) {
            throw new IllegalStateException("The demonstration was refused: " + reasons);
        }
    }
}
