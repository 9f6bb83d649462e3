package org.ettle.evidence.remapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ettle.evidence.Bearing;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Stale;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Lineage;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of re-mapping: evidence of the asker's organisation whose outcome did not keep its
/// meaning in a later version, and what was decided about it. Each method is one transaction.
@Service
public class Remappings {

    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_DECISIONS = 200;

    private final ChangeMaps maps;
    private final KeptWays ways;
    private final RemappingSheets sheets;
    private final RemappingStore store;
    private final ApplicationEventPublisher events;

    Remappings(
            ChangeMaps maps,
            KeptWays ways,
            RemappingSheets sheets,
            RemappingStore store,
            ApplicationEventPublisher events) {
        this.maps = maps;
        this.ways = ways;
        this.sheets = sheets;
        this.store = store;
        this.events = events;
    }

    /// Everything that waits, the oldest later version of each map first.
    @Transactional(readOnly = true)
    public List<Waiting> list() {
        return laterVersions().stream().flatMap(to -> waiting(to).stream()).toList();
    }

    /// Versions that came from one for which the organisation made bearings.
    private List<Lineage.Kin> laterVersions() {
        Map<MapVersion.Id, Lineage.Kin> later = new LinkedHashMap<>();
        for (var made : sheets.listMadeFor()) {
            var from = maps.getKin(made.organisation(), made.version());
            maps.posterity(from.map(), from.version()).kin().stream()
                    .filter(kin -> kin.steps() > 0)
                    .forEach(kin -> later.putIfAbsent(kin.version().id(), kin));
        }
        return later.values().stream()
                .sorted(
                        Comparator.comparing((Lineage.Kin kin) -> kin.map().title())
                                .thenComparing(kin -> kin.version().name()))
                .toList();
    }

    private List<Waiting> waiting(Lineage.Kin to) {
        var kept = ways.to(to.map(), to.version());
        if (!kept.ways().hasWaiting()) {
            return List.of();
        }
        var found = new ArrayList<Waiting>();
        for (var count : sheets.listWaiting(kept.written(), kept.stops())) {
            found.add(
                    waiting(
                            kept.ways(),
                            to,
                            count.organisation(),
                            count.version(),
                            count.place(),
                            count.items()));
        }
        found.sort(
                Comparator.comparing((Waiting each) -> each.from().version().name())
                        .thenComparingInt(
                                each -> Ways.places(each.from().version()).indexOf(each.place())));
        return found;
    }

    private static Waiting waiting(
            Ways ways,
            Lineage.Kin to,
            OrganisationId organisation,
            MapVersion.Id version,
            Place place,
            int items) {
        var from = ways.ancestry().find(organisation, version);
        var way = ways.find(organisation, version, place);
        if (from.isPresent() && way.orElse(null) instanceof Way.Waits waits) {
            return new Waiting(from.get(), place, to, waits, items);
        }
        throw new NotFound("this evidence");
    }

    /// What waits in one place, item by item.
    public record Opened(Waiting waiting, List<WaitingItem> items) {

        public Opened {
            items = List.copyOf(items);
        }
    }

    /// @throws NotFound when nothing waits there
    @Transactional(readOnly = true)
    public Opened get(Decide.Where where) {
        return open(where);
    }

    private Opened open(Decide.Where where) {
        var to = maps.getKin(where.toOrganisation(), where.to());
        var kept = ways.to(to.map(), to.version());
        var items =
                sheets.listItems(
                        kept.written(),
                        kept.stops(),
                        where.fromOrganisation(),
                        where.from(),
                        where.place());
        if (items.isEmpty()) {
            throw new NotFound("this evidence");
        }
        return new Opened(
                waiting(
                        kept.ways(),
                        to,
                        where.fromOrganisation(),
                        where.from(),
                        where.place(),
                        items.size()),
                items);
    }

    /// @throws NotFound when nothing waits there
    /// @throws Stale when somebody else decided on any of it since
    @Transactional
    public RemappingAnswer decide(Decide order) {
        var opened = open(order.where());
        var refusal = refusal(order, opened.waiting().to().version());
        if (refusal != null) {
            return new RemappingAnswer.Refused(refusal);
        }
        var bearings = bearings(order.only(), opened.items());
        var decision = Decision.Id.fresh();
        var reason = order.reason().strip();
        var where = order.where();
        if (order.none()) {
            store.decide(decision, bearings, where.toOrganisation(), where.to(), 0, null, reason);
        }
        var onto = order.onto().stream().distinct().toList();
        for (int number = 0; number < onto.size(); number++) {
            store.decide(
                    decision,
                    bearings,
                    where.toOrganisation(),
                    where.to(),
                    number,
                    onto.get(number),
                    reason);
        }
        return done(
                new RemappingFact.EvidenceRemapped(
                        organisation(),
                        decision,
                        where.from(),
                        where.place().key(),
                        where.to(),
                        onto.stream().map(Place::key).toList(),
                        bearings.size(),
                        reason));
    }

    private static List<Bearing.Id> bearings(
            @Nullable Set<Bearing.Id> only, List<WaitingItem> items) {
        var waiting = items.stream().map(WaitingItem::bearing).toList();
        if (only == null) {
            return waiting;
        }
        if (!waiting.containsAll(only)) {
            throw new Stale("somebody decided on this evidence");
        }
        return List.copyOf(only);
    }

    private static @Nullable RemappingRefusal refusal(Decide order, MapVersion to) {
        if (order.only() != null && order.only().isEmpty()) {
            return new RemappingRefusal.NoItemChosen();
        }
        if (order.onto().isEmpty() && !order.none()) {
            return new RemappingRefusal.NothingChosen();
        }
        if (!order.onto().isEmpty() && order.none()) {
            return new RemappingRefusal.BothChosen();
        }
        for (var place : order.onto()) {
            if (!place.isIn(to)) {
                return new RemappingRefusal.NotInTheVersion(place);
            }
        }
        return refusal(order.reason());
    }

    private static @Nullable RemappingRefusal refusal(String reason) {
        if (reason.isBlank()) {
            return new RemappingRefusal.ReasonMissing();
        }
        return reason.length() > LONGEST_REASON
                ? new RemappingRefusal.ReasonTooLong(LONGEST_REASON)
                : null;
    }

    /// The newest decisions, withdrawn ones too.
    @Transactional(readOnly = true)
    public List<Decision> decisions() {
        return sheets.listDecisions(MOST_DECISIONS);
    }

    /// @throws NotFound when the asker's organisation made no such decision
    @Transactional(readOnly = true)
    public Decision get(Decision.Id decision) {
        return sheets.find(decision).orElseThrow(() -> new NotFound("this decision"));
    }

    /// Takes a decision back, so that its evidence waits again.
    ///
    /// @throws NotFound when the asker's organisation made no such decision
    /// @throws Stale when it was withdrawn since
    @Transactional
    public RemappingAnswer withdraw(Decision.Id id, String reason) {
        var decision = get(id);
        var refusal = refusal(reason);
        if (refusal != null) {
            return new RemappingAnswer.Refused(refusal);
        }
        if (store.withdraw(id, reason.strip()) == 0) {
            throw new Stale("this decision");
        }
        return done(
                new RemappingFact.RemappingWithdrawn(
                        organisation(), id, decision.items(), reason.strip()));
    }

    private static OrganisationId organisation() {
        return Objects.requireNonNull(Askers.get().organisation(), "Somebody of an organisation");
    }

    private RemappingAnswer done(RemappingFact fact) {
        events.publishEvent(fact);
        return new RemappingAnswer.Done(fact);
    }
}
