package org.ettle.theory;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import org.ettle.platform.store.NotFound;
import org.jspecify.annotations.Nullable;

/// One version of a change map: its outcomes and the links between them. Immutable; a published
/// version is never changed again, which the database enforces too.
public final class MapVersion {

    private final Id id;
    private final ChangeMap.Id map;
    private final Heading heading;
    private final State state;
    private final List<Tier> tiers;
    private final List<Lane> lanes;
    private final Map<Outcome.Code, Outcome> outcomes;
    private final List<Link> links;
    private final List<Tag> tags;
    private final List<Source> sources;
    private final List<Gap> gaps;

    /// @throws NotWhole naming every fault at once: two outcomes of one code or in one place, a
    ///   tier, lane, tag, source or end of a link that is not in the version
    public MapVersion(
            Id id,
            ChangeMap.Id map,
            Heading heading,
            State state,
            List<Tier> tiers,
            List<Lane> lanes,
            List<Outcome> outcomes,
            List<Link> links,
            List<Tag> tags,
            List<Source> sources,
            List<Gap> gaps) {
        this.id = id;
        this.map = map;
        this.heading = heading;
        this.state = state;
        this.tiers = List.copyOf(tiers);
        this.lanes = List.copyOf(lanes);
        this.links = List.copyOf(links);
        this.tags = List.copyOf(tags);
        this.sources = List.copyOf(sources);
        this.gaps = List.copyOf(gaps);
        this.outcomes = new LinkedHashMap<>();
        var faults = new ArrayList<String>();
        for (var outcome : outcomes) {
            if (this.outcomes.put(outcome.code(), outcome) != null) {
                faults.add("two outcomes have the code " + outcome.code());
            }
        }
        faults.addAll(Wholeness.faultsOf(this));
        if (!faults.isEmpty()) {
            throw new NotWhole(heading.name(), faults);
        }
    }

    public record Id(UUID value) {

        public static Id fresh() {
            return new Id(UUID.randomUUID());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// What is said of a version before its outcomes.
    ///
    /// @param name short and part of its web address ("2018")
    /// @param published when its source was published, as known
    /// @param about what it is, in one or two sentences
    public record Heading(
            String name, String title, String publisher, String published, String about) {}

    /// Something that is not known of a version, said in words so that it is never shown as a fact.
    public record Gap(String statement) {}

    /// The parts do not make up a version. Each fault is told, so that an author mends all of them
    /// in one go.
    public static final class NotWhole extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final List<String> faults;

        NotWhole(String version, List<String> faults) {
            super("Version " + version + " is not whole: " + String.join("; ", faults));
            this.faults = List.copyOf(faults);
        }

        public List<String> faults() {
            return faults;
        }
    }

    public sealed interface State {
        record Draft() implements State {}

        record Published(Instant at) implements State {}
    }

    public Id id() {
        return id;
    }

    public ChangeMap.Id map() {
        return map;
    }

    public Heading heading() {
        return heading;
    }

    public String name() {
        return heading.name();
    }

    public State state() {
        return state;
    }

    public boolean isPublished() {
        return state instanceof State.Published;
    }

    /// The tiers in reading order, towards the vision.
    public List<Tier> tiers() {
        return tiers;
    }

    /// The lanes in the order in which the source prints them.
    public List<Lane> lanes() {
        return lanes;
    }

    /// All outcomes in the order in which the source prints them.
    public List<Outcome> outcomes() {
        return List.copyOf(outcomes.values());
    }

    public List<Link> links() {
        return links;
    }

    public List<Tag> tags() {
        return tags;
    }

    public List<Source> sources() {
        return sources;
    }

    public List<Gap> gaps() {
        return gaps;
    }

    public Optional<Outcome> find(Outcome.Code code) {
        return Optional.ofNullable(outcomes.get(code));
    }

    /// @throws NotFound when the version has no such outcome
    public Outcome get(Outcome.Code code) {
        return find(code).orElseThrow(() -> new NotFound("outcome " + code));
    }

    public Tier tierOf(Outcome outcome) {
        return tiers.stream()
                .filter(tier -> tier.key().equals(outcome.tier()))
                .findFirst()
                .orElseThrow();
    }

    public Optional<Lane> laneOf(Outcome outcome) {
        return lanes.stream().filter(lane -> lane.key().equals(outcome.lane())).findFirst();
    }

    /// The outcomes under which the map places this one.
    public List<Outcome> parentsOf(Outcome.Code code) {
        return linksFrom(code).stream()
                .filter(link -> link.kind() == Link.Kind.PARENT)
                .map(link -> get(link.to()))
                .toList();
    }

    public List<Link> linksFrom(Outcome.Code code) {
        return links.stream().filter(link -> link.from().equals(code)).toList();
    }

    public List<Link> linksTo(Outcome.Code code) {
        return links.stream().filter(link -> link.to().equals(code)).toList();
    }

    /// Every outcome from which links lead, in any number of steps, to this one; not itself.
    public SequencedSet<Outcome.Code> whatLeadsTo(Outcome.Code code) {
        return reached(code, false);
    }

    /// Every outcome to which links lead, in any number of steps, from this one; not itself.
    public SequencedSet<Outcome.Code> whatItLeadsTo(Outcome.Code code) {
        return reached(code, true);
    }

    private SequencedSet<Outcome.Code> reached(Outcome.Code start, boolean forward) {
        var seen = new LinkedHashSet<Outcome.Code>();
        var waiting = new ArrayDeque<>(Set.of(start));
        while (!waiting.isEmpty()) {
            var here = waiting.remove();
            for (var link : forward ? linksFrom(here) : linksTo(here)) {
                var next = forward ? link.to() : link.from();
                if (!next.equals(start) && seen.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return seen;
    }

    /// The same version as one of this map.
    public MapVersion of(ChangeMap.Id otherMap) {
        return new MapVersion(
                id, otherMap, heading, state, tiers, lanes, outcomes(), links, tags, sources, gaps);
    }

    /// The same parts as a new draft of this map.
    public MapVersion asDraftOf(ChangeMap.Id otherMap) {
        return new MapVersion(
                Id.fresh(),
                otherMap,
                heading,
                new State.Draft(),
                tiers,
                lanes,
                outcomes(),
                links,
                tags,
                sources,
                gaps);
    }

    /// Whether every word and every part is the same, whatever the identifiers and states.
    public boolean saysTheSameAs(MapVersion other) {
        return heading.equals(other.heading)
                && tiers.equals(other.tiers)
                && lanes.equals(other.lanes)
                && outcomes().equals(other.outcomes())
                && links.equals(other.links)
                && tags.equals(other.tags)
                && sources.equals(other.sources)
                && gaps.equals(other.gaps);
    }

    /// The same version with a slot for every outcome.
    public MapVersion placed() {
        return new MapVersion(
                id,
                map,
                heading,
                state,
                tiers,
                lanes,
                Places.given(outcomes()),
                links,
                tags,
                sources,
                gaps);
    }

    /// The tag with this key, if the version has it.
    public @Nullable Tag tag(String key) {
        return tags.stream().filter(tag -> tag.key().equals(key)).findFirst().orElse(null);
    }

    public @Nullable Source source(@Nullable String key) {
        return sources.stream().filter(source -> source.key().equals(key)).findFirst().orElse(null);
    }
}
