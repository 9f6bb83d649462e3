package org.ettle.theory.web.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.ettle.platform.page.Typed;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome.Code;
import org.ettle.theory.Tag;
import org.ettle.theory.draft.Edit;
import org.jspecify.annotations.Nullable;

/// Reads the order that a form was filled with. The first answer that cannot be read is told beside
/// its question; what a draft allows, its door decides.
final class EditOrder {

    static final int PARTS = 4;

    private static final Code UNREADABLE = new Code("0");

    private final Typed typed;
    private @Nullable Faulty fault;

    private EditOrder(Typed typed) {
        this.typed = typed;
    }

    sealed interface Filled {}

    record Ordered(Edit edit) implements Filled {}

    record Faulty(String field, String words) implements Filled {}

    static Filled read(EditKind kind, Typed typed) {
        var order = new EditOrder(typed);
        var edit = order.edit(kind);
        var fault = order.fault;
        return fault == null ? new Ordered(edit) : fault;
    }

    private Edit edit(EditKind kind) {
        return switch (kind) {
            case ADD_OUTCOME ->
                    new Edit.AddOutcome(
                            code("newCode"),
                            typed.text("label"),
                            typed.text("tier"),
                            orNull("lane"),
                            orNull("actor"),
                            orNull("rationale"),
                            orNull("owner"));
            case REWORD -> new Edit.RewordOutcome(code("code"), typed.text("label"));
            case REDEFINE -> new Edit.RedefineOutcome(code("code"), typed.text("label"));
            case SPLIT -> new Edit.SplitOutcome(code("code"), parts());
            case MERGE ->
                    new Edit.MergeOutcomes(
                            List.of(code("code"), code("with")),
                            new Edit.Part(code("newCode"), typed.text("label")));
            case SUPERSEDE -> new Edit.SupersedeOutcome(code("code"), code("by"));
            case MOVE -> new Edit.MoveOutcome(code("code"), typed.text("tier"), orNull("lane"));
            case PLACE -> new Edit.PlaceOutcome(code("code"), slot());
            case DESCRIBE ->
                    new Edit.DescribeOutcome(
                            code("code"), orNull("actor"), orNull("rationale"), orNull("owner"));
            case TAG -> new Edit.TagOutcome(code("code"), typed.all("tag"));
            case REMOVE -> new Edit.RemoveOutcome(code("code"));
            case DRAW_LINK ->
                    new Edit.DrawLink(
                            code("from"),
                            code("to"),
                            linkKind(),
                            orNull("rationale"),
                            orNull("feedback"));
            case EXPLAIN_LINK ->
                    new Edit.ExplainLink(link(), orNull("rationale"), orNull("feedback"));
            case ASSUME -> new Edit.AssumeOfLink(link(), assumed());
            case NAME_RIVALS -> new Edit.NameRivals(link(), lines("rivals"));
            case REMOVE_LINK -> new Edit.RemoveLink(link());
            case ADD_TAG -> new Edit.AddTag(tagKey(), tagKind(), typed.text("label"));
            case TITLE -> new Edit.TitleVersion(typed.text("title"), typed.text("about"));
        };
    }

    private Code code(String field) {
        return Code.find(typed.text(field))
                .orElseGet(() -> {
                    var choosing = List.of("with", "by", "from", "to").contains(field);
                    blame(
                            field,
                            choosing
                                    ? "Choose an outcome."
                                    : "Enter a code of up to 16 letters, digits, points and"
                                            + " hyphens.");
                    return UNREADABLE;
                });
    }

    private List<Edit.Part> parts() {
        var parts = new ArrayList<Edit.Part>();
        for (int i = 1; i <= PARTS; i++) {
            if (!typed.text("code" + i).isEmpty() || !typed.text("label" + i).isEmpty()) {
                parts.add(new Edit.Part(code("code" + i), typed.text("label" + i)));
            }
        }
        return parts;
    }

    private int slot() {
        var text = typed.text("slot");
        if (!text.matches("\\d{1,6}")) {
            blame("slot", "Choose a place.");
            return 0;
        }
        return Integer.parseInt(text);
    }

    private Link.Name link() {
        return new Link.Name(code("from"), code("to"), linkKind());
    }

    private Link.Kind linkKind() {
        return typed.choice("linkKind", Link.Kind.class)
                .orElseGet(() -> {
                    blame("linkKind", "Choose how the two belong together.");
                    return Link.Kind.INFLUENCE;
                });
    }

    private List<Edit.Assumed> assumed() {
        var all = new ArrayList<Edit.Assumed>();
        for (int i = 1; typed.has("statement" + i); i++) {
            if (!typed.text("statement" + i).isEmpty()) {
                var status =
                        typed.choice("status" + i, Link.Assumption.Status.class)
                                .orElse(Link.Assumption.Status.UNTESTED);
                all.add(new Edit.Assumed(typed.text("statement" + i), status));
            }
        }
        return all;
    }

    private List<String> lines(String field) {
        return typed.text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Tag.Kind tagKind() {
        return typed.choice("tagKind", Tag.Kind.class)
                .orElseGet(() -> {
                    blame("tagKind", "Choose what kind of tag it is.");
                    return Tag.Kind.GOLDEN_THREAD;
                });
    }

    /// Made from the label, as nobody needs to know it.
    private String tagKey() {
        var key =
                typed.text("label")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        if (key.isEmpty()) {
            blame("label", "Say what the tag is.");
        }
        return key;
    }

    private @Nullable String orNull(String field) {
        return Stream.of(typed.text(field))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private void blame(String field, String words) {
        fault = Objects.requireNonNullElse(fault, new Faulty(field, words));
    }
}
