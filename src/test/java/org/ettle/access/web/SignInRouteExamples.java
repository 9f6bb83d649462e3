package org.ettle.access.web;

import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class SignInRouteExamples implements RouteExamples {

    private static final int TAKES_FORMS_ONLY = 405;

    @Override
    public void tell(Examples examples) {
        examples.of("/sign-out").at("/sign-out", TAKES_FORMS_ONLY);
    }
}
