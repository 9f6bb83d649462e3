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
            boolean own,
            May may,
            Map<UUID, String> names,
            Map<Bearing.Id, Item> evidence,
            Function<Target, TargetLine> lines) {}

    LearningSheet of(Judgement judgement) {
        var all = decisions.list(judgement);
        boolean own = judgement.organisation().equals(Askers.get().organisation());
        boolean decides = own && judges.letTheAskerDecide();
        var lines = new HashMap<Target, TargetLine>();
        var known =
                new Known(
                        people.today(),
                        own,
                        new May(decides, own && judges.letTheAskerSettle()),
                        own ? names(all) : Map.of(),
                        evidence(all),
                        target -> lines.computeIfAbsent(target, it -> asked.place(it).line()));
        return new LearningSheet(
                all.stream().map(it -> decided(it, known)).toList(),
                own ? "Nothing is decided on it yet." : "No decision on it is open to everybody.",
                decides && judgement.isRevealed()
                        ? JudgementAddress.of(judgement.id()) + "/decisions/new"
                        : null,
                own ? JudgementAddress.OWED : null);
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
        return new LearningSheet.Decided(
                decision.id().toString(),
                decision.words(),
                decision.reason(),
                "Decided " + Moments.words(decision.at()) + (name.isEmpty() ? "" : " by " + name),
                !known.own()
                        ? null
                        : decision.toAll()
                                ? "Open to everybody once the judgement is published"
                                : "For members only",
                known.may().decide() && !decision.toAll() ? address + "/open" : null,
                known.may().decide() ? address + "/actions/new" : null,
                decision.actions().stream().map(it -> acted(it, known)).toList());
    }

    private static LearningSheet.Acted acted(Action action, Known known) {
        var end = action.end();
        var address = JudgementAddress.of(action.id());
        return new LearningSheet.Acted(
                action.words(),
                action.owner(),
                Moments.words(action.due()),
                LearningWords.state(action, known.today()),
                end == null ? null : end.words() + " (" + Moments.words(end.at()) + ")",
                end == null && known.may().decide() ? address + "/end" : null,
                known.may().decide() ? address + "/expected/new" : null,
                action.expected().stream().map(it -> awaited(it, known)).toList());
    }

    private static LearningSheet.Awaited awaited(Expectation expectation, Known known) {
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
                settled == null && known.may().settle()
                        ? JudgementAddress.of(expectation.id()) + "/settle"
                        : null);
    }
}
