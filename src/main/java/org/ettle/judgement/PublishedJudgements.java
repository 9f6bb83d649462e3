package org.ettle.judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ettle.evidence.remapping.Place;
import org.ettle.platform.page.Moments;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// Everything that was published of one version of a map, as one organisation or the public sees
/// it: what stood on any day, and what took the place of what.
///
/// @param judged oldest first
/// @param inputs those of their inputs that are seen
public record PublishedJudgements(List<Judged> judged, Map<Judgement.Name, Inputs> inputs) {

    public static final PublishedJudgements NONE = new PublishedJudgements(List.of(), Map.of());

    static PublishedJudgements of(List<Judged> all, Map<Judgement.Name, Inputs> inputs) {
        return new PublishedJudgements(
                all.stream()
                        .filter(it -> it.judgement().isPublished())
                        .sorted(Comparator.comparing(PublishedJudgements::at))
                        .toList(),
                inputs);
    }

    /// What stood at the end of a day: of each organisation the newest that it had published of a
    /// place. What is invented comes last, so that it is shown only where nothing else is.
    ///
    /// @param on null for now
    /// @param area only what rests, among others, on evidence about this area; null for all
    public List<Judged> standing(@Nullable LocalDate on, @Nullable String area) {
        var newest = new HashMap<Key, Judged>();
        for (var each : judged) {
            if (on == null || !day(each).isAfter(on)) {
                newest.put(Key.of(each), each);
            }
        }
        return newest.values().stream()
                .filter(restsOn(area))
                .map(it -> on == null ? it : it.readOn(on))
                .sorted(
                        Comparator.comparing((Judged it) -> it.judgement().demonstration())
                                .thenComparing(PublishedJudgements::at, Comparator.reverseOrder()))
                .toList();
    }

    private Predicate<Judged> restsOn(@Nullable String area) {
        return each ->
                area == null
                        || seen(each).stream()
                                .flatMap(it -> it.all().stream())
                                .anyMatch(it -> area.equals(it.area()));
    }

    public Optional<Inputs> seen(Judged each) {
        return Optional.ofNullable(inputs.get(each.judgement().name()));
    }

    /// The codes of all areas on which any of what stands now rests, Scotland as a whole first.
    public List<String> areas() {
        var areas = new HashSet<String>();
        for (var each : standing(null, null)) {
            seen(each)
                    .ifPresent(it ->
                            it.all().stream()
                                    .map(Input::area)
                                    .filter(Objects::nonNull)
                                    .forEach(areas::add));
        }
        return areas.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /// @param before whose place it took; null where it is the first
    public record Step(@Nullable Judged before, Judged after) {}

    /// Each publication, oldest first.
    public List<Step> steps() {
        var newest = new HashMap<Key, Judged>();
        var steps = new ArrayList<Step>();
        for (var each : judged) {
            var day = day(each);
            var before = newest.put(Key.of(each), each);
            steps.add(new Step(before == null ? null : before.readOn(day), each.readOn(day)));
        }
        return steps;
    }

    /// The last day up to the one given on which anything was published.
    public Optional<LocalDate> lastDay(LocalDate on) {
        var days = new TreeSet<LocalDate>();
        judged.forEach(each -> days.add(day(each)));
        return Optional.ofNullable(days.floor(on));
    }

    public static LocalDate day(Judged each) {
        return Moments.day(at(each));
    }

    private static Instant at(Judged each) {
        return Objects.requireNonNull(each.judgement().publication()).at();
    }

    private record Key(OrganisationId organisation, Place place) {

        static Key of(Judged each) {
            return new Key(each.judgement().organisation(), Place.of(each.judgement().target()));
        }
    }
}
