package org.ettle.evidence.web.export;

import java.util.List;
import org.ettle.access.Role;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class ExportRouteExamples implements RouteExamples {

    /// A demonstration source that is published, with words that may be quoted.
    private static final String PUBLISHED = "bb7619a2-6f89-5bbd-8009-069dc3cd7eff";

    @Override
    public void tell(Examples examples) {
        for (var file : List.of("sources.csv", "sources.ris", "claims.csv")) {
            examples.of("/evidence/" + file)
                    .at("/evidence/" + file + "?kind=CASE_STUDY")
                    .as(Role.READER)
                    .at("/evidence/" + file);
        }
        for (var file :
                List.of(
                        "/evidence/sources/{source}/source.ris",
                        "/evidence/sources/{source}/claims.csv",
                        "/evidence/passages/{passage}/claims.csv")) {
            examples.of(file).at(file, 404).as(Role.READER).at(file);
        }
        var api = "/api/v1/evidence/sources";
        examples.of(api).at(api + "?kind=case-study").at(api + "?kind=CASE", 400);
        for (var route : List.of(api + "/{source}", api + "/{source}/passages")) {
            examples.of(route).at(route.replace("{source}", PUBLISHED)).at(route, 404);
        }
        examples.of("/api/v1/evidence/search")
                .at("/api/v1/evidence/search?q=budget")
                .at("/api/v1/evidence/search?what=passage&on=sds/2018/5")
                .at("/api/v1/evidence/search", 400);
        examples.of("/api/v1/evidence/claims")
                .at("/api/v1/evidence/claims")
                .at("/api/v1/evidence/claims?version=sds/none", 400);
    }
}
