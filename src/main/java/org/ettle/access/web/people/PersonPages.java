package org.ettle.access.web.people;

import house.templates.Templates;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.ettle.access.AccessRefusal;
import org.ettle.access.Answer;
import org.ettle.access.ConfirmFirst;
import org.ettle.access.ForRoles;
import org.ettle.access.People;
import org.ettle.access.Person;
import org.ettle.access.Role;
import org.ettle.access.RoleHeld;
import org.ettle.access.session.Sessions;
import org.ettle.access.signin.SecondFactors;
import org.ettle.platform.page.Act;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One person's record, and what an administrator can do to it: each act has a page of its own,
/// asks for a reason, and leads back to the record.
@Controller
@ForRoles(Role.ADMINISTRATOR)
@ConfirmFirst
@RequestMapping("/people/{person}")
class PersonPages {

    private static final Map<String, String> TOLD =
            Map.of(
                    "name", "The name is changed.",
                    "shut-out", "They are shut out.",
                    "let-in", "They can sign in again.",
                    "second-factor",
                            "Their second step is reset. They sign in with their password.",
                    "signed-out", "They are signed out everywhere.",
                    "given", "The role is given.",
                    "ended", "The role is ended.");

    private final People people;
    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final Templates templates;

    PersonPages(
            People people, Sessions sessions, SecondFactors secondFactors, Templates templates) {
        this.people = people;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.templates = templates;
    }

    @GetMapping
    Html record(@PathVariable UUID person, @RequestParam(defaultValue = "") String done) {
        var found = people.get(person);
        return new Html(
                templates.accessPeoplePerson(
                        Frame.titled(found.name()).in(Section.PEOPLE).under("People", "/people"),
                        PersonSheet.of(
                                found,
                                sessions.list(person),
                                secondFactors.has(person),
                                people.today(),
                                person.equals(Askers.get().person()),
                                TOLD.get(done))));
    }

    @GetMapping("/name")
    Html rename(@PathVariable UUID person) {
        var found = people.get(person);
        return page(found, PersonActs.rename(found, found.name(), found.signInName()));
    }

    @PostMapping("/name")
    View renamed(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var name = typed.text("name");
        var signInName = typed.text("signInName");
        return after(
                person,
                people.rename(person, revision(typed), name, signInName),
                "name",
                found -> PersonActs.rename(found, name, signInName));
    }

    @GetMapping("/shut-out")
    Html disable(@PathVariable UUID person) {
        var found = people.get(person);
        return page(found, PersonActs.disable(found, Typed.nothing()));
    }

    @PostMapping("/shut-out")
    View disabled(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        return after(
                person,
                people.disable(person, typed.text("reason")),
                "shut-out",
                found -> PersonActs.disable(found, typed));
    }

    @GetMapping("/let-in")
    Html enable(@PathVariable UUID person) {
        var found = people.get(person);
        return page(found, PersonActs.enable(found, Typed.nothing()));
    }

    @PostMapping("/let-in")
    View enabled(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        return after(
                person,
                people.enable(person, typed.text("reason")),
                "let-in",
                found -> PersonActs.enable(found, typed));
    }

    @GetMapping("/sessions")
    Html signOut(@PathVariable UUID person) {
        var found = people.get(person);
        return page(found, PersonActs.signOut(found, Typed.nothing()));
    }

    @PostMapping("/sessions")
    View signedOut(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var found = people.get(person);
        if (typed.text("reason").isEmpty()) {
            var refusal = new AccessRefusal.ReasonMissing();
            return refused(
                    found,
                    PersonActs.signOut(found, typed)
                            .faulty(PeopleWords.field(refusal), PeopleWords.words(refusal)));
        }
        sessions.endAll(person, typed.text("reason"));
        return SeeOther.to("/people/" + person + "?done=signed-out");
    }

    @GetMapping("/second-factor")
    Html resetSecondFactor(@PathVariable UUID person) {
        var found = people.get(person);
        return page(found, PersonActs.resetSecondFactor(found, Typed.nothing()));
    }

    @PostMapping("/second-factor")
    View secondFactorReset(
            @PathVariable UUID person, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        people.get(person);
        return after(
                person,
                secondFactors.reset(person, typed.text("reason")),
                "second-factor",
                found -> PersonActs.resetSecondFactor(found, typed));
    }

    @GetMapping("/link")
    Html link(@PathVariable UUID person) {
        var found = people.get(person);
        return page(found, PersonActs.link(found, Typed.nothing()));
    }

    @PostMapping("/link")
    View linked(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var answer = people.makeLink(person, typed.text("reason"));
        return after(person, answer, "", found -> PersonActs.link(found, typed));
    }

    @GetMapping("/roles")
    Html give(@PathVariable UUID person) {
        var found = people.get(person);
        return page(found, PersonActs.give(found, people.today(), Typed.nothing()));
    }

    @PostMapping("/roles")
    View given(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        Function<Person, Act> form = found -> PersonActs.give(found, people.today(), typed);
        var role = typed.choice("role", Role.class);
        var from = typed.day("from");
        var until = typed.day("until").map(last -> last.plusDays(1));
        if (role.isEmpty()) {
            return faulty(person, form, "role", "Choose a role.");
        }
        if (from.isEmpty()) {
            return faulty(person, form, "from", "Enter the first day, like 31/12/2026.");
        }
        if (until.isEmpty() && !typed.text("until").isEmpty()) {
            return faulty(
                    person, form, "until", "Enter the last day, like 31/12/2026, or nothing.");
        }
        var answer =
                people.giveRole(
                        person, role.get(), from.get(), until.orElse(null), typed.text("reason"));
        return after(person, answer, "given", form);
    }

    @GetMapping("/roles/{held}/end")
    Html end(@PathVariable UUID person, @PathVariable UUID held) {
        var found = people.get(person);
        return page(found, end(found, held, Typed.nothing()));
    }

    @PostMapping("/roles/{held}/end")
    View ended(
            @PathVariable UUID person,
            @PathVariable UUID held,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        Function<Person, Act> form = found -> end(found, held, typed);
        var from = typed.day("from").orElse(LocalDate.MIN);
        if (from.equals(LocalDate.MIN)) {
            return faulty(
                    person, form, "from", "Enter the first day without the role, like 31/12/2026.");
        }
        return after(
                person, people.endRole(person, held, from, typed.text("reason")), "ended", form);
    }

    private Act end(Person person, UUID held, Typed typed) {
        return PersonActs.end(person, role(person, held), people.today(), typed);
    }

    private static RoleHeld role(Person person, UUID held) {
        return person.roles().stream()
                .filter(role -> role.id().equals(held))
                .findFirst()
                .orElseThrow(() -> new NotFound("this role"));
    }

    /// Back to the record, or the form again with what is wrong.
    private View after(UUID person, Answer answer, String done, Function<Person, Act> form) {
        return switch (answer) {
            case Answer.Done _ -> SeeOther.to("/people/" + person + "?done=" + done);
            case Answer.Linked(_, var link) -> shown(people.get(person), link);
            case Answer.Refused(var refusal) -> {
                var found = people.get(person);
                yield refused(
                        found,
                        form.apply(found)
                                .faulty(PeopleWords.field(refusal), PeopleWords.words(refusal)));
            }
        };
    }

    private Html shown(Person person, String link) {
        return new Html(
                templates.accessPeopleLink(
                        frame(person, "A link for " + person.name()),
                        LinkSheet.of(person.name(), person.id(), link)));
    }

    private Html faulty(UUID person, Function<Person, Act> form, String field, String words) {
        var found = people.get(person);
        return refused(found, form.apply(found).faulty(field, words));
    }

    private Html page(Person person, Act sheet) {
        return new Html(
                templates.pageAct(frame(person, sheet.title() + ": " + person.name()), sheet));
    }

    private Html refused(Person person, Act sheet) {
        return Html.refused(
                templates.pageAct(frame(person, sheet.title() + ": " + person.name()), sheet));
    }

    private static Frame frame(Person person, String title) {
        return Frame.titled(title)
                .in(Section.PEOPLE)
                .under("People", "/people")
                .under(person.name(), "/people/" + person.id());
    }

    private static int revision(Typed typed) {
        var text = typed.text("revision");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
