package org.ettle.access.web.people;

import house.templates.Templates;
import java.util.Arrays;
import org.ettle.access.Answer;
import org.ettle.access.ConfirmFirst;
import org.ettle.access.ForRoles;
import org.ettle.access.People;
import org.ettle.access.PeopleSought;
import org.ettle.access.Role;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Section;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The people of the organisation, and a new one.
@Controller
@ForRoles(Role.ADMINISTRATOR)
@ConfirmFirst
class PeoplePages {

    private final People people;
    private final Templates templates;

    PeoplePages(People people, Templates templates) {
        this.people = people;
        this.templates = templates;
    }

    @GetMapping("/people")
    Html list(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") String page) {
        var sought =
                new PeopleSought(
                        words,
                        Arrays.stream(Role.values())
                                .filter(it -> it.name().equals(role))
                                .findFirst()
                                .orElse(null),
                        Arrays.stream(PeopleSought.State.values())
                                .filter(it -> it.name().equals(state))
                                .findFirst()
                                .orElse(PeopleSought.State.ALL),
                        page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
        return new Html(
                templates.accessPeopleList(
                        Frame.titled("People").in(Section.PEOPLE),
                        PeopleSheet.of(sought, people.list(sought), people.today())));
    }

    @GetMapping("/people/new")
    Html invite() {
        return new Html(
                templates.pageAct(frame("Add a person"), PersonActs.invite(Typed.nothing())));
    }

    /// The answer shows the link, so it is a page and no redirect: the link is kept nowhere.
    @PostMapping("/people/new")
    View invited(@RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var answer = people.invite(typed.text("name"), typed.text("signInName"));
        return switch (answer) {
            case Answer.Linked(var fact, var link) ->
                    new Html(
                            templates.accessPeopleLink(
                                    frame("A link for " + typed.text("name")),
                                    LinkSheet.of(typed.text("name"), fact.person(), link)));
            case Answer.Done(var fact) -> SeeOther.to("/people/" + fact.person());
            case Answer.Refused(var refusal) ->
                    Html.refused(
                            templates.pageAct(
                                    frame("Add a person"),
                                    PersonActs.invite(typed)
                                            .faulty(
                                                    PeopleWords.field(refusal),
                                                    PeopleWords.words(refusal))));
        };
    }

    private static Frame frame(String title) {
        return Frame.titled(title).in(Section.PEOPLE).under("People", "/people");
    }
}
