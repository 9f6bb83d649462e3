package org.ettle.theory.web.drafts;

import house.templates.Templates;
import java.util.List;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.draft.Draft;
import org.ettle.theory.draft.DraftAnswer;
import org.ettle.theory.draft.Drafts;
import org.ettle.theory.draft.Edit;
import org.ettle.theory.draft.Made;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Orders to edit a draft: one page that asks, one address that takes every kind of order.
@Controller
@ForRoles(Role.MAP_EDITOR)
@RequestMapping("/drafts/{draft}")
class EditPages {

    private final Drafts drafts;
    private final DraftFiles files;
    private final Templates templates;

    EditPages(Drafts drafts, DraftFiles files, Templates templates) {
        this.drafts = drafts;
        this.files = files;
        this.templates = templates;
    }

    /// A drawing tells which revision its reader saw when dragging a box.
    @GetMapping("/edit")
    Html ask(@PathVariable UUID draft, @RequestParam MultiValueMap<String, String> asked) {
        var file = files.open(draft);
        var kind = asked.containsKey("kind") ? kind(new Typed(asked)) : EditKind.ADD_OUTCOME;
        var typed = AsItStands.of(kind, file.version(), new Typed(asked));
        var seen = typed.has("seen") ? typed.text("seen") : seen(file);
        return new Html(templates.pageAct(file.frame(kind.title()), act(kind, file, typed, seen)));
    }

    @PostMapping("/edits")
    View edit(@PathVariable UUID draft, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var kind = kind(typed);
        return switch (EditOrder.read(kind, typed)) {
            case EditOrder.Faulty(var field, var words) -> again(draft, kind, typed, field, words);
            case EditOrder.Ordered(var edit) -> edit(draft, kind, typed, edit);
        };
    }

    private View edit(UUID draft, EditKind kind, Typed typed, Edit edit) {
        var answer = drafts.edit(new MapVersion.Id(draft), seen(typed), edit, typed.text("reason"));
        return switch (answer) {
            case DraftAnswer.Done(var now) -> SeeOther.to(about(edit, now));
            case DraftAnswer.Refused(var why) ->
                    again(draft, kind, typed, DraftWords.field(why), why.words());
            case DraftAnswer.Conflict conflict -> conflict(draft, kind, typed, conflict);
        };
    }

    @GetMapping("/edits/{number}/undo")
    Html undo(@PathVariable UUID draft, @PathVariable int number) {
        var file = files.open(draft);
        return new Html(
                templates.pageAct(
                        file.frame("Undo edit " + number),
                        undo(file, made(file, number), Typed.nothing(), seen(file))));
    }

    @PostMapping("/edits/{number}/undo")
    View undone(
            @PathVariable UUID draft,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var answer =
                drafts.undo(new MapVersion.Id(draft), seen(typed), number, typed.text("reason"));
        var file = files.open(draft);
        return switch (answer) {
            case DraftAnswer.Done _ -> SeeOther.to(file.address().edits());
            case DraftAnswer.Refused(var why) ->
                    Html.refused(
                            templates.pageAct(
                                    file.frame("Undo edit " + number),
                                    undo(file, made(file, number), typed, typed.text("seen"))
                                            .faulty("reason", why.words())));
            case DraftAnswer.Conflict conflict ->
                    conflict(
                            file,
                            conflict,
                            undo(file, made(file, number), typed, seen(file)),
                            typed);
        };
    }

    private static Act undo(DraftFile file, Made made, Typed typed, String seen) {
        return Act.of(
                        "Undo an edit",
                        "Edit " + made.number() + ", by " + file.who(made.author()),
                        made.edit().words() + ". The edits after it stay, where they can.",
                        file.address().undo(made.number()),
                        List.of(Field.told("reason", "Why", typed.text("reason"))),
                        "Undo it",
                        file.address().edits())
                .sending("seen", seen);
    }

    private static Made made(DraftFile file, int number) {
        return file.edits().stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("this edit"));
    }

    private Html again(UUID draft, EditKind kind, Typed typed, String field, String words) {
        var file = files.open(draft);
        return Html.refused(
                templates.pageAct(
                        file.frame(kind.title()),
                        act(kind, file, typed, typed.text("seen")).faulty(field, words)));
    }

    private Html conflict(UUID draft, EditKind kind, Typed typed, DraftAnswer.Conflict conflict) {
        var file = files.open(draft);
        return conflict(file, conflict, act(kind, file, typed, seen(file)), typed);
    }

    private Html conflict(DraftFile file, DraftAnswer.Conflict conflict, Act act, Typed typed) {
        return Html.conflict(
                templates.theoryDraftsConflict(
                        file.frame("Somebody else edited this"),
                        ConflictSheet.of(
                                file,
                                conflict,
                                act,
                                typed,
                                about(conflict.yours(), file.draft()))));
    }

    /// @param seen the revision that the editor saw, which goes along so that a conflict is noticed
    private static Act act(EditKind kind, DraftFile file, Typed typed, String seen) {
        var act =
                Act.of(
                                kind.title(),
                                label(kind, file, typed),
                                kind.lead(),
                                file.address().edits(),
                                new EditQuestions(file.version(), typed).of(kind),
                                kind.title(),
                                back(kind, file, typed))
                        .warning(kind.warning())
                        .sending("kind", kind.key())
                        .sending("seen", seen);
        if (kind.isOfOutcome()) {
            return act.sending("code", typed.text("code"));
        }
        return kind.isOfLink()
                ? act.sending("from", typed.text("from"))
                        .sending("to", typed.text("to"))
                        .sending("linkKind", typed.text("linkKind"))
                : act;
    }

    private static String label(EditKind kind, DraftFile file, Typed typed) {
        if (kind.isOfOutcome()) {
            return Outcome.Code.find(typed.text("code"))
                    .flatMap(file.version()::find)
                    .map(it -> it.code() + " " + it.label())
                    .orElse("Outcome " + typed.text("code"));
        }
        return kind.isOfLink()
                ? "Link from " + typed.text("from") + " to " + typed.text("to")
                : file.title();
    }

    private static String back(EditKind kind, DraftFile file, Typed typed) {
        var address = file.address();
        if (kind.isOfOutcome()) {
            return Outcome.Code.find(typed.text("code"))
                    .map(address::outcome)
                    .orElse(address.page());
        }
        return address.page();
    }

    /// The page of what was edited, or of the draft where that has gone. Where a box stands is seen
    /// in the drawing.
    private static String about(Edit edit, Draft now) {
        var address = new DraftAddress(now.id());
        if (edit instanceof Edit.PlaceOutcome || edit instanceof Edit.MoveOutcome) {
            return address.page();
        }
        var touched = edit.touched();
        var link =
                now.version().links().stream()
                        .map(Link::name)
                        .filter(touched.links()::contains)
                        .findFirst();
        if (link.isPresent()) {
            return address.link(link.get());
        }
        return now.version().outcomes().stream()
                .map(Outcome::code)
                .filter(touched.outcomes()::contains)
                .findFirst()
                .map(address::outcome)
                .orElse(address.page());
    }

    private static EditKind kind(Typed typed) {
        return EditKind.find(typed.text("kind")).orElseThrow(() -> new NotFound("this page"));
    }

    private static String seen(DraftFile file) {
        return String.valueOf(file.draft().revision());
    }

    /// What was not sent by a form of ours saw nothing, so it meets every edit.
    static int seen(Typed typed) {
        var text = typed.text("seen");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
