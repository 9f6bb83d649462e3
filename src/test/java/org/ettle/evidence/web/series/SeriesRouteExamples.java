package org.ettle.evidence.web.series;

import org.ettle.access.Role;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class SeriesRouteExamples implements RouteExamples {

    @Override
    public void tell(Examples examples) {
        examples.of("/evidence/indicators")
                .at("/evidence/indicators")
                .at("/evidence/indicators?q=rate")
                .at("/evidence/indicators?q=nothing-like-it");
        examples.of("/evidence/indicators/{indicator}")
                .at("/evidence/indicators/implementation-rate")
                .at("/evidence/indicators/people-choosing-rate")
                .at("/evidence/indicators/people-choosing?area=S12000023&group=Option+3")
                .at("/evidence/indicators/survey-choices")
                .at("/evidence/indicators/none", 404);
        examples.of("/evidence/indicators/{indicator}/areas")
                .at("/evidence/indicators/people-choosing/areas")
                .at("/evidence/indicators/people-choosing/areas?order=code")
                .at("/evidence/indicators/survey-choices/areas");
        examples.of("/evidence/indicators/{indicator}/definitions/{number}")
                .at("/evidence/indicators/implementation-rate/definitions/2")
                .at("/evidence/indicators/implementation-rate/definitions/9", 404);
        examples.of("/evidence/indicators/{indicator}/series.csv")
                .at("/evidence/indicators/implementation-rate/series.csv");
        examples.of("/evidence/indicators/{indicator}/datapackage.json")
                .at("/evidence/indicators/implementation-rate/datapackage.json");
        examples.of("/evidence/releases").at("/evidence/releases");
        examples.of("/evidence/releases/new").as(Role.ANALYST).at("/evidence/releases/new");
        examples.of("/evidence/releases/{vintage}")
                .as(Role.READER)
                .at("/evidence/releases/{vintage}")
                .at("/evidence/releases/none", 404);
        examples.of("/evidence/releases/{vintage}/report.csv")
                .as(Role.READER)
                .at("/evidence/releases/{vintage}/report.csv");
        examples.of("/api/v1/indicators").at("/api/v1/indicators");
        examples.of("/api/v1/indicators/{indicator}")
                .at("/api/v1/indicators/implementation-rate")
                .at("/api/v1/indicators/none", 404);
        examples.of("/api/v1/indicators/{indicator}/figures")
                .at("/api/v1/indicators/implementation-rate/figures")
                .at("/api/v1/indicators/implementation-rate/figures?as-of=none", 400);
    }
}
