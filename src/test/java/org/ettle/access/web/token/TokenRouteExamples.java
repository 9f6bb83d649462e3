package org.ettle.access.web.token;

import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class TokenRouteExamples implements RouteExamples {

    private static final int LEADS_TO_SIGN_IN = 303;
    private static final int TAKES_FORMS_ONLY = 405;

    @Override
    public void tell(Examples examples) {
        examples.of("/me/tokens").at("/me/tokens", LEADS_TO_SIGN_IN);
        examples.of("/me/tokens/new").at("/me/tokens/new", LEADS_TO_SIGN_IN);
        examples.of("/me/tokens/{token}/end")
                .at("/me/tokens/00000000-0000-4000-8000-000000000000/end", TAKES_FORMS_ONLY);
    }
}
