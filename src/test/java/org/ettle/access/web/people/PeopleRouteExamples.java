package org.ettle.access.web.people;

import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

/// As somebody sees them who has not signed in: each leads to the sign-in.
final class PeopleRouteExamples implements RouteExamples {

    private static final int SIGN_IN = 303;
    private static final String SOMEBODY = "/people/de300000-0000-4000-8000-000000000105";

    @Override
    public void tell(Examples examples) {
        examples.of("/me").at("/me", SIGN_IN);
        examples.of("/people").at("/people", SIGN_IN);
        examples.of("/people/new").at("/people/new", SIGN_IN);
        examples.of("/partnerships").at("/partnerships", SIGN_IN);
        examples.of("/partnerships/{partnership}").at("/partnerships/fife", SIGN_IN);
        var person = "/people/{person:[0-9a-f-]{36}}";
        examples.of(person).at(SOMEBODY, SIGN_IN);
        for (var act : new String[] {"name", "shut-out", "let-in", "link", "roles", "sessions"}) {
            examples.of(person + "/" + act).at(SOMEBODY + "/" + act, SIGN_IN);
        }
        examples.of(person + "/roles/{held:[0-9a-f-]{36}}/end")
                .at(SOMEBODY + "/roles/de300000-0000-4000-8000-000000000999/end", SIGN_IN);
    }
}
