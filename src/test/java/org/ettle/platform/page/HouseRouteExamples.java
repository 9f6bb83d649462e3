package org.ettle.platform.page;

import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class HouseRouteExamples implements RouteExamples {

    @Override
    public void tell(Examples examples) {
        examples.of("/accessibility").at("/accessibility");
        examples.of("/licences").at("/licences");
        examples.of("/robots.txt").at("/robots.txt");
        examples.of("/error").at("/error", 404);
        examples.besides("/no-such-page", 404);
        examples.besides("/assets/manifest.json", 200);
    }
}
