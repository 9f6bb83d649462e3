package org.ettle.theory.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ettle.theory.Basis;
import org.ettle.theory.Citation;
import org.ettle.theory.Crosswalk;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.Crosswalk.Edge;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Outcome.Code;
import org.jspecify.annotations.Nullable;

/// Writes the crosswalk from the parent of a draft to the draft, from the edits that stand. Edits
/// of one outcome compose; what they came to is checked against both versions, so that an outcome
/// that was moved away and back again counts as the same.
final class Lineage {

    private static final Citation HERE = new Citation(null, null, Basis.STATED_HERE);
    private static final String TAKEN_OVER = "Taken over as it was.";

    private final MapVersion parent;
    private final MapVersion now;
    private List<Strand> strands;

    private Lineage(MapVersion parent, MapVersion now) {
        this.parent = parent;
        this.now = now;
        this.strands =
                parent.outcomes().stream()
                        .map(it -> new Strand(it.code(), it.code(), Set.of(), List.of()))
                        .toList();
    }

    /// What is known so far of one earlier outcome and one later.
    ///
    /// @param from null for one that was added
    /// @param to null for one that was dropped
    private record Strand(
            @Nullable Code from, @Nullable Code to, Set<Change> changes, List<String> reasons) {

        Strand to(@Nullable Code other, @Nullable Change change, String reason) {
            var all = new LinkedHashSet<>(changes);
            if (change != null) {
                all.add(change);
            }
            return new Strand(from, other, all, and(reasons, reason));
        }

        Strand joined(Strand other) {
            var all = new LinkedHashSet<>(changes);
            all.addAll(other.changes);
            var why = new LinkedHashSet<>(reasons);
            why.addAll(other.reasons);
            return new Strand(from, to, all, List.copyOf(why));
        }

        private static List<String> and(List<String> reasons, String reason) {
            var all = new LinkedHashSet<>(reasons);
            if (!reason.isBlank()) {
                all.add(reason);
            }
            return List.copyOf(all);
        }
    }

    /// @param edits those that stand, in the order in which they were made
    static Crosswalk between(MapVersion parent, MapVersion now, List<Made> edits) {
        var lineage = new Lineage(parent, now);
        edits.forEach(made -> lineage.follow(made.edit(), made.reason()));
        return new Crosswalk(parent.id(), now.id(), lineage.edges(), List.of());
    }

    private void follow(Edit edit, String reason) {
        switch (edit) {
            case Edit.AddOutcome it -> {
                var added = new Strand(null, it.code(), Set.of(), Strand.and(List.of(), reason));
                strands = new ArrayList<>(strands);
                strands.add(added);
            }
            case Edit.RewordOutcome it -> same(it.code(), null, reason);
            case Edit.RedefineOutcome it -> same(it.code(), Change.REDEFINED, reason);
            case Edit.MoveOutcome it -> same(it.code(), null, reason);
            case Edit.DescribeOutcome it -> same(it.code(), null, reason);
            case Edit.SplitOutcome it -> {
                var parts = it.parts().stream().map(Edit.Part::code).toList();
                become(List.of(it.code()), parts, Change.SPLIT, reason);
            }
            case Edit.MergeOutcomes it ->
                    become(it.codes(), List.of(it.into().code()), Change.MERGED, reason);
            case Edit.SupersedeOutcome it ->
                    become(List.of(it.code()), List.of(it.by()), Change.SUPERSEDED, reason);
            case Edit.RemoveOutcome it -> removed(it.code(), reason);
            case Edit.PlaceOutcome _,
                    Edit.TagOutcome _,
                    Edit.DrawLink _,
                    Edit.ExplainLink _,
                    Edit.AssumeOfLink _,
                    Edit.NameRivals _,
                    Edit.RemoveLink _,
                    Edit.AddTag _,
                    Edit.TitleVersion _ -> {}
        }
    }

    private void same(Code code, @Nullable Change change, String reason) {
        each(code, strand -> strand.to(code, change, reason));
    }

    private void each(Code code, UnaryOperator<Strand> then) {
        strands = strands.stream().map(it -> code.equals(it.to()) ? then.apply(it) : it).toList();
    }

    private void become(List<Code> before, List<Code> after, Change change, String reason) {
        var next = new ArrayList<Strand>();
        for (var strand : strands) {
            if (strand.to() != null && before.contains(strand.to())) {
                after.forEach(to -> next.add(strand.to(to, change, reason)));
            } else {
                next.add(strand);
            }
        }
        strands = withoutNewcomersBesideHeirs(next);
    }

    /// An outcome that was added and then became part of an earlier one is not an addition.
    private static List<Strand> withoutNewcomersBesideHeirs(List<Strand> strands) {
        return strands.stream()
                .filter(it ->
                        it.from() != null
                                || strands.stream()
                                        .noneMatch(other ->
                                                other.from() != null
                                                        && Objects.equals(other.to(), it.to())))
                .toList();
    }

    /// What is removed is dropped, unless something else has become of it too.
    private void removed(Code code, String reason) {
        var next = new ArrayList<Strand>();
        for (var strand : strands) {
            if (!code.equals(strand.to())) {
                next.add(strand);
            } else if (strand.from() != null && !livesOn(strand, code)) {
                next.add(strand.to(null, null, reason));
            }
        }
        strands = next;
    }

    private boolean livesOn(Strand strand, Code gone) {
        return strands.stream()
                .filter(it -> Objects.equals(it.from(), strand.from()))
                .anyMatch(it -> it.to() != null && !it.to().equals(gone));
    }

    private List<Edge> edges() {
        var pairs = new LinkedHashMap<List<@Nullable Code>, Strand>();
        for (var strand : strands) {
            pairs.merge(key(strand), strand, Strand::joined);
        }
        return pairs.values().stream().map(strand -> edge(strand, pairs)).toList();
    }

    private static List<@Nullable Code> key(Strand strand) {
        var key = new ArrayList<@Nullable Code>();
        key.add(strand.from());
        key.add(strand.to());
        return key;
    }

    private Edge edge(Strand strand, Map<List<@Nullable Code>, Strand> pairs) {
        return new Edge(
                strand.from(),
                strand.to(),
                changes(strand, pairs),
                strand.reasons().isEmpty() ? TAKEN_OVER : String.join(" ", strand.reasons()),
                now.heading().publisher(),
                HERE,
                false);
    }

    private List<Change> changes(Strand strand, Map<List<@Nullable Code>, Strand> pairs) {
        if (strand.from() == null) {
            return List.of(Change.ADDED);
        }
        if (strand.to() == null) {
            return List.of(Change.DROPPED);
        }
        var before = parent.get(strand.from());
        var after = now.get(strand.to());
        var changes = new ArrayList<Change>();
        long heirs = pairs.values().stream().filter(it -> isFrom(it, before)).count();
        long elders = pairs.values().stream().filter(it -> isTo(it, after)).count();
        if (strand.changes().contains(Change.SPLIT)) {
            changes.add(heirs > 1 ? Change.SPLIT : Change.NARROWED);
        }
        if (strand.changes().contains(Change.MERGED)) {
            changes.add(elders > 1 ? Change.MERGED : Change.EXTENDED);
        }
        if (strand.changes().contains(Change.SUPERSEDED)) {
            changes.add(Change.SUPERSEDED);
        }
        if (strand.changes().contains(Change.REDEFINED)) {
            changes.add(Change.REDEFINED);
        }
        if (changes.isEmpty() && !before.label().equals(after.label())) {
            changes.add(Change.REWORDED);
        }
        if (!before.tier().equals(after.tier()) || !Objects.equals(before.lane(), after.lane())) {
            changes.add(Change.MOVED);
        }
        if (!Objects.equals(before.actor(), after.actor())) {
            changes.add(Change.ACTOR_CHANGED);
        }
        return changes.isEmpty() ? List.of(Change.SAME) : List.copyOf(changes);
    }

    private static boolean isFrom(Strand strand, Outcome outcome) {
        return outcome.code().equals(strand.from()) && strand.to() != null;
    }

    private static boolean isTo(Strand strand, Outcome outcome) {
        return outcome.code().equals(strand.to()) && strand.from() != null;
    }
}
