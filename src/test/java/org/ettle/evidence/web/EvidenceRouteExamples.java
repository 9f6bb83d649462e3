package org.ettle.evidence.web;

import java.util.List;
import org.ettle.access.Role;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class EvidenceRouteExamples implements RouteExamples {

    private static final String SOURCE = "/evidence/sources/{source}";
    private static final String PASSAGE = "/evidence/passages/{passage}";

    @Override
    public void tell(Examples examples) {
        examples.of("/evidence")
                .at("/evidence")
                .at("/evidence?on=sds/2018/5&stance=SUPPORTS&demonstration=no")
                .at("/evidence?year=soon")
                .as(Role.ANALYST)
                .at("/evidence?kind=CONVERSATION&page=1");
        examples.of("/evidence/search")
                .at("/evidence/search")
                .at("/evidence/search?q=budget")
                .at("/evidence/search?q=budget&what=PASSAGE&on=sds/2018/5&page=2")
                .at("/evidence/search?q=the")
                .at("/evidence/search?q=never-said")
                .at("/evidence/search?q=budget&from=soon&on=people")
                .as(Role.ANALYST)
                .at("/evidence/search?what=PASSAGE");
        for (var page : List.of(SOURCE, PASSAGE)) {
            examples.of(page).at(page, 404).as(Role.ANALYST).at(page).at(page + "?done=tied");
        }
        examples.of("/evidence/appraisals").as(Role.READER).at("/evidence/appraisals");
        examples.of(SOURCE + "/text").as(Role.READER).at(SOURCE + "/text");
        for (var form :
                List.of(
                        "/evidence/sources/new",
                        SOURCE + "/describe",
                        SOURCE + "/permission",
                        SOURCE + "/publish",
                        SOURCE + "/take-back",
                        SOURCE + "/supersede",
                        SOURCE + "/words",
                        SOURCE + "/appraise",
                        SOURCE + "/bear",
                        PASSAGE + "/bear",
                        PASSAGE + "/claim",
                        PASSAGE + "/reuse",
                        PASSAGE + "/withdraw",
                        "/evidence/bearings/{bearing}/withdraw",
                        "/evidence/claims/{claim}/withdraw")) {
            examples.of(form).as(Role.ANALYST).at(form);
        }
        for (var form : List.of(SOURCE + "/bear", PASSAGE + "/bear", PASSAGE + "/claim")) {
            examples.of(form).as(Role.ANALYST).at(form + "?version=sds/2018");
        }
        var choose = SOURCE + "/passages/new";
        examples.of(choose)
                .as(Role.ANALYST)
                .at(choose)
                .at(choose + "?words=&first=&last=", 422)
                .at(choose + "?begins=0&ends=4")
                .at(choose + "?words=what")
                .at(choose + "?words=s")
                .at(choose + "?words=never%20said", 422)
                .at(choose + "?first=1&last=2");
        examples.of(SOURCE + "/passages").as(Role.ANALYST).at(SOURCE + "/passages", 405);
    }
}
