package org.ettle.review.web.reading;

import org.ettle.access.Role;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class ReadingRouteExamples implements RouteExamples {

    private static final String REVIEW = "/reviews/{review}";

    @Override
    public void tell(Examples examples) {
        for (var page : new String[] {"/included", "/included/crossed"}) {
            examples.of(REVIEW + page)
                    .as(Role.ANALYST)
                    .at(REVIEW + page)
                    .as(Role.READER)
                    .at(REVIEW + page, 403);
        }
        examples.of(REVIEW + "/included")
                .as(Role.ANALYST)
                .at(REVIEW + "/included?left=codes")
                .at(REVIEW + "/included?left=appraisal&done=appraised&record=1");
        for (var page : new String[] {"/appraisal", "/coding", "/extraction"}) {
            var address = REVIEW + "/records/{number}" + page;
            examples.of(address).as(Role.ANALYST).at(address.replace("{number}", "1"));
        }
    }
}
