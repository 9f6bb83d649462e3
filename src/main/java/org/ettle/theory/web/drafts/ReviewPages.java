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
import org.ettle.theory.draft.Comment;
import org.ettle.theory.draft.DraftAnswer;
import org.ettle.theory.draft.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Comments, the asking for a review, and the answer of a second person.
@Controller
@ForRoles(Role.MAP_EDITOR)
@RequestMapping("/drafts/{draft}")
class ReviewPages {

    private final Drafts drafts;
    private final DraftFiles files;
    private final Templates templates;

    ReviewPages(Drafts drafts, DraftFiles files, Templates templates) {
        this.drafts = drafts;
        this.files = files;
        this.templates = templates;
    }

    @GetMapping("/review")
    Html review(@PathVariable UUID draft) {
        var file = files.open(draft);
        return new Html(templates.theoryDraftsReview(file.frame("Review"), ReviewSheet.of(file)));
    }

    @GetMapping("/review/{step}")
    Html ask(@PathVariable UUID draft, @PathVariable String step) {
        var file = files.open(draft);
        var chosen = step(step);
        return page(file, chosen.act(file, Typed.nothing(), seen(file)));
    }

    @PostMapping("/review/{step}")
    View done(
            @PathVariable UUID draft,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var chosen = step(step);
        var id = new MapVersion.Id(draft);
        var words = typed.text("reason");
        var answer =
                switch (chosen) {
                    case ASK -> drafts.askForReview(id, words);
                    case WITHDRAW -> drafts.withdraw(id, words);
                    case PUBLISH -> drafts.publish(id, number(typed.text("seen")), words);
                    case ABANDON -> drafts.abandon(id, words);
                };
        return switch (answer) {
            case DraftAnswer.Done(var now) ->
                    SeeOther.to(
                            chosen == ReviewStep.ABANDON
                                    ? "/drafts"
                                    : new DraftAddress(now.id()).review());
            case DraftAnswer.Refused(var why) -> {
                var file = files.open(draft);
                yield refused(
                        file, chosen.act(file, typed, seen(file)).faulty("reason", why.words()));
            }
            case DraftAnswer.Conflict _ -> throw new IllegalStateException("No edit was ordered.");
        };
    }

    @PostMapping("/comments")
    View said(@PathVariable UUID draft, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var file = files.open(draft);
        var page = typed.text("about");
        var answer =
                drafts.comment(new MapVersion.Id(draft), about(file, page), typed.text("words"));
        return switch (answer) {
            case DraftAnswer.Refused(var why) ->
                    refused(
                            file,
                            PartSheet.commentAct(file, page, typed.text("words"))
                                    .faulty("words", why.words()));
            case DraftAnswer.Done _, DraftAnswer.Conflict _ -> SeeOther.to(page + "#comments");
        };
    }

    @GetMapping("/comments/{comment}/settle")
    Html settle(@PathVariable UUID draft, @PathVariable UUID comment) {
        var file = files.open(draft);
        return page(file, settling(file, comment(file, comment), Typed.nothing()));
    }

    @PostMapping("/comments/{comment}/settle")
    View settled(
            @PathVariable UUID draft,
            @PathVariable UUID comment,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var answer =
                drafts.settle(
                        new MapVersion.Id(draft), new Comment.Id(comment), typed.text("words"));
        var file = files.open(draft);
        return switch (answer) {
            case DraftAnswer.Refused(var why) ->
                    refused(
                            file,
                            settling(file, comment(file, comment), typed)
                                    .faulty("words", why.words()));
            case DraftAnswer.Done _, DraftAnswer.Conflict _ ->
                    SeeOther.to(file.address().review() + "#comments");
        };
    }

    private static Act settling(DraftFile file, Comment comment, Typed typed) {
        return Act.of(
                "Settle a comment",
                "By " + file.who(comment.author()),
                "It stays in the list, with what came of it.",
                file.address().comments() + "/" + comment.id() + "/settle",
                List.of(
                        Field.told("words", "What came of it", typed.text("words"))
                                .withHint("The comment: " + comment.words())),
                "Settle it",
                file.address().review());
    }

    private static Comment comment(DraftFile file, UUID comment) {
        return file.comments().stream()
                .filter(it -> it.id().value().equals(comment))
                .findFirst()
                .orElseThrow(() -> new NotFound("this comment"));
    }

    /// What a page of the draft is about. An address that is none of these is not followed.
    private static Comment.About about(DraftFile file, String page) {
        var address = file.address();
        if (page.equals(address.review())) {
            return new Comment.About.TheDraft();
        }
        for (var outcome : file.version().outcomes()) {
            if (page.equals(address.outcome(outcome.code()))) {
                return new Comment.About.AnOutcome(outcome.code());
            }
        }
        return file.version().links().stream()
                .map(Link::name)
                .filter(link -> page.equals(address.link(link)))
                .findFirst()
                .map(Comment.About.ALink::new)
                .orElseThrow(() -> new NotFound("what you comment on"));
    }

    private static ReviewStep step(String key) {
        return ReviewStep.find(key).orElseThrow(() -> new NotFound("this page"));
    }

    private Html page(DraftFile file, Act act) {
        return new Html(templates.pageAct(file.frame(act.title()), act));
    }

    private Html refused(DraftFile file, Act act) {
        return Html.refused(templates.pageAct(file.frame(act.title()), act));
    }

    private static String seen(DraftFile file) {
        return String.valueOf(file.draft().revision());
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
