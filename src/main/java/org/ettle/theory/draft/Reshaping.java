package org.ettle.theory.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ettle.theory.Basis;
import org.ettle.theory.Citation;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Outcome.Code;
import org.ettle.theory.Standing;
import org.ettle.theory.Tag;
import org.jspecify.annotations.Nullable;

/// What each edit does to a version, once the rules allow it.
final class Reshaping {

    private static final Citation HERE = new Citation(null, null, Basis.STATED_HERE);

    private final MapVersion version;
    private final Shape shape;

    Reshaping(MapVersion version) {
        this.version = version;
        this.shape = Shape.of(version);
    }

    Shape after(Edit edit) {
        return switch (edit) {
            case Edit.AddOutcome it -> shape.withOutcomes(and(shape.outcomes(), added(it)));
            case Edit.RewordOutcome it ->
                    changed(it.code(), outcome -> labelled(outcome, it.label()));
            case Edit.RedefineOutcome it ->
                    changed(it.code(), outcome -> labelled(outcome, it.label()));
            case Edit.SplitOutcome it -> replaced(List.of(it.code()), it.parts());
            case Edit.MergeOutcomes it -> replaced(it.codes(), List.of(it.into()));
            case Edit.SupersedeOutcome it -> superseded(it.code(), it.by());
            case Edit.MoveOutcome it ->
                    changed(it.code(), outcome -> moved(outcome, it.tier(), it.lane()));
            case Edit.PlaceOutcome it -> placed(version.get(it.code()), it.slot());
            case Edit.DescribeOutcome it -> changed(it.code(), outcome -> described(outcome, it));
            case Edit.TagOutcome it -> changed(it.code(), outcome -> tagged(outcome, it.tags()));
            case Edit.RemoveOutcome it -> removed(it.code());
            case Edit.DrawLink it -> shape.withLinks(and(shape.links(), drawn(it)));
            case Edit.ExplainLink it -> changed(it.link(), link -> explained(link, it));
            case Edit.AssumeOfLink it -> changed(it.link(), link -> assumed(link, it));
            case Edit.NameRivals it -> changed(it.link(), link -> rivalled(link, it));
            case Edit.RemoveLink it ->
                    shape.withLinks(
                            shape.links().stream()
                                    .filter(link -> !link.name().equals(it.link()))
                                    .toList());
            case Edit.AddTag it ->
                    shape.withTags(
                            and(
                                    shape.tags(),
                                    new Tag(it.key(), it.kind(), it.label().strip(), HERE)));
            case Edit.TitleVersion it ->
                    shape.with(
                            new MapVersion.Heading(
                                    shape.heading().name(),
                                    it.title().strip(),
                                    shape.heading().publisher(),
                                    shape.heading().published(),
                                    it.about().strip()));
        };
    }

    private Shape changed(Code code, UnaryOperator<Outcome> change) {
        return shape.withOutcomes(
                shape.outcomes().stream()
                        .map(it -> it.code().equals(code) ? change.apply(it) : it)
                        .toList());
    }

    private Shape changed(Link.Name name, UnaryOperator<Link> change) {
        return shape.withLinks(
                shape.links().stream()
                        .map(it -> it.name().equals(name) ? change.apply(it) : it)
                        .toList());
    }

    private Shape removed(Code code) {
        return shape.withOutcomes(
                        shape.outcomes().stream().filter(it -> !it.code().equals(code)).toList())
                .withLinks(
                        shape.links().stream()
                                .filter(it -> !it.from().equals(code) && !it.to().equals(code))
                                .toList());
    }

    /// The parts stand where the first of the outcomes stood, and take over the links of all.
    private Shape replaced(List<Code> codes, List<Edit.Part> parts) {
        var outcomes = new ArrayList<Outcome>();
        for (var outcome : shape.outcomes()) {
            if (outcome.code().equals(codes.getFirst())) {
                parts.forEach(part -> outcomes.add(part(outcome, part, part == parts.getFirst())));
            } else if (!codes.contains(outcome.code())) {
                outcomes.add(outcome);
            }
        }
        var heirs = parts.stream().map(Edit.Part::code).toList();
        return shape.withOutcomes(outcomes)
                .withLinks(inherited(code -> codes.contains(code) ? heirs : List.of(code)));
    }

    private Shape superseded(Code code, Code by) {
        return shape.withOutcomes(
                        shape.outcomes().stream().filter(it -> !it.code().equals(code)).toList())
                .withLinks(inherited(it -> List.of(it.equals(code) ? by : it)));
    }

    private interface Heirs {
        List<Code> of(Code code);
    }

    /// Each link once for every pair of heirs of its ends. Where two links become one, the first
    /// that says why it should hold stays.
    private List<Link> inherited(Heirs heirs) {
        var links = new LinkedHashMap<Link.Name, Link>();
        for (var link : shape.links()) {
            for (var from : heirs.of(link.from())) {
                for (var to : heirs.of(link.to())) {
                    if (!from.equals(to)) {
                        var heir = between(link, from, to);
                        links.merge(
                                heir.name(),
                                heir,
                                (first, second) -> first.rationale() == null ? second : first);
                    }
                }
            }
        }
        return List.copyOf(links.values());
    }

    /// The box makes room for itself: those that it would stand upon move down, each no further
    /// than it must.
    private Shape placed(Outcome outcome, int slot) {
        var slots = new LinkedHashMap<Code, Integer>();
        slots.put(outcome.code(), slot);
        int free = slot + Outcome.BOX;
        for (var below : others(outcome)) {
            int top = slot(below);
            if (top + Outcome.BOX <= slot) {
                continue;
            }
            if (top >= free) {
                break;
            }
            slots.put(below.code(), free);
            free += Outcome.BOX;
        }
        return shape.withOutcomes(
                shape.outcomes().stream()
                        .map(it -> slots.containsKey(it.code()) ? at(it, slots.get(it.code())) : it)
                        .toList());
    }

    private List<Outcome> others(Outcome outcome) {
        return shape.outcomes().stream()
                .filter(it -> !it.equals(outcome))
                .filter(it -> it.cell().equals(outcome.cell()))
                .sorted(Comparator.comparingInt(Reshaping::slot))
                .toList();
    }

    static int slot(Outcome outcome) {
        return Objects.requireNonNull(outcome.slot(), "A draft gives every outcome a slot.");
    }

    private static Outcome added(Edit.AddOutcome it) {
        return new Outcome(
                it.code(),
                it.label().strip(),
                Standing.OFFICIAL,
                it.tier(),
                it.lane(),
                said(it.actor()),
                said(it.rationale()),
                HERE,
                said(it.owner()),
                List.of(),
                null);
    }

    private static Outcome part(Outcome before, Edit.Part part, boolean first) {
        return new Outcome(
                part.code(),
                part.label().strip(),
                Standing.OFFICIAL,
                before.tier(),
                before.lane(),
                before.actor(),
                before.rationale(),
                HERE,
                before.owner(),
                before.tags(),
                first ? before.slot() : null);
    }

    private static Outcome labelled(Outcome it, String label) {
        return new Outcome(
                it.code(),
                label.strip(),
                Standing.OFFICIAL,
                it.tier(),
                it.lane(),
                it.actor(),
                it.rationale(),
                HERE,
                it.owner(),
                it.tags(),
                it.slot());
    }

    private static Outcome moved(Outcome it, String tier, @Nullable String lane) {
        boolean stays = tier.equals(it.tier()) && Objects.equals(lane, it.lane());
        return new Outcome(
                it.code(),
                it.label(),
                it.standing(),
                tier,
                lane,
                it.actor(),
                it.rationale(),
                it.citation(),
                it.owner(),
                it.tags(),
                stays ? it.slot() : null);
    }

    private static Outcome at(Outcome it, Integer slot) {
        return new Outcome(
                it.code(),
                it.label(),
                it.standing(),
                it.tier(),
                it.lane(),
                it.actor(),
                it.rationale(),
                it.citation(),
                it.owner(),
                it.tags(),
                slot);
    }

    private static Outcome described(Outcome it, Edit.DescribeOutcome edit) {
        return new Outcome(
                it.code(),
                it.label(),
                it.standing(),
                it.tier(),
                it.lane(),
                said(edit.actor()),
                said(edit.rationale()),
                it.citation(),
                said(edit.owner()),
                it.tags(),
                it.slot());
    }

    private static Outcome tagged(Outcome it, List<String> tags) {
        return new Outcome(
                it.code(),
                it.label(),
                it.standing(),
                it.tier(),
                it.lane(),
                it.actor(),
                it.rationale(),
                it.citation(),
                it.owner(),
                tags.stream().distinct().toList(),
                it.slot());
    }

    private static Link drawn(Edit.DrawLink it) {
        return new Link(
                it.from(),
                it.to(),
                it.kind(),
                said(it.rationale()),
                said(it.feedback()),
                HERE,
                List.of(),
                List.of());
    }

    private static Link between(Link it, Code from, Code to) {
        return new Link(
                from,
                to,
                it.kind(),
                it.rationale(),
                it.feedback(),
                it.citation(),
                it.assumptions(),
                it.rivals());
    }

    private static Link explained(Link it, Edit.ExplainLink edit) {
        return new Link(
                it.from(),
                it.to(),
                it.kind(),
                said(edit.rationale()),
                said(edit.feedback()),
                HERE,
                it.assumptions(),
                it.rivals());
    }

    private static Link assumed(Link it, Edit.AssumeOfLink edit) {
        var assumptions = edit.assumptions().stream().map(each -> assumption(it, each)).toList();
        return new Link(
                it.from(),
                it.to(),
                it.kind(),
                it.rationale(),
                it.feedback(),
                it.citation(),
                assumptions,
                it.rivals());
    }

    /// An assumption that stays as it was keeps its source.
    private static Link.Assumption assumption(Link link, Edit.Assumed stated) {
        return link.assumptions().stream()
                .filter(it -> it.statement().equals(stated.statement().strip()))
                .filter(it -> it.status() == stated.status())
                .findFirst()
                .orElseGet(() ->
                        new Link.Assumption(stated.statement().strip(), stated.status(), HERE));
    }

    private static Link rivalled(Link it, Edit.NameRivals edit) {
        var rivals = edit.rivals().stream().map(each -> rival(it, each)).toList();
        return new Link(
                it.from(),
                it.to(),
                it.kind(),
                it.rationale(),
                it.feedback(),
                it.citation(),
                it.assumptions(),
                rivals);
    }

    private static Link.Rival rival(Link link, String stated) {
        return link.rivals().stream()
                .filter(it -> it.statement().equals(stated.strip()))
                .findFirst()
                .orElseGet(() -> new Link.Rival(stated.strip(), HERE));
    }

    /// An empty field of a form says nothing.
    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <T> List<T> and(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
