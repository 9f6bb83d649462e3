package org.ettle.theory.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.comparison.Succession;
import org.jspecify.annotations.Nullable;

/// Turns what changed in another organisation's map into edits of a fork. Outcomes are known by
/// their codes, which a fork takes over.
final class Adopting {

    private final MapVersion newer;
    private final MapVersion draft;

    Adopting(MapVersion newer, MapVersion draft) {
        this.newer = newer;
        this.draft = draft;
    }

    /// What a run of edits came to.
    ///
    /// @param hindrance why one of them cannot be made; null where all can
    record Trial(Working after, @Nullable DraftRefusal hindrance) {}

    static Trial tried(Working working, List<Edit> edits) {
        var after = working;
        for (var edit : edits) {
            switch (after.apply(edit)) {
                case Working.Attempt.Made(var next) -> after = next;
                case Working.Attempt.Refused(var reason) -> {
                    return new Trial(working, reason);
                }
            }
        }
        return new Trial(after, null);
    }

    List<Edit> edits(Succession succession) {
        var before = succession.from();
        var after = succession.to();
        if (before.isEmpty()) {
            return added(after.getFirst());
        }
        if (after.isEmpty()) {
            return List.of(new Edit.RemoveOutcome(before.getFirst().code()));
        }
        if (before.size() == 1 && after.size() > 1) {
            return List.of(
                    new Edit.SplitOutcome(
                            before.getFirst().code(), after.stream().map(Adopting::part).toList()));
        }
        if (before.size() > 1 && after.size() == 1) {
            return List.of(
                    new Edit.MergeOutcomes(
                            before.stream().map(Outcome::code).toList(), part(after.getFirst())));
        }
        if (before.size() == 1) {
            return became(before.getFirst(), after.getFirst(), succession);
        }
        return regrouped(before, after);
    }

    private static Edit.Part part(Outcome outcome) {
        return new Edit.Part(outcome.code(), outcome.label());
    }

    private List<Edit> became(Outcome before, Outcome after, Succession succession) {
        var edits = new ArrayList<Edit>();
        var code = after.code();
        boolean renamed = !before.code().equals(code);
        if (renamed || succession.has(Change.SUPERSEDED)) {
            if (renamed && draft.find(code).isEmpty()) {
                edits.addAll(added(after));
            }
            if (renamed) {
                edits.add(new Edit.SupersedeOutcome(before.code(), code));
            }
            return edits;
        }
        var ours = draft.find(code).orElse(before);
        boolean sameWords = ours.label().equals(after.label());
        if (succession.has(Change.REWORDED) && !sameWords) {
            edits.add(new Edit.RewordOutcome(code, after.label()));
        } else if (!sameWords || succession.has(Change.REDEFINED)) {
            edits.add(new Edit.RedefineOutcome(code, after.label()));
        }
        if (succession.has(Change.MOVED)
                && !(ours.tier().equals(after.tier())
                        && Objects.equals(ours.lane(), after.lane()))) {
            edits.add(new Edit.MoveOutcome(code, after.tier(), after.lane()));
        }
        if (succession.has(Change.ACTOR_CHANGED) && !Objects.equals(ours.actor(), after.actor())) {
            edits.add(
                    new Edit.DescribeOutcome(code, after.actor(), ours.rationale(), ours.owner()));
        }
        return edits;
    }

    /// Several became several: those that are new are added, and those that went are removed.
    private List<Edit> regrouped(List<Outcome> before, List<Outcome> after) {
        var edits = new ArrayList<Edit>();
        var kept = after.stream().map(Outcome::code).collect(Collectors.toSet());
        for (var outcome : after) {
            if (draft.find(outcome.code()).isEmpty()) {
                edits.addAll(added(outcome));
            } else if (!draft.get(outcome.code()).label().equals(outcome.label())) {
                edits.add(new Edit.RedefineOutcome(outcome.code(), outcome.label()));
            }
        }
        before.stream()
                .map(Outcome::code)
                .filter(code -> !kept.contains(code))
                .forEach(code -> edits.add(new Edit.RemoveOutcome(code)));
        return edits;
    }

    /// The outcome, with those of its links whose other end the fork has.
    private List<Edit> added(Outcome outcome) {
        var edits = new ArrayList<Edit>();
        edits.add(
                new Edit.AddOutcome(
                        outcome.code(),
                        outcome.label(),
                        outcome.tier(),
                        outcome.lane(),
                        outcome.actor(),
                        outcome.rationale(),
                        outcome.owner()));
        var here = draft.outcomes().stream().map(Outcome::code).collect(Collectors.toSet());
        newer.linksFrom(outcome.code()).stream()
                .filter(link -> here.contains(link.to()))
                .forEach(link -> edits.add(drawn(link)));
        newer.linksTo(outcome.code()).stream()
                .filter(link -> here.contains(link.from()))
                .forEach(link -> edits.add(drawn(link)));
        return edits;
    }

    private static Edit drawn(Link link) {
        return new Edit.DrawLink(
                link.from(), link.to(), link.kind(), link.rationale(), link.feedback());
    }
}
