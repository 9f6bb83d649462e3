package org.ettle.access.web.people;

import house.templates.Templates;
import java.util.Objects;
import org.ettle.access.ForMembers;
import org.ettle.access.Organisations;
import org.ettle.access.People;
import org.ettle.access.session.Sessions;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.store.Askers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What Ettle keeps of who signed in, for themselves.
@Controller
@ForMembers
class OwnPages {

    private final People people;
    private final Organisations organisations;
    private final Sessions sessions;
    private final Templates templates;

    OwnPages(People people, Organisations organisations, Sessions sessions, Templates templates) {
        this.people = people;
        this.sessions = sessions;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping("/me")
    Html own() {
        var asker = Askers.get();
        var person = people.get(Objects.requireNonNull(asker.person()));
        var organisation = organisations.get(Objects.requireNonNull(asker.organisation()));
        return new Html(
                templates.accessPeopleOwn(
                        Frame.titled("Your page"),
                        organisation.title(),
                        PersonSheet.of(
                                person,
                                sessions.list(person.id()),
                                false,
                                people.today(),
                                true,
                                null)));
    }
}
