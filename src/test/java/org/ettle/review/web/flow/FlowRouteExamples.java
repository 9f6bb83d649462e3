package org.ettle.review.web.flow;

import org.ettle.access.Role;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

/// The flow, report, sources and archive of reviews of the world, and of the invented review, which
/// every Ettle with demonstration has.
final class FlowRouteExamples implements RouteExamples {

    private static final String REVIEW = "/reviews/{review}";
    private static final String INCLUDED = "/reviews/{included}";
    private static final String INVENTED = "/reviews/de300000-0000-4000-8000-0000000000a1";
    private static final String NONE = "/reviews/de300000-0000-4000-8000-0000000000ff";

    @Override
    public void tell(Examples examples) {
        examples.of(REVIEW + "/flow")
                .at(INVENTED + "/flow")
                .at(INVENTED + "/flow?form=prisma")
                .at(NONE + "/flow", 404)
                .as(Role.ANALYST)
                .at(REVIEW + "/flow")
                .at("/reviews/{unstarted}/flow");
        examples.of(REVIEW + "/flow/records")
                .at(INVENTED + "/flow/records?part=included")
                .at(INVENTED + "/flow/records?part=duplicate")
                .at(INVENTED + "/flow/records?part=left&stage=none", 404)
                .as(Role.ANALYST)
                .at(REVIEW + "/flow/records?part=waiting&stage=title");
        for (var ending : new String[] {".svg", ".png", ".pdf", ".csv"}) {
            examples.of(REVIEW + "/flow" + ending).at(INVENTED + "/flow" + ending);
        }
        examples.of(REVIEW + "/report")
                .at(INVENTED + "/report")
                .as(Role.ANALYST)
                .at(INCLUDED + "/report")
                .at("/reviews/{unstarted}/report");
        for (var ending : new String[] {".docx", ".pdf"}) {
            examples.of(REVIEW + "/report" + ending)
                    .at(INVENTED + "/report" + ending)
                    .as(Role.ANALYST)
                    .at("/reviews/{unstarted}/report" + ending);
        }
        examples.of(REVIEW + "/sources")
                .as(Role.ANALYST)
                .at(INCLUDED + "/sources")
                .at(REVIEW + "/sources");
        examples.of(REVIEW + "/archive").as(Role.ANALYST).at(REVIEW + "/archive");
        examples.of(REVIEW + "/archive.zip").as(Role.ANALYST).at(REVIEW + "/archive.zip");
        examples.of("/reviews/from-archive").as(Role.ANALYST).at("/reviews/from-archive");
    }
}
