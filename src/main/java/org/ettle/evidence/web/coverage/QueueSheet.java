package org.ettle.evidence.web.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ettle.evidence.remapping.Decide;
import org.ettle.evidence.remapping.Decision;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.Waiting;
import org.ettle.platform.page.Moments;
import org.ettle.theory.Lineage;
import org.jspecify.annotations.Nullable;

/// Everything that waits for a decision, by the versions between which it stands, and what was
/// decided.
public record QueueSheet(List<Pair> pairs, List<Made> made) {

    /// @param from the title of the version at which the evidence stood
    /// @param to the title of the one to which it did not come along
    public record Pair(String from, String to, String map, List<WaitingSheet> groups) {}

    /// A decision.
    ///
    /// @param withdrawal that and why it was taken back; null while it stands
    /// @param withdraw the address that takes it back; null where it was
    public record Made(
            String items,
            String to,
            List<String> places,
            String reason,
            String by,
            @Nullable String withdrawal,
            @Nullable String withdraw) {}

    static QueueSheet of(
            List<Waiting> waiting,
            List<Decision> decisions,
            Map<Decision, Lineage.Kin> to,
            Map<UUID, String> names) {
        var pairs = new LinkedHashMap<List<Lineage.Kin>, List<Waiting>>();
        for (var each : waiting) {
            pairs.computeIfAbsent(List.of(each.from(), each.to()), _ -> new ArrayList<>())
                    .add(each);
        }
        return new QueueSheet(
                pairs.entrySet().stream()
                        .map(pair -> {
                            var from = pair.getKey().getFirst();
                            var later = pair.getKey().getLast();
                            return new Pair(
                                    CoverageWords.title(from),
                                    CoverageWords.title(later),
                                    later.map().title(),
                                    pair.getValue().stream().map(WaitingSheet::of).toList());
                        })
                        .toList(),
                decisions.stream()
                        .map(each -> made(each, Objects.requireNonNull(to.get(each)), names))
                        .toList());
    }

    static Made made(Decision decision, Lineage.Kin to, Map<UUID, String> names) {
        var withdrawn = decision.withdrawn();
        return new Made(
                CoverageWords.count(decision.items(), "item"),
                CoverageWords.title(to),
                decision.places().stream()
                        .map(place -> CoverageWords.words(to.version(), place))
                        .toList(),
                decision.reason(),
                who(decision.by(), names) + ", " + Moments.words(decision.at()),
                withdrawn == null
                        ? null
                        : "Withdrawn by "
                                + who(withdrawn.by(), names)
                                + ", "
                                + Moments.words(withdrawn.at())
                                + ": "
                                + withdrawn.reason(),
                withdrawn == null ? CoverageAddress.withdraw(decision.id()) : null);
    }

    private static String who(@Nullable UUID person, Map<UUID, String> names) {
        return person == null
                ? "The program"
                : names.getOrDefault(person, "Somebody who is no longer here");
    }

    static Decide.Where where(Waiting waiting) {
        return new Decide.Where(
                waiting.from().organisation(),
                waiting.from().version().id(),
                waiting.place(),
                waiting.to().organisation(),
                waiting.to().version().id());
    }

    static boolean isLink(Place place) {
        return place instanceof Place.ALink;
    }
}
