package org.ettle.theory.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ettle.theory.Lane;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Rating;
import org.jspecify.annotations.Nullable;

/// A version as nested lists, with the same outcomes and links as its drawing.
///
/// @param across the outcomes that span the lanes, the vision among them
public record Outline(List<Item> across, List<Section> sections) {

    /// One lane.
    ///
    /// @param kind the lane's lasting kind in lower case
    public record Section(
            String kind, String title, String about, List<Item> items, List<Group> groups) {

        public boolean isEmpty() {
            return items.isEmpty();
        }
    }

    /// Outcomes that the map places under the same several outcomes.
    ///
    /// @param under the codes of those outcomes, in words ("1 and 2")
    public record Group(String under, List<Item> items) {}

    /// An outcome with what stands under it alone.
    ///
    /// @param notes what other rooms say beside it
    public record Item(
            OutcomeLine outcome, List<NoteLine> notes, List<LeadsTo> leadsTo, List<Item> items) {}

    /// Links of one kind, as the short words after their outcome: “needs to be in place for 1, 2”.
    public record LeadsTo(String verb, List<End> ends) {}

    /// Where a link leads.
    ///
    /// @param judged what was judged of it, in words; null where nothing was
    public record End(String from, String to, String href, @Nullable String judged) {}

    static Outline of(MapVersion version, VersionAddress address, NoteLines notes) {
        return new Drafting(version, address, notes).outline();
    }

    /// Holds the version while its outcomes are put under their parents.
    private record Drafting(MapVersion version, VersionAddress address, NoteLines notes) {

        Outline outline() {
            var across =
                    version.outcomes().stream()
                            .filter(outcome -> outcome.lane() == null)
                            .map(outcome -> item(outcome, List.of()))
                            .toList();
            return new Outline(across, version.lanes().stream().map(this::section).toList());
        }

        private Section section(Lane lane) {
            var placed = new LinkedHashMap<List<Outcome.Code>, List<Outcome>>();
            for (var outcome : version.outcomes()) {
                if (lane.key().equals(outcome.lane())) {
                    placed.computeIfAbsent(parentsInLane(outcome, lane), _ -> new ArrayList<>())
                            .add(outcome);
                }
            }
            var groups = new ArrayList<Group>();
            for (var parents : placed.keySet()) {
                if (parents.size() > 1) {
                    groups.add(
                            new Group(
                                    words(parents),
                                    items(placed.getOrDefault(parents, List.of()), placed)));
                }
            }
            return new Section(
                    MapWords.key(lane.kind()),
                    lane.title(),
                    lane.about(),
                    items(placed.getOrDefault(List.<Outcome.Code>of(), List.of()), placed),
                    groups);
        }

        private List<Outcome.Code> parentsInLane(Outcome outcome, Lane lane) {
            return version.parentsOf(outcome.code()).stream()
                    .filter(parent -> lane.key().equals(parent.lane()))
                    .map(Outcome::code)
                    .toList();
        }

        private List<Item> items(
                List<Outcome> outcomes, Map<List<Outcome.Code>, List<Outcome>> placed) {
            return outcomes.stream()
                    .map(outcome ->
                            item(
                                    outcome,
                                    items(
                                            placed.getOrDefault(List.of(outcome.code()), List.of()),
                                            placed)))
                    .toList();
        }

        private Item item(Outcome outcome, List<Item> under) {
            var links = version.linksFrom(outcome.code());
            var leadsTo =
                    Arrays.stream(Link.Kind.values())
                            .map(kind -> leadsTo(kind, links))
                            .filter(each -> !each.ends().isEmpty())
                            .toList();
            return new Item(
                    OutcomeLine.of(version, outcome, address),
                    notes.of(outcome.code()),
                    leadsTo,
                    under);
        }

        private LeadsTo leadsTo(Link.Kind kind, List<Link> links) {
            return new LeadsTo(
                    kind.words(),
                    links.stream().filter(link -> link.kind() == kind).map(this::end).toList());
        }

        private End end(Link link) {
            return new End(
                    link.from().value(),
                    link.to().value(),
                    address.outcome(link.to()),
                    notes.rating(link.name())
                            .filter(Rating::isJudged)
                            .map(Rating::words)
                            .orElse(null));
        }
    }

    /// “1 and 2”, “1, 2 and 3”.
    static String words(List<Outcome.Code> codes) {
        if (codes.size() == 1) {
            return codes.getFirst().value();
        }
        var all = codes.stream().map(Outcome.Code::value).toList();
        return String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }
}
