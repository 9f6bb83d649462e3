package org.ettle.journal.web;

import java.util.List;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

/// As somebody sees them who has not signed in: each leads to the sign-in.
final class JournalRouteExamples implements RouteExamples {

    private static final int SIGN_IN = 303;

    @Override
    public void tell(Examples examples) {
        for (var route : List.of("/journal", "/journal/export.jsonl", "/journal/entries.csv")) {
            examples.of(route).at(route, SIGN_IN);
        }
        examples.of("/journal/{number:\\d{1,18}}").at("/journal/1", SIGN_IN);
        examples.of("/journal/{number:\\d{1,18}}/proof.jsonl")
                .at("/journal/1/proof.jsonl", SIGN_IN);
        examples.of("/journal/of/{kind}/{*id}").at("/journal/of/outcome/1/5", SIGN_IN);
        examples.of("/journal/of/me").at("/journal/of/me", SIGN_IN);
        examples.of("/journal/of/person/{id}")
                .at("/journal/of/person/de300000-0000-4000-8000-000000000105", SIGN_IN);
    }
}
