package org.ettle.theory;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The door of the room: every change map that the asker may see, whole and in order.
///
/// Published versions are immutable, so they are kept in memory once read; each call still asks the
/// database, under row security, which of them the asker may see. Each method is one transaction.
@Service
public class ChangeMaps {

    private final ChangeMapStore store;
    private final PartStore parts;
    private final MapSheets sheets;
    private final VersionSheets versions;
    private final CrosswalkSheets crosswalks;
    private final SearchSheets search;
    private final ApplicationEventPublisher events;
    private final Map<Name, MapVersion> publishedVersions = new ConcurrentHashMap<>();
    private final Map<Name, Crosswalk> publishedCrosswalks = new ConcurrentHashMap<>();

    ChangeMaps(
            ChangeMapStore store,
            PartStore parts,
            MapSheets sheets,
            VersionSheets versions,
            CrosswalkSheets crosswalks,
            SearchSheets search,
            ApplicationEventPublisher events) {
        this.store = store;
        this.parts = parts;
        this.sheets = sheets;
        this.versions = versions;
        this.crosswalks = crosswalks;
        this.search = search;
        this.events = events;
    }

    /// Two organisations may use the same identifier; together with theirs it is unique.
    private record Name(OrganisationId organisation, UUID id) {}

    /// All maps, by title.
    @Transactional(readOnly = true)
    public List<ChangeMap> list() {
        return sheets.listMaps();
    }

    /// @throws NotFound when there is no such map, or the asker may not see it
    @Transactional(readOnly = true)
    public ChangeMap get(String address) {
        return find(address).orElseThrow(() -> new NotFound("this map"));
    }

    @Transactional(readOnly = true)
    public Optional<ChangeMap> find(String address) {
        return sheets.findMap(address);
    }

    /// The versions of a map, oldest first.
    @Transactional(readOnly = true)
    public List<MapVersion> versions(ChangeMap.Id map) {
        return sheets.listFronts(map).stream().map(this::whole).toList();
    }

    /// @throws NotFound when there is no such version, or the asker may not see it
    @Transactional(readOnly = true)
    public MapVersion getVersion(String address, String name) {
        return findVersion(address, name)
                .orElseThrow(() -> new NotFound("this version of the map"));
    }

    @Transactional(readOnly = true)
    public Optional<MapVersion> findVersion(String address, String name) {
        return sheets.findFront(address, name).map(this::whole);
    }

    /// A version as readers come to it: in its map, beside the other versions.
    ///
    /// @param versions every version of the map, oldest first
    public record InItsMap(ChangeMap map, MapVersion version, List<MapVersion> versions) {}

    /// The same as [#getVersion], with what stands around it, asked for in one transaction.
    ///
    /// @throws NotFound when there is no such version, or the asker may not see it
    @Transactional(readOnly = true)
    public InItsMap open(String address, String name) {
        var version = getVersion(address, name);
        return new InItsMap(mapOf(address, version), version, versions(version.map()));
    }

    /// Where two organisations have a map at the same address, the version says whose it is.
    private ChangeMap mapOf(String address, MapVersion version) {
        return find(address)
                .filter(map -> map.id().equals(version.map()))
                .or(() -> list().stream().filter(map -> map.id().equals(version.map())).findFirst())
                .orElseThrow(() -> new NotFound("this map"));
    }

    /// A version of the asker's own organisation, draft or published.
    ///
    /// @throws NotFound when the asker has no such version
    @Transactional(readOnly = true)
    public MapVersion getOwn(MapVersion.Id version) {
        return whole(ownFront(version));
    }

    /// A published version of any organisation.
    @Transactional(readOnly = true)
    public Optional<MapVersion> findPublished(OrganisationId organisation, MapVersion.Id version) {
        return sheets.findPublishedFront(organisation, version).map(this::whole);
    }

    /// A map of the asker's own organisation.
    ///
    /// @throws NotFound when the asker has no such map
    @Transactional(readOnly = true)
    public ChangeMap getOwn(ChangeMap.Id map) {
        return ownMap(map);
    }

    /// Every crosswalk between two versions of the map, oldest first.
    @Transactional(readOnly = true)
    public List<Crosswalk> crosswalks(ChangeMap.Id map) {
        return crosswalks.listPassages(map).stream().map(this::whole).toList();
    }

    /// The crosswalk that leads directly from one version to the other.
    @Transactional(readOnly = true)
    public Optional<Crosswalk> findCrosswalk(MapVersion.Id from, MapVersion.Id to) {
        return crosswalks.findPassage(from, to).map(this::whole);
    }

    /// A version of any organisation with its map, draft or published.
    ///
    /// @throws NotFound when there is no such version, or the asker may not see it
    @Transactional(readOnly = true)
    public Lineage.Kin getKin(OrganisationId organisation, MapVersion.Id version) {
        return sheets.findPlaced(organisation, version)
                .map(placed -> new Lineage.Kin(placed.map(), whole(placed.front()), 0))
                .orElseThrow(() -> new NotFound("this version of the map"));
    }

    /// What a version came from, by the crosswalks that lead to it.
    @Transactional(readOnly = true)
    public Lineage ancestry(ChangeMap map, MapVersion version) {
        return lineage(map, version, crosswalks.listTowards(map.owner(), version.id()));
    }

    /// What came from a version, by the crosswalks that lead on from it.
    @Transactional(readOnly = true)
    public Lineage posterity(ChangeMap map, MapVersion version) {
        return lineage(map, version, crosswalks.listOnwards(map.owner(), version.id()));
    }

    /// Step by step, the nearest first.
    private Lineage lineage(ChangeMap map, MapVersion version, List<CrosswalkSheets.Leg> legs) {
        var kin = new LinkedHashMap<MapVersion.Id, Lineage.Kin>();
        kin.put(version.id(), new Lineage.Kin(map, version, 0));
        var waiting = new ArrayDeque<>(List.of(version.id()));
        while (!waiting.isEmpty()) {
            var here = waiting.remove();
            int steps = Objects.requireNonNull(kin.get(here)).steps() + 1;
            for (var leg : legs) {
                var end = leg.end().front();
                if (leg.start().equals(here) && !kin.containsKey(end.id())) {
                    kin.put(end.id(), new Lineage.Kin(leg.end().map(), whole(end), steps));
                    waiting.add(end.id());
                }
            }
        }
        return new Lineage(
                List.copyOf(kin.values()),
                legs.stream().map(CrosswalkSheets.Leg::passage).map(this::whole).toList());
    }

    /// Where the words stand in the maps that the asker may see, the best hits first. The last word
    /// also matches as the beginning of one; quotation marks, “or” and a minus mean what they mean
    /// in a web search.
    @Transactional(readOnly = true)
    public List<Hit> search(String words) {
        return search.find(SoughtWords.in(words));
    }

    @Transactional
    public Answer begin(ChangeMap map) {
        var same = sheets.findMap(map.address());
        if (same.isPresent() && same.get().owner().equals(map.owner())) {
            return new Answer.Refused(new TheoryRefusal.AddressTaken(map.address()));
        }
        store.begin(map);
        return done(new TheoryFact.MapBegun(map));
    }

    /// Keeps a draft after every version that the map has. Outcomes without a slot are given the
    /// next free one.
    ///
    /// @throws NotFound when the asker has no such map
    @Transactional
    public Answer record(MapVersion draft) {
        if (draft.isPublished()) {
            throw new IllegalArgumentException("A version is recorded before it is published.");
        }
        var map = ownMap(draft.map());
        if (sheets.listFronts(map.id()).stream()
                .anyMatch(front -> front.heading().name().equals(draft.name()))) {
            return new Answer.Refused(new TheoryRefusal.NameTaken(draft.name()));
        }
        store.record(draft.placed());
        return done(new TheoryFact.VersionRecorded(map.owner(), map.id(), draft.id()));
    }

    /// Keeps a draft as it stands after an edit. The room of drafts tells what was edited.
    @Transactional(propagation = Propagation.MANDATORY)
    public void rewrite(MapVersion before, MapVersion after) {
        parts.rewrite(before, after);
    }

    /// A draft that was written here has no source but Ettle: it is published when it is approved.
    @Transactional(propagation = Propagation.MANDATORY)
    public void date(MapVersion.Id draft) {
        parts.date(draft);
    }

    /// Takes away a draft that was abandoned.
    @Transactional(propagation = Propagation.MANDATORY)
    public void discard(MapVersion.Id draft) {
        parts.discard(draft);
    }

    /// Publishes a draft for everybody. This cannot be undone.
    ///
    /// @param reason why, in the words of who approved it
    /// @throws NotFound when the asker has no such version
    @Transactional
    public Answer publish(MapVersion.Id version, String reason) {
        var front = ownFront(version);
        if (front.state() instanceof MapVersion.State.Published(var since)) {
            return new Answer.Refused(
                    new TheoryRefusal.AlreadyPublished(front.heading().name(), since));
        }
        var at = store.publish(version).orElseThrow(() -> new NotFound("this draft"));
        return done(
                new TheoryFact.VersionPublished(
                        front.organisation(), front.map(), version, at, reason));
    }

    /// Publishes how the outcomes of one version became those of a later one. This cannot be
    /// undone.
    ///
    /// @throws NotFound when the asker has no such versions
    @Transactional
    public Answer relate(Crosswalk crosswalk) {
        return relate(ownFront(crosswalk.from()), crosswalk);
    }

    /// The same, where the earlier version is another organisation's: a fork of it.
    ///
    /// @throws NotFound when the asker has no such later version or may not see the earlier one
    @Transactional
    public Answer relate(OrganisationId earlier, Crosswalk crosswalk) {
        return relate(
                sheets.findPublishedFront(earlier, crosswalk.from())
                        .orElseThrow(() -> new NotFound("this version of the map")),
                crosswalk);
    }

    private Answer relate(MapSheets.Front from, Crosswalk crosswalk) {
        var to = ownFront(crosswalk.to());
        var refusal = refusalOf(crosswalk, from, to);
        if (refusal != null) {
            return new Answer.Refused(refusal);
        }
        store.relate(from.organisation(), crosswalk);
        return done(new TheoryFact.VersionsRelated(to.organisation(), from.id(), to.id()));
    }

    private @Nullable TheoryRefusal refusalOf(
            Crosswalk crosswalk, MapSheets.Front from, MapSheets.Front to) {
        for (var end : List.of(from, to)) {
            if (!end.isPublished()) {
                return new TheoryRefusal.NotYetPublished(end.heading().name());
            }
        }
        if (crosswalks.findPassage(from.id(), to.id()).isPresent()) {
            return new TheoryRefusal.AlreadyRelated(from.heading().name(), to.heading().name());
        }
        var faults = Wholeness.faultsOf(crosswalk, whole(from), whole(to));
        return faults.isEmpty() ? null : new TheoryRefusal.NotInTheVersions(faults);
    }

    private Answer done(TheoryFact fact) {
        events.publishEvent(fact);
        return new Answer.Done(fact);
    }

    private ChangeMap ownMap(ChangeMap.Id map) {
        return sheets.findOwnMap(map).orElseThrow(() -> new NotFound("this map"));
    }

    private MapSheets.Front ownFront(MapVersion.Id version) {
        return sheets.findOwnFront(version)
                .orElseThrow(() -> new NotFound("this version of the map"));
    }

    private MapVersion whole(MapSheets.Front front) {
        var name = new Name(front.organisation(), front.id().value());
        return kept(publishedVersions, name, front.isPublished(), () -> versions.read(front));
    }

    private Crosswalk whole(CrosswalkSheets.Passage passage) {
        var name = new Name(passage.organisation(), passage.id());
        return kept(
                publishedCrosswalks, name, passage.isPublished(), () -> crosswalks.read(passage));
    }

    /// What a writing transaction sees as published may still be rolled back, so it is not kept.
    private static <T> T kept(
            Map<Name, T> kept, Name name, boolean published, Supplier<T> reading) {
        if (!published || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return reading.get();
        }
        var known = kept.get(name);
        if (known == null) {
            known = reading.get();
            kept.put(name, known);
        }
        return known;
    }
}
