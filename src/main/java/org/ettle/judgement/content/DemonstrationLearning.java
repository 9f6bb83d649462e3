package org.ettle.judgement.content;

import org.ettle.access.People;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.judgement.Judgements;
import org.ettle.judgement.learning.Action;
import org.ettle.judgement.learning.Decision;
import org.ettle.judgement.learning.Decisions;
import org.ettle.judgement.learning.Expectation;
import org.ettle.judgement.learning.LearningAnswer;
import org.ettle.judgement.learning.LearningOrder;

/// Writes down what follows from invented judgements: a decision that is there already is left
/// alone.
final class DemonstrationLearning {

    private final Judgements judgements;
    private final Decisions decisions;
    private final People people;

    DemonstrationLearning(Judgements judgements, Decisions decisions, People people) {
        this.judgements = judgements;
        this.decisions = decisions;
        this.people = people;
    }

    void load(DemonstrationFile.Entry entry, DemonstrationFile.Decided decided) {
        var judged = judgements.find(entry.judgement());
        var id = new Decision.Id(decided.id());
        if (judged.isEmpty()
                || !judged.get().judgement().isRevealed()
                || decisions.list(judged.get().judgement()).stream()
                        .anyMatch(it -> it.id().equals(id))) {
            return;
        }
        done(
                decisions.decide(
                        new LearningOrder.Decide(
                                id,
                                entry.judgement(),
                                decided.words(),
                                decided.reason(),
                                decided.toAll())));
        decided.actions().forEach(each -> act(id, each));
    }

    private void act(Decision.Id decision, DemonstrationFile.Acted acted) {
        var id = new Action.Id(acted.id());
        done(
                decisions.act(
                        new LearningOrder.Act(
                                id,
                                decision,
                                acted.words(),
                                acted.owner(),
                                people.today().plusDays(acted.inDays()))));
        acted.expected().forEach(each -> expect(id, each));
        var ended = acted.ended();
        if (ended != null) {
            done(decisions.end(new LearningOrder.End(id, ended.done(), ended.words())));
        }
    }

    private void expect(Action.Id action, DemonstrationFile.Awaited awaited) {
        var id = new Expectation.Id(awaited.id());
        done(
                decisions.expect(
                        new LearningOrder.Expect(
                                id,
                                action,
                                awaited.kind(),
                                awaited.words(),
                                decisions.get(action).made().judgement().target(),
                                people.today().plusDays(awaited.inDays()))));
        var came = awaited.came();
        if (came != null) {
            settle(id, awaited.kind(), came, awaited.why() == null ? "" : awaited.why());
        }
    }

    private void settle(Expectation.Id id, SourceKind kind, boolean came, String words) {
        var first =
                decisions.candidates(decisions.get(id).expectation()).stream()
                        .filter(it -> it.kind() == kind)
                        .map(it -> new Tallies.Named(it.organisation(), it.bearing()))
                        .findFirst();
        if (!came || first.isPresent()) {
            done(decisions.settle(new LearningOrder.Settle(id, came, first.orElse(null), words)));
        }
    }

    private static void done(LearningAnswer answer) {
        if (answer instanceof LearningAnswer.Refused(var reasons)) {
            throw new IllegalStateException(
                    "The demonstration was refused: " + reasons.getFirst().words());
        }
    }
}
