package org.ettle.judgement.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ettle.access.People;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Target;
import org.ettle.evidence.coverage.Item;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.learning.Action;
import org.ettle.judgement.learning.Decision;
import org.ettle.judgement.learning.Decisions;
import org.ettle.judgement.learning.Expectation;
import org.ettle.platform.page.Moments;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells what follows from a judgement, as the reader may see it.
@Component
class WhatFollows {

    private final Decisions decisions;
    private final Tallies tallies;
    private final Asked asked;
    private final Judges judges;
    private final People people;

    WhatFollows(Decisions decisions, Tallies tallies, Asked asked, Judges judges, People people) {
        this.decisions = decisions;
        this.tallies = tallies;
        this.asked = asked;
        this.judges = judges;
        this.people = people;
    }

    /// What a reader may do with it.
    private record May(boolean decide, boolean settle) {}

    /// What everything is told with.
    private record Known(
            LocalDate today,
            @Nullable OrganisationId asker,
            boolean ownJudgement,
            May may,
            Map<UUID, String> names,
            Map<Bearing.Id, Item> evidence,
            Function<Target, TargetLine> lines) {}

    LearningSheet of(Judgement judgement) {
        var all = decisions.list(judgement);
        var asker = Askers.get().organisation();
        boolean own = judgement.organisation().equals(asker);
        boolean decides = judges.letTheAskerDecide();
        var lines = new HashMap<Target, TargetLine>();
        var known =
                new Known(
                        people.today(),
                        asker,
                        own,
                        new May(decides, judges.letTheAskerSettle()),
                        names(all.stream().filter(it -> it.organisation().equals(asker)).toList()),
                        evidence(all),
                        target -> lines.computeIfAbsent(target, it -> asked.place(it).line()));
        return new LearningSheet(
                all.stream().map(it -> decided(it, known)).toList(),
                own
                        ? "Nothing is decided on it yet."
                        : asker == null
                                ? "No decision on it is open to everybody."
                                : "Your organisation has decided nothing on it, and nothing that"
                                        + " others decided is open to everybody.",
                decides && judgement.isRevealed()
                        ? JudgementAddress.of(judgement.id()) + "/decisions/new"
                        : null,
                decides && !own ? "What you decide on it is for your own people only." : null,
                asker == null ? null : JudgementAddress.OWED);
    }

    private Map<UUID, String> names(List<Decision> all) {
        return people.names(
                all.stream()
                        .map(Decision::by)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    private Map<Bearing.Id, Item> evidence(List<Decision> all) {
        var named =
                all.stream()
                        .flatMap(decision -> decision.actions().stream())
                        .flatMap(action -> action.expected().stream())
                        .map(Expectation::settled)
                        .filter(Objects::nonNull)
                        .map(Expectation.Settled::evidence)
                        .filter(Objects::nonNull)
                        .toList();
        return named.isEmpty()
                ? Map.of()
                : tallies.list(named).stream()
                        .collect(Collectors.toMap(Item::bearing, it -> it, (one, _) -> one));
    }

    private static LearningSheet.Decided decided(Decision decision, Known known) {
        var name = Optional.ofNullable(decision.by()).map(known.names()::get).orElse("");
        var address = JudgementAddress.of(decision.id());
        boolean own = decision.organisation().equals(known.asker());
        boolean decides = own && known.may().decide();
        return new LearningSheet.Decided(
                decision.id().toString(),
                decision.words(),
                decision.reason(),
                "Decided " + Moments.words(decision.at()) + (name.isEmpty() ? "" : " by " + name),
                own ? mark(decision, known) : null,
                decides && known.ownJudgement() && !decision.toAll() ? address + "/open" : null,
                decides ? address + "/actions/new" : null,
                decision.actions().stream().map(it -> acted(it, own, known)).toList());
    }

    private static String mark(Decision decision, Known known) {
        if (!known.ownJudgement()) {
            return "Your organisation's own, for members only";
        }
        return decision.toAll()
                ? "Open to everybody once the judgement is published"
                : "For members only";
    }

    private static LearningSheet.Acted acted(Action action, boolean own, Known known) {
        var end = action.end();
        var address = JudgementAddress.of(action.id());
        boolean decides = own && known.may().decide();
        return new LearningSheet.Acted(
                action.words(),
                action.owner(),
                Moments.words(action.due()),
                LearningWords.state(action, known.today()),
                end == null ? null : end.words() + " (" + Moments.words(end.at()) + ")",
                end == null && decides ? address + "/end" : null,
                decides ? address + "/expected/new" : null,
                action.expected().stream().map(it -> awaited(it, own, known)).toList());
    }

    private static LearningSheet.Awaited awaited(
            Expectation expectation, boolean own, Known known) {
        var line = known.lines().apply(expectation.target());
        var settled = expectation.settled();
        var evidence = settled == null ? null : settled.evidence();
        var item = evidence == null ? null : known.evidence().get(evidence.bearing());
        return new LearningSheet.Awaited(
                expectation.kind().title(),
                expectation.words(),
                line.code(),
                line.words(),
                line.address(),
                Moments.words(expectation.due()),
                LearningWords.state(expectation, known.today()),
                item == null
                        ? null
                        : new LearningSheet.Came(
                                item.title(), "/evidence/sources/" + item.source()),
                settled == null ? null : LearningWords.settled(settled, item != null),
                settled == null && own && known.may().settle()
                        ? JudgementAddress.of(expectation.id()) + "/settle"
                        : null);
    }
}
