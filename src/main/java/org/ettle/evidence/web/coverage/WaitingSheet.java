package org.ettle.evidence.web.coverage;

import java.util.List;
import java.util.stream.Stream;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.Waiting;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.MapVersion;
import org.ettle.theory.comparison.Step;
import org.ettle.theory.comparison.Wording;

/// Evidence that waits in one place: what it stood for, what became of that, and why.
///
/// @param words the old words, whole
/// @param became what the crosswalk makes of it, each with its words against the old ones
/// @param changes what changed, in a word each
public record WaitingSheet(
        String items,
        String title,
        String words,
        List<Became> became,
        List<String> changes,
        boolean provisional,
        List<Reason> reasons,
        String decide) {

    /// @param segments empty for a link, whose ends are told apart
    public record Became(String words, List<Wording.Segment> segments) {}

    public record Reason(String passage, String words, String author) {}

    static WaitingSheet of(Waiting waiting) {
        var from = waiting.from().version();
        var to = waiting.to().version();
        var steps = waiting.way().steps();
        return new WaitingSheet(
                CoverageWords.count(waiting.items(), "item"),
                title(waiting.place()),
                CoverageWords.words(from, waiting.place()),
                waiting.way().candidates().stream()
                        .map(each -> became(from, waiting.place(), to, each))
                        .toList(),
                steps.stream()
                        .flatMap(step -> step.changes().stream())
                        .distinct()
                        .map(Change::title)
                        .toList(),
                steps.stream().anyMatch(Step::provisional),
                steps.stream()
                        .map(step ->
                                new Reason(
                                        step.earlier().name() + " to " + step.later().name(),
                                        step.reason(),
                                        step.author()))
                        .distinct()
                        .toList(),
                CoverageAddress.decide(QueueSheet.where(waiting)));
    }

    private static String title(Place place) {
        return switch (place) {
            case Place.AnOutcome(var code) -> "Outcome " + code;
            case Place.ALink(var name) -> "Link from " + name.from() + " to " + name.to();
        };
    }

    private static Became became(MapVersion from, Place old, MapVersion to, Place now) {
        var words = CoverageWords.words(to, now);
        if (old instanceof Place.AnOutcome(var before)
                && now instanceof Place.AnOutcome(var after)) {
            return new Became(
                    words,
                    Stream.of(Wording.between(from.get(before).label(), to.get(after).label()))
                            .flatMap(wording -> wording.segments().stream())
                            .toList());
        }
        return new Became(words, List.of());
    }
}
