package org.ettle.theory.web.drafts;

import house.templates.Templates;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Section;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The drafts of the organisation: what each has become, and everything in it.
@Controller
@ForRoles(Role.MAP_EDITOR)
@RequestMapping("/drafts")
class DraftPages {

    private static final String DRAFT = "/{draft}";

    private final DraftFiles files;
    private final Templates templates;

    DraftPages(DraftFiles files, Templates templates) {
        this.files = files;
        this.templates = templates;
    }

    @GetMapping
    Html list() {
        return new Html(
                templates.theoryDraftsList(
                        Frame.titled("Drafts").in(Section.DRAFTS), files.list()));
    }

    @GetMapping(DRAFT)
    Html draft(@PathVariable UUID draft) {
        var file = files.open(draft);
        return new Html(
                templates.theoryDraftsDraft(
                        Frame.titled("Draft: " + file.title())
                                .in(Section.DRAFTS)
                                .under("Drafts", "/drafts")
                                .acrossTheWindow(),
                        DraftSheet.of(file)));
    }

    @GetMapping(DRAFT + "/outcomes/{code}")
    Html outcome(@PathVariable UUID draft, @PathVariable String code) {
        var file = files.open(draft);
        var outcome = file.version().get(code(code));
        return new Html(
                templates.theoryDraftsPart(
                        file.frame("Outcome " + outcome.code()), PartSheet.of(file, outcome)));
    }

    @GetMapping(DRAFT + "/links/{from}/{to}")
    Html link(
            @PathVariable UUID draft,
            @PathVariable String from,
            @PathVariable String to,
            @RequestParam(defaultValue = "PARENT") String kind) {
        var file = files.open(draft);
        var link =
                file.version().links().stream()
                        .filter(it -> it.from().equals(code(from)) && it.to().equals(code(to)))
                        .filter(it -> it.kind().name().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("this link"));
        return new Html(
                templates.theoryDraftsPart(file.frame(words(link)), PartSheet.of(file, link)));
    }

    @GetMapping(DRAFT + "/edits")
    Html edits(@PathVariable UUID draft) {
        var file = files.open(draft);
        return new Html(
                templates.theoryDraftsEdits(
                        file.frame("Edits"), file.address(), file.madeLines(_ -> true)));
    }

    private static String words(Link link) {
        return "Link from " + link.from() + " to " + link.to() + ", " + link.kind().words();
    }

    private static Outcome.Code code(String text) {
        return Outcome.Code.find(text).orElseThrow(() -> new NotFound("this outcome"));
    }
}
