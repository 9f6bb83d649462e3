package org.ettle.theory.web.drafts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Field.Choice;
import org.ettle.platform.page.Typed;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Tag;

/// What each kind of edit asks, with what was typed so far.
///
/// @param version as it stands
/// @param typed answers; those not given yet are how the version stands
record EditQuestions(MapVersion version, Typed typed) {

    List<Field> of(EditKind kind) {
        var fields = new ArrayList<>(own(kind));
        if (kind != EditKind.PLACE) {
            fields.add(
                    Field.told("reason", "Why", typed.text("reason"))
                            .withHint("Readers of the comparison see this."));
        }
        return fields;
    }

    private List<Field> own(EditKind kind) {
        return switch (kind) {
            case ADD_OUTCOME ->
                    Stream.of(
                                    List.of(
                                            line("newCode", "Code")
                                                    .withHint(
                                                            "Short, and never used before in this"
                                                                    + " draft. For example, L1."),
                                            text("label", "Label")),
                                    place(),
                                    description())
                            .flatMap(List::stream)
                            .toList();
            case REWORD, REDEFINE -> List.of(text("label", "Label"));
            case SPLIT -> parts();
            case MERGE ->
                    List.of(
                            outcomes("with", "Merge it with"),
                            line("newCode", "Code of the one outcome"),
                            text("label", "Label of the one outcome"));
            case SUPERSEDE -> List.of(outcomes("by", "What takes its place"));
            case MOVE -> place();
            case PLACE -> List.of(slots());
            case DESCRIBE -> description();
            case TAG -> List.of(tags());
            case REMOVE, REMOVE_LINK -> List.of();
            case DRAW_LINK ->
                    Stream.concat(
                                    Stream.of(
                                            outcomes("from", "From"),
                                            outcomes("to", "To"),
                                            linkKinds()),
                                    explanation().stream())
                            .toList();
            case EXPLAIN_LINK -> explanation();
            case ASSUME -> assumptions();
            case NAME_RIVALS ->
                    List.of(
                            text("rivals", "Other explanations")
                                    .withHint("One on each line. Leave it empty for none."));
            case ADD_TAG -> List.of(line("label", "Tag"), tagKinds());
            case TITLE -> List.of(line("title", "Title"), text("about", "What it is about"));
        };
    }

    private Field line(String name, String label) {
        return Field.typed(name, label, typed.text(name));
    }

    private Field text(String name, String label) {
        return Field.told(name, label, typed.text(name));
    }

    private List<Field> description() {
        return List.of(
                line("actor", "Who is or does it (optional)"),
                text("rationale", "Why it is in the map (optional)"),
                line("owner", "Who answers for it (optional)"));
    }

    private List<Field> explanation() {
        return List.of(
                text("rationale", "Why the first helps to bring about the second (optional)"),
                text("feedback", "How it feeds back (optional)")
                        .withHint("Only where the link closes a loop on purpose."));
    }

    private List<Field> place() {
        var tiers =
                version.tiers().stream()
                        .map(tier ->
                                choice(
                                        "tier",
                                        tier.key(),
                                        tier.title() + (tier.spans() ? " (spans all lanes)" : "")))
                        .toList();
        var lanes =
                Stream.concat(
                        Stream.of(choice("lane", "", "No lane: it spans them all")),
                        version.lanes().stream()
                                .map(lane -> choice("lane", lane.key(), lane.title())));
        return List.of(
                Field.chosen("tier", "Tier", tiers), Field.chosen("lane", "Lane", lanes.toList()));
    }

    private List<Field> parts() {
        var fields = new ArrayList<Field>();
        for (int i = 1; i <= EditOrder.PARTS; i++) {
            var which = i <= 2 ? " of part " + i : " of part " + i + " (optional)";
            fields.add(line("code" + i, "Code" + which));
            fields.add(text("label" + i, "Label" + which));
        }
        return fields;
    }

    private Field outcomes(String name, String label) {
        var self = typed.text("code");
        var choices =
                version.outcomes().stream()
                        .filter(it -> !it.code().value().equals(self))
                        .map(it -> choice(name, it.code().value(), it.code() + " " + it.label()));
        return Field.chosen(
                name,
                label,
                Stream.concat(Stream.of(choice(name, "", "Choose an outcome")), choices).toList());
    }

    /// The top of its lane and tier, or below each of the other boxes there.
    private Field slots() {
        var self = version.get(new Outcome.Code(typed.text("code")));
        var beside =
                version.outcomes().stream()
                        .filter(it -> it != self)
                        .filter(it -> it.cell().equals(self.cell()))
                        .filter(it -> it.slot() != null)
                        .sorted(Comparator.comparing(it -> Objects.requireNonNull(it.slot())))
                        .map(it ->
                                choice(
                                        "slot",
                                        String.valueOf(
                                                Objects.requireNonNull(it.slot()) + Outcome.BOX),
                                        "Below " + it.code() + " " + it.label()));
        return Field.oneOf(
                "slot",
                "Where",
                Stream.concat(Stream.of(choice("slot", "0", "At the top")), beside).toList());
    }

    private Field tags() {
        return Field.anyOf(
                "tag",
                "Tags",
                version.tags().stream()
                        .map(tag -> new Choice(tag.key(), tag.label(), ticked("tag", tag.key())))
                        .toList());
    }

    private Field linkKinds() {
        return Field.oneOf(
                "linkKind",
                "How they belong together",
                Arrays.stream(Link.Kind.values())
                        .map(kind ->
                                choice(
                                        "linkKind",
                                        kind.name(),
                                        "The first " + kind.words() + " the second"))
                        .toList());
    }

    private Field tagKinds() {
        return Field.oneOf(
                "tagKind",
                "Kind",
                Arrays.stream(Tag.Kind.values())
                        .map(kind -> choice("tagKind", kind.name(), kind.singular()))
                        .toList());
    }

    private List<Field> assumptions() {
        var fields = new ArrayList<Field>();
        for (int i = 1; typed.has("statement" + i); i++) {
            var status = "status" + i;
            fields.add(
                    text("statement" + i, "Assumption " + i)
                            .withHint("Leave it empty to take it away."));
            fields.add(
                    Field.chosen(
                            status,
                            "How far assumption " + i + " was tested",
                            Arrays.stream(Link.Assumption.Status.values())
                                    .map(each -> choice(status, each.name(), each.words()))
                                    .toList()));
        }
        return fields;
    }

    private Choice choice(String name, String value, String words) {
        return new Choice(value, words, typed.text(name).equals(value));
    }

    private boolean ticked(String name, String value) {
        return typed.isTicked(name, value);
    }
}
