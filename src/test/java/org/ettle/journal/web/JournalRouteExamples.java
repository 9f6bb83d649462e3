package org.ettle.journal.web;

import org.ettle.access.Role;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class JournalRouteExamples implements RouteExamples {

    @Override
    public void tell(Examples examples) {
        examples.of("/journal")
                .at("/journal", 303)
                .as(Role.ADMINISTRATOR)
                .at("/journal")
                .at("/journal?words=nothing-like-it")
                .at("/journal?from=yesterday");
        examples.of("/journal/{entry}")
                .as(Role.ADMINISTRATOR)
                .at("/journal/{entry}")
                .at("/journal/999999", 404);
        examples.of("/journal/{entry}/proof.jsonl")
                .as(Role.ADMINISTRATOR)
                .at("/journal/{entry}/proof.jsonl");
        examples.of("/journal/export.jsonl").as(Role.ADMINISTRATOR).at("/journal/export.jsonl");
        examples.of("/journal/entries.csv").as(Role.ADMINISTRATOR).at("/journal/entries.csv");
        examples.of("/journal/of/{kind}/{*id}")
                .as(Role.READER)
                .at("/journal/of/{kind}/{id}")
                .at("/journal/of/session/1", 404);
        examples.of("/journal/of/me").as(Role.READER).at("/journal/of/me");
        examples.of("/journal/of/person/{person}")
                .as(Role.ADMINISTRATOR)
                .at("/journal/of/person/{person}");
    }
}
