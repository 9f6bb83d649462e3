package org.ettle.evidence.web.harvest;

import java.util.List;
import org.ettle.access.Role;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class HarvestRouteExamples implements RouteExamples {

    private static final String LIST = "/evidence/harvest";
    private static final String STATEMENT = LIST + "/statements/{statement}";

    @Override
    public void tell(Examples examples) {
        examples.of(LIST)
                .as(Role.READER)
                .at(LIST)
                .at(LIST + "?state=SUBSTANTIATED&bears=none&demonstration=yes")
                .at(LIST + "?area=S12000042&state=ENTERED");
        examples.of(LIST + "/unexpected").as(Role.MAP_EDITOR).at(LIST + "/unexpected");
        examples.of(LIST + "/samples").as(Role.READER).at(LIST + "/samples");
        examples.of(STATEMENT)
                .at(STATEMENT, 303)
                .as(Role.READER)
                .at(STATEMENT)
                .as(Role.ANALYST)
                .at(STATEMENT + "?done=substantiated");
        examples.of(STATEMENT + "/verdict")
                .as(Role.READER)
                .at(STATEMENT + "/verdict")
                .as(Role.ANALYST)
                .at(STATEMENT + "/verdict");
        for (var form :
                List.of(
                        LIST + "/new",
                        LIST + "/samples/new",
                        STATEMENT + "/reword",
                        STATEMENT + "/submit",
                        STATEMENT + "/withdraw",
                        STATEMENT + "/enter",
                        LIST + "/verdicts/{verdict}/withdraw")) {
            examples.of(form).as(Role.ANALYST).at(form);
        }
        for (var part : List.of("ORIGIN", "VERSION", "PERMISSION")) {
            examples.of(STATEMENT + "/reword")
                    .as(Role.ANALYST)
                    .at(STATEMENT + "/reword?part=" + part);
        }
        examples.of(STATEMENT + "/enter")
                .as(Role.ANALYST)
                .at(STATEMENT + "/enter?version=sds/2018");
    }
}
