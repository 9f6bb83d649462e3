package org.ettle.judgement.content;

import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.ettle.evidence.Target;
import org.ettle.judgement.ContrarySearches;
import org.ettle.judgement.GiveOpinion;
import org.ettle.judgement.Judged;
import org.ettle.judgement.JudgementAnswer;
import org.ettle.judgement.Judgements;
import org.ettle.judgement.OpenJudgement;
import org.ettle.judgement.SearchContrary;
import org.ettle.judgement.body.Bodies;
import org.ettle.judgement.body.BodyAnswer;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;

/// Opens, answers and publishes judgements as invented people. What is there already is left alone,
/// and so is an outcome that somebody else judged; a start that was broken off goes on where it
/// was.
final class Demonstration {

    private static final String MAP = "sds";
    private static final String VERSION = "2018";

    private final Judgements judgements;
    private final ContrarySearches searches;
    private final ChangeMaps maps;
    private final DemonstrationLearning learned;
    private final Bodies bodies;
    private final BiConsumer<UUID, Runnable> as;

    /// @param as does something on behalf of a person
    Demonstration(
            Judgements judgements,
            ContrarySearches searches,
            ChangeMaps maps,
            DemonstrationLearning learned,
            Bodies bodies,
            BiConsumer<UUID, Runnable> as) {
        this.judgements = judgements;
        this.searches = searches;
        this.maps = maps;
        this.learned = learned;
        this.bodies = bodies;
        this.as = as;
    }

    void load(DemonstrationFile file) {
        for (var entry : file.judgements()) {
            var first = entry.answers().getFirst().judge();
            as.accept(first, () -> open(entry));
            entry.answers()
                    .forEach(answer -> as.accept(answer.judge(), () -> answer(entry, answer)));
            as.accept(first, () -> publish(entry));
            if (entry.decisions() != null) {
                entry.decisions()
                        .forEach(each -> as.accept(each.judge(), () -> learned.load(entry, each)));
            }
            if (entry.certainties() != null) {
                entry.certainties()
                        .forEach(each -> as.accept(each.judge(), () -> rate(entry, each)));
            }
        }
        file.facets().forEach(each -> as.accept(each.judge(), () -> enter(each)));
    }

    private void rate(DemonstrationFile.Entry entry, DemonstrationFile.Rating rating) {
        var judged = judgements.find(entry.judgement()).filter(it -> it.judgement().isRevealed());
        if (judged.isPresent()
                && bodies.certainties(judged.get().judgement()).stream()
                        .noneMatch(it -> it.rated().method() == rating.rated().method())) {
            done(bodies.rate(entry.judgement(), rating.rated(), rating.decided(), rating.reason()));
        }
    }

    private void enter(DemonstrationFile.Known known) {
        var target = target(known.link());
        if (bodies.entries(target).stream()
                .noneMatch(it -> it.demonstration() && it.facet() == known.facet())) {
            done(bodies.enter(target, known.facet(), known.words(), null, true, true));
        }
    }

    private static void done(BodyAnswer answer) {
        if (answer instanceof BodyAnswer.Refused(var reason)) {
            throw new IllegalStateException("The demonstration was refused: " + reason.words());
        }
    }

    private void open(DemonstrationFile.Entry entry) {
        var target = target(entry);
        if (!judgements.list(target).isEmpty()) {
            return;
        }
        var search = entry.search();
        if (search != null) {
            done(
                    searches.record(
                            new SearchContrary(
                                    target,
                                    search.lookedIn(),
                                    search.lookedFor(),
                                    search.found())));
        }
        done(
                judgements.open(
                        new OpenJudgement(
                                entry.judgement(), target, entry.terms(), true, entry.why())));
    }

    private void answer(DemonstrationFile.Entry entry, DemonstrationFile.Answer answer) {
        judgements
                .find(entry.judgement())
                .filter(it -> it.judgement().isOpen() && !it.isAnsweredBy(answer.judge()))
                .ifPresent(_ ->
                        done(
                                judgements.answer(
                                        new GiveOpinion(
                                                entry.judgement(),
                                                answer.capacity(),
                                                answer.said(),
                                                answer.scores(),
                                                answer.why()))));
    }

    private void publish(DemonstrationFile.Entry entry) {
        var why = entry.published();
        if (why != null
                && judgements.find(entry.judgement()).filter(this::isPublishable).isPresent()) {
            done(judgements.publish(entry.judgement(), why));
        }
    }

    private boolean isPublishable(Judged judged) {
        return Judgements.refusalToPublish(judged).isEmpty();
    }

    private Target target(DemonstrationFile.Entry entry) {
        return entry.link() == null
                ? new Target.AnOutcome(
                        maps.get(MAP).owner(),
                        maps.getVersion(MAP, VERSION).id(),
                        new Outcome.Code(Objects.requireNonNull(entry.outcome())))
                : target(entry.link());
    }

    private Target.ALink target(DemonstrationFile.Ends link) {
        return new Target.ALink(
                maps.get(MAP).owner(),
                maps.getVersion(MAP, VERSION).id(),
                new Link.Name(
                        new Outcome.Code(link.from()),
                        new Outcome.Code(link.to()),
                        Link.Kind.PARENT));
    }

    private static void done(JudgementAnswer answer) {
        if (answer instanceof JudgementAnswer.Refused(var reason)) {
            throw new IllegalStateException("The demonstration was refused: " + reason.words());
        }
    }
}
