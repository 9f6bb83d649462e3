package org.ettle.theory.web.intake;

import org.ettle.access.Role;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class IntakeRouteExamples implements RouteExamples {

    @Override
    public void tell(Examples examples) {
        examples.of("/drafts/from-a-file").as(Role.MAP_EDITOR).at("/drafts/from-a-file");
        examples.of("/drafts/from-tables").as(Role.MAP_EDITOR).at("/drafts/from-tables");
    }
}
