package org.ettle.theory.draft;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.ettle.theory.Outcome.Code;

/// What an edit is about. Two edits that touch the same thing, and did not know of each other, are
/// a conflict between their authors.
///
/// @param outcomes those it changes, makes or takes away
/// @param links those it changes, makes or takes away
/// @param gone outcomes that it takes away, so that no link can lead there any longer
/// @param ends outcomes that must be there for its links
/// @param whole other parts of the version: its title, a tag
public record Touched(
        Set<Code> outcomes,
        Set<Link.Name> links,
        Set<Code> gone,
        Set<Code> ends,
        Set<String> whole) {

    boolean meets(Touched other) {
        return shares(outcomes, other.outcomes)
                || shares(links, other.links)
                || shares(gone, other.ends)
                || shares(ends, other.gone)
                || shares(whole, other.whole);
    }

    /// Whether the link goes with its outcome, or is handed on to those that take its place.
    public boolean takesAlong(Link.Name link) {
        return !gone.isEmpty() && (outcomes.contains(link.from()) || outcomes.contains(link.to()));
    }

    private static boolean shares(Set<?> one, Set<?> other) {
        return !Collections.disjoint(one, other);
    }

    static Touched by(Edit edit) {
        return switch (edit) {
            case Edit.AddOutcome it -> one(it.code());
            case Edit.RewordOutcome it -> one(it.code());
            case Edit.RedefineOutcome it -> one(it.code());
            case Edit.MoveOutcome it -> one(it.code());
            case Edit.PlaceOutcome it -> one(it.code());
            case Edit.DescribeOutcome it -> one(it.code());
            case Edit.TagOutcome it -> one(it.code());
            case Edit.RemoveOutcome it -> outcomes(Set.of(it.code()), Set.of(it.code()));
            case Edit.SplitOutcome it -> {
                var parts = it.parts().stream().map(Edit.Part::code).collect(Collectors.toSet());
                yield outcomes(and(parts, it.code()), Set.of(it.code()));
            }
            case Edit.MergeOutcomes it ->
                    outcomes(and(Set.copyOf(it.codes()), it.into().code()), Set.copyOf(it.codes()));
            case Edit.SupersedeOutcome it ->
                    outcomes(Set.of(it.code(), it.by()), Set.of(it.code()));
            case Edit.DrawLink it -> link(new Link.Name(it.from(), it.to(), it.kind()));
            case Edit.ExplainLink it -> link(it.link());
            case Edit.AssumeOfLink it -> link(it.link());
            case Edit.NameRivals it -> link(it.link());
            case Edit.RemoveLink it -> link(it.link());
            case Edit.AddTag it -> whole("tag " + it.key());
            case Edit.TitleVersion _ -> whole("title");
        };
    }

    private static Touched one(Code code) {
        return outcomes(Set.of(code), Set.of());
    }

    private static Touched outcomes(Set<Code> outcomes, Set<Code> gone) {
        return new Touched(outcomes, Set.of(), gone, Set.of(), Set.of());
    }

    private static Touched link(Link.Name link) {
        return new Touched(
                Set.of(), Set.of(link), Set.of(), both(link.from(), link.to()), Set.of());
    }

    private static Touched whole(String part) {
        return new Touched(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(part));
    }

    private static Set<Code> both(Code from, Code to) {
        return Stream.of(from, to).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Code> and(Set<Outcome.Code> codes, Code code) {
        var all = new HashSet<>(codes);
        all.add(code);
        return all;
    }
}
