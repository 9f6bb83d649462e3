package org.ettle.review.web;

import java.util.List;
import org.ettle.access.Role;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class ReviewRouteExamples implements RouteExamples {

    private static final String LIST = "/reviews";
    private static final String REVIEW = LIST + "/{review}";
    private static final String UNSTARTED = LIST + "/{unstarted}";

    @Override
    public void tell(Examples examples) {
        examples.of(LIST).at(LIST).as(Role.ANALYST).at(LIST);
        examples.of(LIST + "/new").as(Role.ANALYST).at(LIST + "/new");
        examples.of(REVIEW)
                .at(REVIEW, 404)
                .as(Role.ANALYST)
                .at(REVIEW)
                .at(UNSTARTED + "?done=begun")
                .as(Role.READER)
                .at(REVIEW);
        examples.of(REVIEW + "/protocol")
                .as(Role.ANALYST)
                .at(REVIEW + "/protocol")
                .at(UNSTARTED + "/protocol?done=written");
        examples.of(REVIEW + "/protocol/edit")
                .as(Role.ANALYST)
                .at(UNSTARTED + "/protocol/edit")
                .at(REVIEW + "/protocol/edit");
        examples.of(REVIEW + "/protocol/start").as(Role.ANALYST).at(UNSTARTED + "/protocol/start");
        examples.of(REVIEW + "/protocol/amend")
                .as(Role.ANALYST)
                .at(REVIEW + "/protocol/amend")
                .at(UNSTARTED + "/protocol/amend", 303);
        examples.of(REVIEW + "/publish").as(Role.ANALYST).at(REVIEW + "/publish");
        examples.of(REVIEW + "/imports")
                .at(REVIEW + "/imports", 303)
                .as(Role.ANALYST)
                .at(REVIEW + "/imports")
                .at(UNSTARTED + "/imports")
                .as(Role.READER)
                .at(REVIEW + "/imports");
        examples.of(REVIEW + "/imports/{number}")
                .as(Role.READER)
                .at(REVIEW + "/imports/1")
                .at(REVIEW + "/imports/99", 404);
        examples.of(REVIEW + "/duplicates")
                .as(Role.ANALYST)
                .at(REVIEW + "/duplicates?done=NOT_SAME")
                .at(UNSTARTED + "/duplicates")
                .as(Role.READER)
                .at(REVIEW + "/duplicates");
        examples.of(REVIEW + "/duplicates/decided")
                .as(Role.ANALYST)
                .at(REVIEW + "/duplicates/decided")
                .at(UNSTARTED + "/duplicates/decided");
        examples.of(REVIEW + "/records")
                .as(Role.READER)
                .at(REVIEW + "/records")
                .at(REVIEW + "/records?words=choice&kind=ARTICLE&fromYear=2010&since=0")
                .at(REVIEW + "/records?words=nothing+like+it")
                .at(UNSTARTED + "/records");
        examples.of(REVIEW + "/records/{number}")
                .as(Role.READER)
                .at(REVIEW + "/records/1")
                .at(REVIEW + "/records/2");
        examples.of(REVIEW + "/records/{number}/same")
                .as(Role.ANALYST)
                .at(REVIEW + "/records/1/same", 405);
        examples.of(REVIEW + "/imports/documents")
                .as(Role.ANALYST)
                .at(REVIEW + "/imports/documents");
        examples.of(REVIEW + "/records/{number}/documents")
                .as(Role.ANALYST)
                .at(REVIEW + "/records/1/documents", 405);
        var document = REVIEW + "/records/{number}/documents/{fulltext}";
        var there = REVIEW + "/records/1/documents/{fulltext}";
        examples.of(document).at(there, 303).as(Role.READER).at(there);
        examples.of(document + "/text")
                .as(Role.READER)
                .at(there + "/text")
                .at(there + "/text?part=2", 404);
        for (var ending : List.of("ris", "bib", "csv", "xlsx")) {
            examples.of(REVIEW + "/records." + ending)
                    .as(Role.READER)
                    .at(REVIEW + "/records." + ending);
        }
    }
}
