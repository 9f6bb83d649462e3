package org.ettle.evidence.web.document;

import org.ettle.access.Role;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class DocumentRouteExamples implements RouteExamples {

    private static final String SOURCE = "/evidence/sources/{source}";

    @Override
    public void tell(Examples examples) {
        for (var page : new String[] {SOURCE + "/documents", SOURCE + "/documents/new"}) {
            examples.of(page).as(Role.ANALYST).at(page);
        }
        examples.of(SOURCE + "/documents/{hash}").as(Role.ANALYST).at(SOURCE + "/documents/{hash}");
    }
}
