package org.ettle.review.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.ettle.review.Protocol;
import org.ettle.review.Regrouped;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of decisions where two records turn out to be one work. On the record that stays a
/// person's decision stands, unless they decided otherwise on the merged record, or somebody did
/// who has not decided on this one. Then it is put aside, and they decide anew. Decisions on the
/// merged record stay where they are, and count for nothing until the merge is undone; then what
/// was put aside stands again, unless its person has decided since.
///
/// All of it is done in the transaction that merges or parts. What is blind is uncovered for that
/// transaction alone, and covered again before anybody else can see it.
@Component
class MergedRecords {

    private static final int AT_ONCE = 1_000;

    private final ScreeningStore store;
    private final ScreeningSheets sheets;
    private final Settling settling;
    private final Reviews reviews;
    private final ApplicationEventPublisher events;

    MergedRecords(
            ScreeningStore store,
            ScreeningSheets sheets,
            Settling settling,
            Reviews reviews,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.settling = settling;
        this.reviews = reviews;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void told(Regrouped records) {
        var review = reviews.getOwn(records.review());
        var protocol = reviews.protocol(review).protocol();
        merge(review, protocol, records.merged());
        records.parted().forEach(it -> part(review, protocol, it.other()));
    }

    private void merge(Review review, Protocol protocol, List<Regrouped.Step> steps) {
        // By merged record and stage: where somebody has decided, on it or on what it took up.
        var decided = new HashMap<Integer, Map<String, List<ScreeningSheets.DecidedUnder>>>();
        for (int from = 0; from < steps.size(); from += AT_ONCE) {
            var some = steps.subList(from, Math.min(steps.size(), from + AT_ONCE));
            for (var it :
                    sheets.decidedUnder(
                            review.id(), some.stream().map(Regrouped.Step::other).toList())) {
                decided.computeIfAbsent(it.top(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(it.stage(), _ -> new ArrayList<>())
                        .add(it);
            }
        }
        for (var step : steps) {
            decided.getOrDefault(step.other(), Map.of())
                    .forEach((stage, there) ->
                            round(review, protocol, stage)
                                    .ifPresent(it -> merge(it, step.kept(), step.other(), there)));
        }
    }

    private static Optional<Round> round(Review review, Protocol protocol, String stage) {
        return protocol.stage(stage).map(_ -> Round.of(review, protocol, stage));
    }

    private void merge(
            Round round, int kept, int other, List<ScreeningSheets.DecidedUnder> decided) {
        var at = round.at();
        var all =
                new ArrayList<>(
                        decided.stream().map(ScreeningSheets.DecidedUnder::record).toList());
        all.add(kept);
        var covered = store.uncover(at, all);
        var decisions = sheets.decisions(at, all);
        var resolutions = sheets.resolutions(at, all);
        var there = said(other, decided, decisions, resolutions);
        var resolution = resolutions.get(kept);
        boolean isResolution =
                resolution != null && !there.all(it -> round.agree(it, resolution.said()));
        var own = decisions.getOrDefault(kept, List.of());
        var here = own.stream().map(Decision::person).collect(Collectors.toSet());
        // What people came to together stands above what each had said before.
        var aside =
                resolution != null && !isResolution
                        ? List.<Decision>of()
                        : own.stream().filter(it -> !there.agrees(round, it, here)).toList();
        var words = "Merged with record " + other + ", on which something else was decided.";
        aside.forEach(it -> store.putAside(at, it, other, words));
        if (isResolution) {
            store.putAside(at, Objects.requireNonNull(resolution), other, words);
        }
        store.coverAgain(at, covered);
        if (!aside.isEmpty() || isResolution) {
            settling.settleAnew(round, kept);
            events.publishEvent(
                    new ScreeningFact.DecisionsPutAside(
                            ours(),
                            at.review(),
                            at.stage(),
                            kept,
                            other,
                            people(aside),
                            isResolution));
        }
    }

    /// What the merged record says: what people came to together on it, or else what each said.
    private record ThereSaid(@Nullable Said together, Map<UUID, List<Said>> each) {

        interface Asked {
            boolean holds(Said said);
        }

        boolean all(Asked asked) {
            return together != null
                    ? asked.holds(together)
                    : each.values().stream().flatMap(List::stream).allMatch(asked::holds);
        }

        /// @param here who has decided on the record that stays
        boolean agrees(Round round, Decision decision, Set<UUID> here) {
            var said = Objects.requireNonNull(decision.said());
            if (together != null) {
                return round.agree(together, said);
            }
            return each.entrySet().stream()
                    .filter(it ->
                            it.getKey().equals(decision.person()) || !here.contains(it.getKey()))
                    .flatMap(it -> it.getValue().stream())
                    .allMatch(it -> round.agree(it, said));
        }
    }

    /// What a record took up before was weighed when it did; it speaks only where nobody decided on
    /// the record itself.
    private static ThereSaid said(
            int record,
            List<ScreeningSheets.DecidedUnder> decided,
            Map<Integer, List<Decision>> decisions,
            Map<Integer, Resolution> resolutions) {
        var own = decisions.get(record);
        var resolution = resolutions.get(record);
        var said =
                own != null
                        ? own
                        : decided.stream()
                                .flatMap(it ->
                                        decisions.getOrDefault(it.record(), List.of()).stream())
                                .toList();
        return new ThereSaid(
                resolution == null ? null : resolution.said(),
                said.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Decision::person,
                                        Collectors.mapping(
                                                it -> Objects.requireNonNull(it.said()),
                                                Collectors.toList()))));
    }

    private void part(Review review, Protocol protocol, int parted) {
        var aside =
                sheets.aside(review.id(), parted).stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> new At(it.stage(), it.record()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        aside.forEach((at, all) ->
                round(review, protocol, at.stage())
                        .ifPresent(it -> restore(it, at.record(), parted, all)));
        store.restored(review.id(), parted);
    }

    private record At(String stage, int record) {}

    private void restore(Round round, int record, int parted, List<ScreeningSheets.Aside> aside) {
        var at = round.at();
        var covered = store.uncover(at, List.of(record));
        var decisions = sheets.allDecisions(at, List.of(record));
        var resolutions = sheets.allResolutions(at, List.of(record));
        var people = new ArrayList<UUID>();
        boolean isResolution = false;
        for (var it : aside) {
            var person = it.person();
            if (person == null) {
                var before = before(resolutions, it.as());
                if (before.isPresent()) {
                    store.restore(at, before.get(), it.as());
                    isResolution = true;
                }
            } else {
                var own = decisions.stream().filter(d -> d.person().equals(person)).toList();
                if (own.getLast().number() == it.as()) {
                    own.stream()
                            .filter(d -> d.number() == it.as() - 1)
                            .forEach(d -> store.restore(at, d, it.as()));
                    people.add(person);
                }
            }
        }
        store.coverAgain(at, covered);
        if (!people.isEmpty() || isResolution) {
            settling.settleAnew(round, record);
            events.publishEvent(
                    new ScreeningFact.DecisionsRestored(
                            ours(), at.review(), at.stage(), record, parted, people, isResolution));
        }
    }

    /// Empty where people came to something else since.
    private static Optional<Resolution> before(List<Resolution> resolutions, int takenBackAs) {
        return resolutions.stream().anyMatch(it -> it.number() > takenBackAs)
                ? Optional.empty()
                : resolutions.stream().filter(it -> it.number() == takenBackAs - 1).findFirst();
    }

    private static List<UUID> people(List<Decision> decisions) {
        return decisions.stream().map(Decision::person).toList();
    }

    private static OrganisationId ours() {
        return Objects.requireNonNull(Askers.get().organisation());
    }
}
