package org.ettle.theory.draft;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.ettle.theory.Outcome.Code;
import org.ettle.theory.Tier;
import org.jspecify.annotations.Nullable;

/// What must hold before an edit is made. Each rule names the first thing that is wrong.
final class EditRules {

    /// A column of a thousand boxes; beyond it a number was mistyped.
    static final int LAST_SLOT = 4_000;

    private final Working working;

    private EditRules(Working working) {
        this.working = working;
    }

    static @Nullable DraftRefusal refusalOf(Edit edit, Working working) {
        return new EditRules(working).of(edit);
    }

    private @Nullable DraftRefusal of(Edit edit) {
        return switch (edit) {
            case Edit.AddOutcome it ->
                    first(
                            () -> unused(it.code()),
                            () -> labelled(it.code(), it.label()),
                            () -> standing(it.tier(), it.lane()));
            case Edit.RewordOutcome it ->
                    first(
                            () -> there(it.code()),
                            () -> labelled(it.code(), it.label()),
                            () -> reworded(it));
            case Edit.RedefineOutcome it ->
                    first(() -> there(it.code()), () -> labelled(it.code(), it.label()));
            case Edit.SplitOutcome it -> split(it);
            case Edit.MergeOutcomes it -> merge(it);
            case Edit.SupersedeOutcome it ->
                    first(
                            () -> there(it.code()),
                            () -> there(it.by()),
                            () -> several(List.of(it.code(), it.by())),
                            () -> notTheVision(it.code()));
            case Edit.MoveOutcome it ->
                    first(
                            () -> there(it.code()),
                            () -> standing(it.tier(), it.lane()),
                            () -> leaves(it) ? notTheVision(it.code()) : null);
            case Edit.PlaceOutcome it ->
                    first(
                            () -> there(it.code()),
                            () ->
                                    it.slot() < 0 || it.slot() > LAST_SLOT
                                            ? new DraftRefusal.SlotOutOfRange(LAST_SLOT)
                                            : null);
            case Edit.DescribeOutcome it -> there(it.code());
            case Edit.TagOutcome it ->
                    first(() -> there(it.code()), () -> each(it.tags(), this::known));
            case Edit.RemoveOutcome it ->
                    first(() -> there(it.code()), () -> notTheVision(it.code()));
            case Edit.DrawLink it -> draw(it);
            case Edit.ExplainLink it ->
                    first(() -> there(it.link()), () -> feedback(it.link(), it.feedback()));
            case Edit.AssumeOfLink it ->
                    first(
                            () -> there(it.link()),
                            () -> each(it.assumptions(), each -> stated(each.statement())));
            case Edit.NameRivals it ->
                    first(() -> there(it.link()), () -> each(it.rivals(), EditRules::stated));
            case Edit.RemoveLink it -> there(it.link());
            case Edit.AddTag it ->
                    first(
                            () ->
                                    working.version().tag(it.key()) != null || it.key().isBlank()
                                            ? new DraftRefusal.TagTaken(it.key())
                                            : null,
                            () -> stated(it.label()));
            case Edit.TitleVersion it ->
                    it.title().isBlank() ? new DraftRefusal.TitleMissing() : null;
        };
    }

    private @Nullable DraftRefusal split(Edit.SplitOutcome it) {
        var codes = it.parts().stream().map(Edit.Part::code).toList();
        return first(
                () -> there(it.code()),
                () -> several(codes),
                () -> notTheVision(it.code()),
                () -> each(it.parts(), part -> heir(part, Set.of(it.code()))));
    }

    private @Nullable DraftRefusal merge(Edit.MergeOutcomes it) {
        return first(
                () -> each(it.codes(), this::there),
                () -> several(it.codes()),
                () -> each(it.codes(), this::notTheVision),
                () -> heir(it.into(), Set.copyOf(it.codes())));
    }

    private @Nullable DraftRefusal heir(Edit.Part part, Set<Code> before) {
        return first(
                () -> before.contains(part.code()) ? null : unused(part.code()),
                () -> labelled(part.code(), part.label()));
    }

    private @Nullable DraftRefusal draw(Edit.DrawLink it) {
        return first(
                () -> there(it.from()),
                () -> there(it.to()),
                () -> it.from().equals(it.to()) ? new DraftRefusal.LinkToItself(it.from()) : null,
                () -> undrawn(new Link.Name(it.from(), it.to(), it.kind())),
                () -> feedback(new Link.Name(it.from(), it.to(), it.kind()), it.feedback()));
    }

    private @Nullable DraftRefusal there(Code code) {
        return working.version().find(code).isPresent()
                ? null
                : new DraftRefusal.NoSuchOutcome(code);
    }

    private @Nullable DraftRefusal there(Link.Name link) {
        return isDrawn(link) ? null : new DraftRefusal.NoSuchLink(link);
    }

    private @Nullable DraftRefusal undrawn(Link.Name link) {
        return isDrawn(link) ? new DraftRefusal.LinkDrawnAlready(link) : null;
    }

    private boolean isDrawn(Link.Name link) {
        return working.version().links().stream().anyMatch(it -> it.name().equals(link));
    }

    private @Nullable DraftRefusal unused(Code code) {
        return working.used().contains(code) ? new DraftRefusal.CodeUsed(code) : null;
    }

    private @Nullable DraftRefusal standing(String tier, @Nullable String lane) {
        var known = working.version().tiers().stream().filter(it -> it.key().equals(tier));
        var found = known.findFirst().orElse(null);
        if (found == null) {
            return new DraftRefusal.NoSuchTier(tier);
        }
        if (lane == null) {
            return found.spans() ? null : new DraftRefusal.LaneMissing(found.title());
        }
        if (found.spans()) {
            return new DraftRefusal.LaneTooMany(found.title());
        }
        return working.version().lanes().stream().anyMatch(it -> it.key().equals(lane))
                ? null
                : new DraftRefusal.NoSuchLane(lane);
    }

    private @Nullable DraftRefusal known(String tag) {
        return working.version().tag(tag) == null ? new DraftRefusal.NoSuchTag(tag) : null;
    }

    private @Nullable DraftRefusal notTheVision(Code code) {
        return Vision.of(working.version().tiers(), working.version().outcomes()).contains(code)
                ? new DraftRefusal.VisionIsKept(code)
                : null;
    }

    private boolean leaves(Edit.MoveOutcome it) {
        return !working.version().get(it.code()).tier().equals(it.tier());
    }

    private @Nullable DraftRefusal reworded(Edit.RewordOutcome it) {
        return working.version().get(it.code()).label().equals(it.label().strip())
                ? new DraftRefusal.NothingChanged()
                : null;
    }

    private static @Nullable DraftRefusal labelled(Code code, String label) {
        return label.isBlank() ? new DraftRefusal.LabelMissing(code) : null;
    }

    private static @Nullable DraftRefusal stated(String statement) {
        return statement.isBlank() ? new DraftRefusal.StatementMissing() : null;
    }

    private static @Nullable DraftRefusal feedback(Link.Name link, @Nullable String feedback) {
        return link.kind() == Link.Kind.PARENT && feedback != null && !feedback.isBlank()
                ? new DraftRefusal.ParentFeedsBack(link)
                : null;
    }

    private static @Nullable DraftRefusal several(Collection<Code> codes) {
        return codes.size() >= 2 && new HashSet<>(codes).size() == codes.size()
                ? null
                : new DraftRefusal.TooFew(2);
    }

    private interface Rule<T> {
        @Nullable DraftRefusal of(T thing);
    }

    private static <T> @Nullable DraftRefusal each(Collection<T> things, Rule<T> rule) {
        for (var thing : things) {
            var refusal = rule.of(thing);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private interface Asked extends Supplier<@Nullable DraftRefusal> {}

    private static @Nullable DraftRefusal first(Asked... rules) {
        return Stream.of(rules)
                .map(rule -> Optional.ofNullable(rule.get()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /// The vision: what stands in the last tier, where that tier spans the lanes or holds one
    /// outcome only.
    static final class Vision {

        private Vision() {}

        static Set<Code> of(List<Tier> tiers, List<Outcome> outcomes) {
            var codes = new HashSet<Code>();
            if (!tiers.isEmpty()) {
                var last = tiers.getLast();
                outcomes.stream()
                        .filter(it -> Objects.equals(it.tier(), last.key()))
                        .forEach(it -> codes.add(it.code()));
                if (!last.spans() && codes.size() > 1) {
                    return Set.of();
                }
            }
            return codes;
        }
    }
}
