package org.ettle.access.web.provider;

import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class ProviderRouteExamples implements RouteExamples {

    private static final int NONE_IS_SET = 404;

    @Override
    public void tell(Examples examples) {
        examples.of("/sign-in/provider/{organisation}").at("/sign-in/provider/fife", NONE_IS_SET);
        examples.of("/sign-in/provider/{organisation}/answer")
                .at("/sign-in/provider/fife/answer", NONE_IS_SET);
    }
}
