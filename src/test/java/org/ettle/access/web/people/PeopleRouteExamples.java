package org.ettle.access.web.people;

import org.ettle.access.Role;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class PeopleRouteExamples implements RouteExamples {

    @Override
    public void tell(Examples examples) {
        examples.of("/me").at("/me", 303).as(Role.READER).at("/me");
        examples.of("/people")
                .at("/people", 303)
                .as(Role.ADMINISTRATOR)
                .at("/people")
                .at("/people?q=nobody+like+it")
                .as(Role.READER)
                .at("/people", 403);
        examples.of("/people/new").as(Role.ADMINISTRATOR).at("/people/new");
        examples.of("/partnerships").as(Role.ADMINISTRATOR).at("/partnerships");
        examples.of("/partnerships/opening")
                .as(Role.ADMINISTRATOR)
                .at("/partnerships/opening?partnership=angus")
                .at("/partnerships/opening", 303);
        var person = "/people/{person}";
        examples.of(person).as(Role.ADMINISTRATOR).at(person);
        for (var act :
                new String[] {
                    "name", "shut-out", "let-in", "link", "roles", "second-factor", "sessions"
                }) {
            var address = person + "/" + act;
            examples.of(address).as(Role.ADMINISTRATOR).at(address);
        }
        var end = person + "/roles/{held}/end";
        examples.of(end).as(Role.ADMINISTRATOR).at(end);
    }
}
