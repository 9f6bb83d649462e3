package org.ettle.theory.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Field.Choice;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.Lane;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.comparison.Comparison;
import org.ettle.theory.comparison.LinkChange;
import org.ettle.theory.comparison.Pair;
import org.ettle.theory.comparison.Step;
import org.ettle.theory.comparison.Succession;
import org.ettle.theory.comparison.Wording;
import org.jspecify.annotations.Nullable;

/// Two versions of a map beside each other.
///
/// @param via the versions between, in words; null when the two have a crosswalk of their own
/// @param isRecorded whether anybody has recorded how one became the other
/// @param rows the changes that the filters let through
/// @param all how many changes there are without the filters
public record ComparisonSheet(
        String map,
        MapVersion.Heading from,
        MapVersion.Heading to,
        List<Field> fields,
        boolean isList,
        String otherView,
        String swapped,
        @Nullable String via,
        boolean isRecorded,
        boolean isBackwards,
        List<Count> counts,
        List<Row> rows,
        int all,
        List<OutcomeLine> fromNotCompared,
        List<OutcomeLine> toNotCompared,
        List<LinkLine> links,
        List<MapVersion.Gap> gaps) {

    /// How many changes are chiefly of one type.
    public record Count(String title, String meaning, int chiefly) {}

    /// One change: what stood before and what stands after.
    public record Row(
            Change chief,
            List<String> besides,
            boolean provisional,
            List<OutcomeLine> from,
            List<OutcomeLine> to,
            List<OutcomeLine> through,
            List<Words> words,
            List<Reason> reasons) {}

    /// How a label's words changed. They are comparable only as far as both are official.
    public record Words(
            String from, String to, List<Wording.Segment> segments, boolean isOfficial) {}

    /// Why, by whom, and how well that is known.
    public record Reason(String passage, String words, String author, String known) {}

    /// What became of a link of either version.
    public record LinkLine(String kind, String version, String from, String to) {}

    /// What the reader asked for.
    ///
    /// @param type only changes that carry this one; null for all
    /// @param lane only changes in this lane; null for all
    /// @param isList whether as a list by type instead of side by side
    /// @param withoutSame whether what stayed the same is left out
    record Asked(
            @Nullable Change type, Lane.@Nullable Kind lane, boolean isList, boolean withoutSame) {

        Asked(@Nullable Change type, Lane.@Nullable Kind lane, boolean isList) {
            this(type, lane, isList, false);
        }
    }

    static ComparisonSheet of(
            ChangeMap map, Comparison comparison, List<MapVersion> versions, Asked asked) {
        return new Drafting(map.address(), map.address(), comparison, versions, asked).sheet();
    }

    /// What a draft changed, as a list without what stayed the same.
    ///
    /// @param fromMap the address of the map that the draft came from, which may be another's
    /// @param map the address of its own
    public static ComparisonSheet ofDraft(String fromMap, String map, Comparison comparison) {
        var asked = new Asked(null, null, true, true);
        return new Drafting(fromMap, map, comparison, List.of(), asked).sheet();
    }

    private record Drafting(
            String fromMap,
            String map,
            Comparison comparison,
            List<MapVersion> versions,
            Asked asked) {

        ComparisonSheet sheet() {
            var from = comparison.from();
            var to = comparison.to();
            return new ComparisonSheet(
                    map,
                    from.heading(),
                    to.heading(),
                    List.of(
                            Field.chosen("from", "From", versionChoices(from)),
                            Field.chosen("to", "To", versionChoices(to)),
                            Field.chosen("type", "Change", typeChoices()),
                            Field.chosen("lane", "Lane", laneChoices())),
                    asked.isList(),
                    href(from, to, !asked.isList()),
                    href(to, from, asked.isList()),
                    via(),
                    comparison.isRecorded(),
                    comparison.isBackwards(),
                    comparison.tallies().stream()
                            .filter(tally -> tally.chiefly() > 0)
                            .map(tally ->
                                    new Count(
                                            tally.change().title(),
                                            tally.change().words(),
                                            tally.chiefly()))
                            .toList(),
                    rows(),
                    comparison.successions().size(),
                    lines(from, comparison.fromNotCompared()),
                    lines(to, comparison.toNotCompared()),
                    comparison.links().stream().map(this::linkLine).toList(),
                    comparison.gaps());
        }

        private String href(MapVersion from, MapVersion to, boolean isList) {
            return "/maps/"
                    + map
                    + "/comparison?from="
                    + from.name()
                    + "&to="
                    + to.name()
                    + (isList ? "&view=list" : "");
        }

        private @Nullable String via() {
            return comparison.via().isEmpty()
                    ? null
                    : String.join(
                            " and ", comparison.via().stream().map(MapVersion::name).toList());
        }

        private List<Choice> versionChoices(MapVersion chosen) {
            return versions.stream()
                    .map(version ->
                            new Choice(
                                    version.name(),
                                    version.name() + " – " + version.heading().title(),
                                    version.id().equals(chosen.id())))
                    .toList();
        }

        private List<Choice> typeChoices() {
            var options =
                    comparison.tallies().stream()
                            .map(tally ->
                                    new Choice(
                                            MapWords.key(tally.change()),
                                            tally.change().title(),
                                            tally.change() == asked.type()));
            return withAny("Every change", asked.type() == null, options);
        }

        private List<Choice> laneChoices() {
            var options =
                    Arrays.stream(Lane.Kind.values())
                            .map(lane ->
                                    new Choice(
                                            MapWords.key(lane),
                                            lane.words(),
                                            lane == asked.lane()));
            return withAny("Every lane", asked.lane() == null, options);
        }

        private static List<Choice> withAny(
                String words, boolean isChosen, Stream<Choice> options) {
            return Stream.concat(Stream.of(new Choice("", words, isChosen)), options).toList();
        }

        private List<Row> rows() {
            var rows = new ArrayList<Row>();
            for (var succession : comparison.list(asked.type(), asked.lane())) {
                if (!asked.withoutSame() || succession.chief() != Change.SAME) {
                    rows.add(row(succession));
                }
            }
            if (asked.isList()) {
                rows.sort((one, other) -> one.chief().compareTo(other.chief()));
            }
            return List.copyOf(rows);
        }

        private Row row(Succession succession) {
            return new Row(
                    succession.chief(),
                    succession.changes().stream().skip(1).map(Change::title).toList(),
                    succession.provisional(),
                    lines(comparison.from(), succession.from()),
                    lines(comparison.to(), succession.to()),
                    through(succession),
                    succession.pairs().stream().map(this::words).toList(),
                    succession.steps().stream().map(this::reason).toList());
        }

        private List<OutcomeLine> through(Succession succession) {
            return comparison.via().stream()
                    .flatMap(version ->
                            lines(
                                    version,
                                    succession.through().stream()
                                            .filter(version.outcomes()::contains)
                                            .toList())
                                    .stream())
                    .toList();
        }

        private Words words(Pair pair) {
            return new Words(
                    pair.from().code().value(),
                    pair.to().code().value(),
                    pair.wording().segments(),
                    pair.isOfficialWording());
        }

        private Reason reason(Step step) {
            return new Reason(
                    step.earlier().name() + " → " + step.later().name(),
                    step.reason(),
                    step.author(),
                    MapWords.known(step.later(), step.citation()));
        }

        private List<OutcomeLine> lines(MapVersion version, List<Outcome> outcomes) {
            var isFrom = version.id().equals(comparison.from().id());
            var address = new VersionAddress(isFrom ? fromMap : map, version.name());
            return outcomes.stream()
                    .map(outcome -> OutcomeLine.of(version, outcome, address))
                    .toList();
        }

        private LinkLine linkLine(LinkChange change) {
            return new LinkLine(
                    change.kind().title(),
                    change.version().name(),
                    change.from().code() + " " + change.from().label(),
                    change.to().code() + " " + change.to().label());
        }
    }
}
