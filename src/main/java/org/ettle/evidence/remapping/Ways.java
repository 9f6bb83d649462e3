package org.ettle.evidence.remapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.Lineage;
import org.ettle.theory.MapVersion;
import org.ettle.theory.comparison.Comparison;
import org.ettle.theory.comparison.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// How evidence comes to one version: from each place of it, and of every version that it came
/// from.
///
/// The database counts by the same ways (`evidence.brought`); a test on random worlds holds the two
/// together.
public final class Ways {

    private final Lineage ancestry;
    private final Map<Lineage.Kin, Map<Place, Way>> ways;

    private Ways(Lineage ancestry, Map<Lineage.Kin, Map<Place, Way>> ways) {
        this.ancestry = ancestry;
        this.ways = ways;
    }

    /// @param ancestry of the version to which evidence comes
    public static Ways to(Lineage ancestry) {
        var ways = new LinkedHashMap<Lineage.Kin, Map<Place, Way>>();
        var here = ancestry.self();
        for (var kin : ancestry.kin()) {
            var from = new LinkedHashMap<Place, Way>();
            var carrying =
                    kin.equals(here)
                            ? null
                            : Carrying.by(
                                    Comparison.onwards(
                                            kin.version(),
                                            here.version(),
                                            ancestry.versions(),
                                            ancestry.crosswalks()));
            for (var place : places(kin.version())) {
                from.put(
                        place,
                        carrying == null ? new Way.Carried(place, false) : carrying.of(place));
            }
            ways.put(kin, from);
        }
        return new Ways(ancestry, ways);
    }

    /// Every outcome and link of the version.
    public static List<Place> places(MapVersion version) {
        return Stream.<Place>concat(
                        version.outcomes().stream().map(it -> new Place.AnOutcome(it.code())),
                        version.links().stream().map(it -> new Place.ALink(it.name())))
                .toList();
    }

    /// What somebody decided for a version: that evidence bears on these places of it, or on none.
    ///
    /// @param version of the ancestry of the version to which evidence comes, or that itself
    public record Decided(OrganisationId organisation, MapVersion.Id version, List<Place> places) {

        public Decided {
            places = List.copyOf(places);
        }
    }

    /// What becomes of a bearing in the version to which these ways lead.
    ///
    /// @param decisions that stand on it, in any order; those for versions elsewhere say nothing
    ///   here
    public Fate fate(
            OrganisationId organisation,
            MapVersion.Id version,
            Place place,
            List<Decided> decisions) {
        var nearest =
                ancestry.kin().stream()
                        .flatMap(kin -> decisions.stream().filter(it -> isOn(kin, it)))
                        .findFirst();
        if (nearest.isEmpty()) {
            return fate(ways(organisation, version, List.of(place)), Fate.History.Why.ELSEWHERE);
        }
        var decided = nearest.get();
        if (isOn(ancestry.self(), decided)) {
            return new Fate.Decided(decided.places());
        }
        return fate(
                ways(decided.organisation(), decided.version(), decided.places()),
                Fate.History.Why.SET_ASIDE);
    }

    private static boolean isOn(Lineage.Kin kin, Decided decision) {
        return kin.organisation().equals(decision.organisation())
                && kin.version().id().equals(decision.version());
    }

    private List<Way> ways(OrganisationId organisation, MapVersion.Id version, List<Place> places) {
        var from =
                ancestry.find(organisation, version)
                        .map(kin -> ways.getOrDefault(kin, Map.of()))
                        .orElse(Map.of());
        return places.stream().flatMap(it -> Stream.ofNullable(from.get(it))).toList();
    }

    /// What waits in one part waits as a whole, so that nothing counts before it is decided.
    private static Fate fate(List<Way> ways, Fate.History.Why otherwise) {
        var candidates = new ArrayList<Place>();
        var steps = new ArrayList<Step>();
        var onto = new ArrayList<Place>();
        for (var way : ways) {
            switch (way) {
                case Way.Carried(var place, _) -> onto.add(place);
                case Way.Waits(var some, var reasons) -> {
                    candidates.addAll(some);
                    steps.addAll(reasons);
                }
                case Way.Dropped _, Way.NotCompared _ -> {}
            }
        }
        if (ways.stream().anyMatch(Way.Waits.class::isInstance)) {
            return new Fate.Queued(
                    candidates.stream().distinct().toList(), steps.stream().distinct().toList());
        }
        if (!onto.isEmpty()) {
            return new Fate.Carried(onto);
        }
        return new Fate.History(
                ways.stream().anyMatch(Way.NotCompared.class::isInstance)
                        ? Fate.History.Why.NOT_COMPARED
                        : ways.isEmpty() ? otherwise : Fate.History.Why.DROPPED);
    }

    public Lineage ancestry() {
        return ancestry;
    }

    public Optional<Way> find(OrganisationId organisation, MapVersion.Id version, Place place) {
        return ways(organisation, version, List.of(place)).stream().findFirst();
    }

    /// Whether anything at all waits for a decision.
    public boolean hasWaiting() {
        return ways.values().stream()
                .flatMap(from -> from.values().stream())
                .anyMatch(Way.Waits.class::isInstance);
    }

    /// The rows in which the database is told of them. What waits has a row for each candidate.
    ///
    /// @param onto where they lead; null for what leads nowhere
    public record Row(
            OrganisationId organisation,
            MapVersion.Id version,
            Place place,
            @Nullable Place onto,
            State state,
            boolean provisional) {}

    public enum State {
        CARRIED,
        WAITS,
        DROPPED,
        NOT_COMPARED
    }

    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        ways.forEach(
                (kin, from) -> from.forEach((place, way) -> rows.addAll(rows(kin, place, way))));
        return rows;
    }

    /// As the database reads them: those that lead to some place, and all that wait, because what
    /// waits in one part waits as a whole.
    ///
    /// @param places null for all
    public String written(@Nullable Set<Place> places) {
        return JsonMapper.shared()
                .writeValueAsString(
                        rows().stream()
                                .filter(row ->
                                        places == null
                                                || row.state() == State.WAITS
                                                || (row.onto() != null
                                                        && places.contains(row.onto())))
                                .map(Ways::written)
                                .toList());
    }

    private static Map<String, @Nullable Object> written(Row row) {
        var written = new LinkedHashMap<String, @Nullable Object>();
        written.put("organisation_id", row.organisation().toString());
        written.put("version_id", row.version().toString());
        written.put("place", row.place().key());
        written.put("onto", row.onto() == null ? null : row.onto().key());
        written.put("state", row.state().name());
        written.put("provisional", row.provisional());
        return written;
    }

    /// The versions on the ways, as the database reads them.
    public String writtenStops() {
        return JsonMapper.shared()
                .writeValueAsString(
                        ancestry.kin().stream()
                                .map(kin ->
                                        Map.of(
                                                "organisation_id",
                                                kin.organisation().toString(),
                                                "version_id",
                                                kin.version().id().toString(),
                                                "steps",
                                                kin.steps()))
                                .toList());
    }

    private static List<Row> rows(Lineage.Kin kin, Place place, Way way) {
        return switch (way) {
            case Way.Carried(var onto, var provisional) ->
                    List.of(row(kin, place, onto, State.CARRIED, provisional));
            case Way.Waits(var candidates, _) ->
                    candidates.isEmpty()
                            ? List.of(row(kin, place, null, State.WAITS, false))
                            : candidates.stream()
                                    .map(it -> row(kin, place, it, State.WAITS, false))
                                    .toList();
            case Way.Dropped() -> List.of(row(kin, place, null, State.DROPPED, false));
            case Way.NotCompared() -> List.of(row(kin, place, null, State.NOT_COMPARED, false));
        };
    }

    private static Row row(
            Lineage.Kin kin, Place place, @Nullable Place onto, State state, boolean provisional) {
        return new Row(kin.organisation(), kin.version().id(), place, onto, state, provisional);
    }
}
