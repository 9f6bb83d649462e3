package org.ettle.evidence.web.coverage;

import java.util.List;
import org.ettle.access.Role;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class CoverageRouteExamples implements RouteExamples {

    @Override
    public void tell(Examples examples) {
        examples.of("/evidence/coverage")
                .at("/evidence/coverage")
                .at("/evidence/coverage?map=sds&version=2019-21&invented=hide")
                .at("/evidence/coverage?map=sds&version=none", 404);
        examples.of("/evidence/gaps")
                .at("/evidence/gaps")
                .at("/evidence/gaps?map=sds&version=2023-27");
        examples.of("/evidence/links")
                .at("/evidence/links?map=sds&version=2018&from=5&to=1&kind=PARENT")
                .at("/evidence/links?map=sds&version=2018&from=5&to=5", 404);
        for (var file : List.of("/evidence/coverage.csv", "/evidence/gaps.csv")) {
            examples.of(file).at(file + "?map=sds&version=2018");
        }
        examples.of("/api/v1/evidence/coverage")
                .at("/api/v1/evidence/coverage?map=sds&version=2018");
        var queue = "/evidence/remapping";
        examples.of(queue).as(Role.ANALYST).at(queue);
        examples.of(queue).as(Role.READER).at(queue, 403);
        examples.of(queue + "/decision").as(Role.ANALYST).at(queue + "/decision?{waiting}");
        examples.of(queue + "/{decision}/withdrawal")
                .as(Role.ANALYST)
                .at(queue + "/{decision}/withdrawal");
    }
}
