package org.ettle.access.web.people;

import house.templates.Templates;
import java.util.List;
import org.ettle.access.Answer;
import org.ettle.access.ConfirmFirst;
import org.ettle.access.ForRoles;
import org.ettle.access.Openings;
import org.ettle.access.Organisation;
import org.ettle.access.Organisations;
import org.ettle.access.Role;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Section;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where the national body opens Ettle for partnerships. For everybody else nothing is here.
@Controller
@ForRoles(Role.ADMINISTRATOR)
@ConfirmFirst
@RequestMapping("/partnerships")
class OpeningPages {

    private static final String TITLE = "Partnerships";

    private final Organisations organisations;
    private final Openings openings;
    private final Templates templates;

    OpeningPages(Organisations organisations, Openings openings, Templates templates) {
        this.organisations = organisations;
        this.openings = openings;
        this.templates = templates;
    }

    @GetMapping
    Html list() {
        onlyForTheNationalBody();
        var lines =
                organisations.list().stream()
                        .filter(organisation -> !organisation.isNational())
                        .map(it ->
                                new PartnershipLine(
                                        it.title(),
                                        "/partnerships/opening?partnership=" + it.address(),
                                        openings.isOpen(it)))
                        .toList();
        return new Html(
                templates.accessPeoplePartnerships(
                        Frame.titled(TITLE).in(Section.PEOPLE).under("People", "/people"), lines));
    }

    @GetMapping("/opening")
    View open(@RequestParam(defaultValue = "") String partnership) {
        if (partnership.isEmpty()) {
            return SeeOther.to("/partnerships");
        }
        var found = partnership(partnership);
        return new Html(templates.pageAct(frame(found), sheet(found, Typed.nothing())));
    }

    @PostMapping("/opening")
    View opened(@RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var found = partnership(typed.text("partnership"));
        var answer =
                openings.open(
                        found, typed.text("name"), typed.text("signInName"), typed.text("reason"));
        return switch (answer) {
            case Answer.Done _ -> SeeOther.to("/partnerships");
            case Answer.Linked(var _, var link) ->
                    new Html(
                            templates.accessPeopleLink(
                                    frame(found),
                                    LinkSheet.leadingBack(
                                            typed.text("name"), "/partnerships", link)));
            case Answer.Refused(var refusal) ->
                    Html.refused(
                            templates.pageAct(
                                    frame(found),
                                    sheet(found, typed)
                                            .faulty(
                                                    PeopleWords.field(refusal),
                                                    PeopleWords.words(refusal))));
        };
    }

    private Organisation partnership(String address) {
        onlyForTheNationalBody();
        return organisations
                .find(address)
                .filter(it -> !it.isNational())
                .orElseThrow(() -> new NotFound("this partnership"));
    }

    private void onlyForTheNationalBody() {
        if (!organisations.national().id().equals(Askers.get().organisation())) {
            throw new NotFound("this page");
        }
    }

    private static Act sheet(Organisation partnership, Typed typed) {
        return Act.of(
                        "Open Ettle for a partnership",
                        partnership.title(),
                        "Name its first administrator. They add the other people there; you see nothing of"
                                + " what the partnership keeps.",
                        "/partnerships/opening",
                        List.of(
                                Field.typed("name", "Name", typed.text("name")),
                                Field.typed("signInName", "Sign-in name", typed.text("signInName"))
                                        .withHint("Their address for e-mail at work."),
                                Field.told("reason", "Why", typed.text("reason"))
                                        .withHint("This is kept in both journals.")),
                        "Open Ettle",
                        "/partnerships")
                .sending("partnership", partnership.address());
    }

    private static Frame frame(Organisation partnership) {
        return Frame.titled("Open Ettle for " + partnership.title())
                .in(Section.PEOPLE)
                .under("People", "/people")
                .under(TITLE, "/partnerships");
    }
}
