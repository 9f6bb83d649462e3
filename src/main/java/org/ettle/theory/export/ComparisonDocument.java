package org.ettle.theory.export;

import java.util.List;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.Crosswalk;
import org.ettle.theory.MapVersion;
import org.ettle.theory.comparison.Comparison;
import org.ettle.theory.comparison.LinkChange;
import org.ettle.theory.comparison.Pair;
import org.ettle.theory.comparison.Step;
import org.ettle.theory.comparison.Succession;
import org.ettle.theory.comparison.Wording;
import org.jspecify.annotations.Nullable;

/// What became of the outcomes of one version in another.
///
/// @param via names of the versions between, through which the comparison goes
/// @param recorded whether crosswalks lead from one version to the other at all
public record ComparisonDocument(
        String map,
        String from,
        String to,
        List<String> via,
        boolean recorded,
        List<Tally> tallies,
        List<Became> successions,
        List<Linked> links,
        NotCompared notCompared,
        List<String> gaps) {

    public record Tally(String change, int chiefly, int all) {}

    /// An outcome as far as it needs to be known in a comparison.
    public record Brief(String code, String label, String standing) {

        static Brief of(org.ettle.theory.Outcome outcome) {
            return new Brief(
                    outcome.code().value(), outcome.label(), Words.kebab(outcome.standing()));
        }

        static List<Brief> of(List<org.ettle.theory.Outcome> outcomes) {
            return outcomes.stream().map(Brief::of).toList();
        }
    }

    public record Became(
            List<Brief> from,
            List<Brief> to,
            List<String> changes,
            boolean provisional,
            List<String> lanes,
            List<Paired> pairs,
            List<Reason> reasons) {

        static Became of(Succession it) {
            return new Became(
                    Brief.of(it.from()),
                    Brief.of(it.to()),
                    names(it.changes()),
                    it.provisional(),
                    it.lanes().stream().map(Words::kebab).toList(),
                    it.pairs().stream().map(Paired::of).toList(),
                    it.steps().stream().map(Reason::of).toList());
        }
    }

    public record Paired(
            String from,
            String to,
            List<String> changes,
            boolean provisional,
            List<Segment> wording) {

        static Paired of(Pair it) {
            return new Paired(
                    it.from().code().value(),
                    it.to().code().value(),
                    names(it.changes()),
                    it.provisional(),
                    it.wording().segments().stream().map(Segment::of).toList());
        }
    }

    public record Segment(String kind, String words) {
        static Segment of(Wording.Segment it) {
            return new Segment(Words.kebab(it.kind()), it.words());
        }
    }

    /// One recorded change, in its author's own direction: from the earlier version to the later.
    ///
    /// @param citation names a source of the later version
    public record Reason(
            String earlier,
            @Nullable String from,
            String later,
            @Nullable String to,
            List<String> changes,
            String reason,
            String author,
            MapDocument.Cited citation,
            boolean provisional) {

        static Reason of(Step step) {
            var edge = step.edge();
            return new Reason(
                    step.earlier().name(),
                    edge.from() == null ? null : edge.from().value(),
                    step.later().name(),
                    edge.to() == null ? null : edge.to().value(),
                    names(edge.changes()),
                    edge.reason(),
                    edge.author(),
                    MapDocument.Cited.of(edge.citation()),
                    edge.provisional());
        }
    }

    /// @param version the version whose link it is
    public record Linked(String kind, String version, String from, String to) {
        static Linked of(LinkChange it) {
            return new Linked(
                    Words.kebab(it.kind()),
                    it.version().name(),
                    it.from().code().value(),
                    it.to().code().value());
        }
    }

    /// Outcomes of which no crosswalk speaks: neither added nor dropped.
    public record NotCompared(List<Brief> from, List<Brief> to) {}

    /// @param chosen the successions to tell of; the tallies are of all
    public static ComparisonDocument of(
            ChangeMap map, Comparison comparison, List<Succession> chosen) {
        return new ComparisonDocument(
                map.address(),
                comparison.from().name(),
                comparison.to().name(),
                comparison.via().stream().map(MapVersion::name).toList(),
                comparison.isRecorded(),
                comparison.tallies().stream()
                        .map(it -> new Tally(Words.kebab(it.change()), it.chiefly(), it.all()))
                        .toList(),
                chosen.stream().map(Became::of).toList(),
                comparison.links().stream().map(Linked::of).toList(),
                new NotCompared(
                        Brief.of(comparison.fromNotCompared()),
                        Brief.of(comparison.toNotCompared())),
                comparison.gaps().stream().map(MapVersion.Gap::statement).toList());
    }

    private static List<String> names(List<Crosswalk.Change> changes) {
        return changes.stream().map(Words::kebab).toList();
    }
}
