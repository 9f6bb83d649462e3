package org.ettle.review.web.screening;

import org.ettle.access.Role;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class ScreeningRouteExamples implements RouteExamples {

    private static final String STAGE = "/reviews/{review}/screening/{stage}";

    @Override
    public void tell(Examples examples) {
        examples.of(STAGE)
                .as(Role.ANALYST)
                .at(STAGE)
                .as(Role.ADMINISTRATOR)
                .at(STAGE)
                .as(Role.READER)
                .at(STAGE, 403);
        examples.of(STAGE + "/records/{number}").as(Role.ANALYST).at(STAGE + "/records/1");
        for (var page :
                new String[] {"/history", "/together", "/conflicts", "/agreement", "/stopping"}) {
            examples.of(STAGE + page).as(Role.ANALYST).at(STAGE + page);
        }
        examples.of(STAGE + "/back").as(Role.ANALYST).at(STAGE + "/back", 405);
        examples.of(STAGE + "/together/back").as(Role.ANALYST).at(STAGE + "/together/back", 405);
        examples.of(STAGE + "/records/{number}/back")
                .as(Role.ANALYST)
                .at(STAGE + "/records/1/back", 405);
        examples.of(STAGE + "/ranking").as(Role.ANALYST).at(STAGE + "/ranking", 405);
        examples.of(STAGE + "/conflicts/{number}").as(Role.ANALYST).at(STAGE + "/conflicts/1");
    }
}
