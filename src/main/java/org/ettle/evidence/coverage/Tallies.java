package org.ettle.evidence.coverage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.remapping.KeptWays;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.Ways;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.Lineage;
import org.ettle.theory.beside.Viewed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The door of counts: what evidence there is on the outcomes and links of a version, its own and
/// what came along from earlier versions, as far as the asker may see it.
@Service
public class Tallies {

    /// How many items a page of a list has.
    public static final int PAGE = 20;

    private final KeptWays ways;
    private final TallySheets sheets;
    private final Suggestions suggestions;

    Tallies(KeptWays ways, TallySheets sheets, Suggestions suggestions) {
        this.ways = ways;
        this.sheets = sheets;
        this.suggestions = suggestions;
    }

    /// @param withDemonstration whether invented items count
    @Transactional(readOnly = true)
    public VersionTally of(Viewed viewed, boolean withDemonstration) {
        var kept = ways.to(viewed.map(), viewed.version());
        var groups = sheets.listGroups(kept.written(), kept.stops(), withDemonstration);
        return new VersionTally(byPlace(groups), elsewhere(kept.ways().ancestry(), groups));
    }

    /// What is missing for each outcome, in the order in which the source prints them.
    @Transactional(readOnly = true)
    public List<OutcomeGaps> gaps(Viewed viewed, int thisYear) {
        var kept = ways.to(viewed.map(), viewed.version());
        var tallies = byPlace(sheets.listGroups(kept.written(), kept.stops(), false));
        var fitting = suggestions.of(kept.ways());
        return viewed.version().outcomes().stream()
                .map(outcome -> {
                    var place = new Place.AnOutcome(outcome.code());
                    var tally = tallies.getOrDefault(place, PlaceTally.NONE).whole();
                    return new OutcomeGaps(
                            outcome, tally, Shortfall.of(tally, thisYear), fitting.get(place));
                })
                .toList();
    }

    /// @param kin where each item may have been made
    public record Listed(List<Item> items, Lineage kin) {}

    /// One page of the evidence on a place, the newest first.
    ///
    /// @param counted what the same asker was told that there is; of nothing there is no list
    /// @param page from 1
    @Transactional(readOnly = true)
    public Listed list(Viewed viewed, Place place, PlaceTally counted, int page) {
        var kept = ways.to(viewed.map(), viewed.version());
        return new Listed(
                counted.isNone()
                        ? List.of()
                        : sheets.listItems(
                                kept.ways().written(Set.of(place)),
                                kept.stops(),
                                place,
                                (page - 1) * PAGE,
                                PAGE),
                kept.ways().ancestry());
    }

    /// Everything that counts in a place, without its words: what a judgement can freeze.
    @Transactional(readOnly = true)
    public List<Told> told(Viewed viewed, Place place) {
        var kept = ways.to(viewed.map(), viewed.version());
        return sheets.listTold(kept.ways().written(Set.of(place)), kept.stops(), place);
    }

    /// Names a bearing of an organisation.
    public record Named(OrganisationId organisation, Bearing.Id bearing) {}

    /// Those of some bearings that the asker may see and that hold, the newest first.
    @Transactional(readOnly = true)
    public List<Item> list(Collection<Named> bearings) {
        return sheets.listNamed(
                JsonMapper.shared()
                        .writeValueAsString(
                                bearings.stream()
                                        .map(each ->
                                                Map.of(
                                                        "organisation_id",
                                                        each.organisation().toString(),
                                                        "id",
                                                        each.bearing().toString()))
                                        .toList()));
    }

    private static Map<Place, PlaceTally> byPlace(List<Group> groups) {
        Map<Place, List<Group>> onto =
                groups.stream()
                        .filter(group -> group.onto() != null)
                        .collect(
                                Collectors.groupingBy(
                                        group -> Objects.requireNonNull(group.onto())));
        var tallies = new HashMap<Place, PlaceTally>();
        onto.forEach((place, some) -> tallies.put(place, placeTally(some)));
        return tallies;
    }

    private static PlaceTally placeTally(List<Group> groups) {
        var counted = groups.stream().filter(it -> it.state() == Ways.State.CARRIED).toList();
        int waiting =
                groups.stream()
                        .filter(it -> it.state() == Ways.State.WAITS)
                        .mapToInt(Group::items)
                        .sum();
        return new PlaceTally(Tally.of(counted), Tally.byKind(counted), waiting);
    }

    /// What waits with several candidates is told once, by the version for which it was made.
    private static List<VersionTally.Elsewhere> elsewhere(Lineage ancestry, List<Group> groups) {
        return ancestry.kin().stream()
                .flatMap(kin ->
                        Stream.of(Ways.State.DROPPED, Ways.State.NOT_COMPARED)
                                .map(state ->
                                        new VersionTally.Elsewhere(
                                                kin, state, count(kin, state, groups))))
                .filter(each -> each.items() > 0)
                .toList();
    }

    private static int count(Lineage.Kin kin, Ways.State state, List<Group> groups) {
        return groups.stream()
                .filter(it -> it.state() == state)
                .filter(it -> it.madeForOrganisation().equals(kin.organisation()))
                .filter(it -> it.madeFor().equals(kin.version().id()))
                .mapToInt(Group::items)
                .sum();
    }
}
