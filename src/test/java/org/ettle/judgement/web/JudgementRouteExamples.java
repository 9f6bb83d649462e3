package org.ettle.judgement.web;

import org.ettle.access.Role;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class JudgementRouteExamples implements RouteExamples {

    private static final String ONE = "/judgements/{judgement}";
    private static final String DISAGREED = "/judgements/de300000-0000-4000-8000-000000000902";
    private static final String ANALYSIS = "/judgements/analyses/{analysis}";
    private static final String INVENTED =
            "/judgements/analyses/de300000-0000-4000-8000-000000000951";
    private static final String OUTCOME = "?map=sds&version=2018&outcome=5";
    private static final String LINK = "?map=sds&version=2018&from=5&to=1&kind=PARENT";

    @Override
    public void tell(Examples examples) {
        examples.of("/judgements").at("/judgements").as(Role.JUDGE).at("/judgements");
        examples.of(ONE).at(ONE, 404).at(DISAGREED).as(Role.JUDGE).at(ONE);
        examples.of("/judgements/new")
                .as(Role.JUDGE)
                .at("/judgements/new")
                .at("/judgements/new" + LINK)
                .at("/judgements/new?map=sds&version=2018&outcome=none", 404);
        examples.of("/judgements/contrary").as(Role.JUDGE).at("/judgements/contrary" + OUTCOME);
        examples.of("/judgements/new").as(Role.READER).at("/judgements/new", 403);
        for (var form : new String[] {ONE + "/opinion", ONE + "/publish"}) {
            examples.of(form).as(Role.JUDGE).at(form);
        }
        for (var form :
                new String[] {
                    ONE + "/decisions/new",
                    "/judgements/decided/{decided}/open",
                    "/judgements/decided/{decided}/actions/new",
                    "/judgements/actions/{action}/end",
                    "/judgements/actions/{action}/expected/new",
                    "/judgements/expected/{expected}/settle"
                }) {
            examples.of(form).as(Role.JUDGE).at(form);
        }
        examples.of("/judgements/analyses")
                .at("/judgements/analyses")
                .as(Role.JUDGE)
                .at("/judgements/analyses");
        examples.of(ANALYSIS).at(ANALYSIS, 404).at(INVENTED).as(Role.JUDGE).at(ANALYSIS);
        examples.of("/judgements/analyses/new").as(Role.JUDGE).at("/judgements/analyses/new");
        for (var step :
                new String[] {
                    "/theory",
                    "/evidence",
                    "/story",
                    "/objection",
                    "/objections/{number}",
                    "/challenge",
                    "/strengthen",
                    "/move",
                    "/verdict",
                    "/publish"
                }) {
            examples.of(ANALYSIS + step).as(Role.JUDGE).at(ANALYSIS + step);
        }
        examples.of("/api/v1" + ANALYSIS).at("/api/v1" + INVENTED);
        tellOfTraces(examples);
        examples.of(ONE + "/certainty/{method}")
                .as(Role.JUDGE)
                .at(ONE + "/certainty/{method}")
                .at(
                        ONE
                                + "/certainty/{method}?methodologicalLimitations=NONE"
                                + "&coherence=MINOR&adequacy=SERIOUS&relevance=NONE");
        var version = "?map=sds&version=2018";
        examples.of("/judgements/accounts")
                .at("/judgements/accounts")
                .at("/judgements/accounts?map=sds&version=2016-18");
        examples.of("/judgements/accounts/versions")
                .at("/judgements/accounts/versions")
                .at(
                        "/judgements/accounts/versions?map=sds&version=2018&otherMap=sds&otherVersion=2016-18")
                .at(
                        "/judgements/accounts/versions?map=sds&version=2018&otherMap=none&otherVersion=x",
                        404);
        examples.of("/judgements/accounts.csv").at("/judgements/accounts.csv" + version);
        examples.of("/judgements/areas")
                .at("/judgements/areas")
                .at("/judgements/areas?indicator=none", 404);
        examples.of("/judgements/areas.csv")
                .at("/judgements/areas.csv?indicator=implementation-rate");
        examples.of("/judgements/links")
                .at("/judgements/links" + LINK)
                .at("/judgements/links?map=sds&version=2018&from=5&to=2&kind=PARENT");
        examples.of("/judgements/links/facets")
                .as(Role.JUDGE)
                .at("/judgements/links/facets" + LINK);
        examples.of("/judgements/pathways")
                .at("/judgements/pathways")
                .at("/judgements/pathways" + OUTCOME + "&periods=2")
                .at("/judgements/pathways?map=sds&version=2018&outcome=none", 404);
        examples.of("/api/v1/judgements")
                .at("/api/v1/judgements?map=sds&version=2018")
                .at("/api/v1/judgements?map=none&version=2018", 404);
        examples.of("/api/v1/judgements/pathways").at("/api/v1/judgements/pathways" + OUTCOME);
        examples.of("/judgements/owed")
                .as(Role.READER)
                .at("/judgements/owed")
                .at("/judgements/owed?state=OVERDUE");
        examples.of("/judgements/owed.csv").as(Role.READER).at("/judgements/owed.csv");
        examples.of("/api/v1/judgements/{judgement}").at("/api/v1" + DISAGREED);
    }

    private static void tellOfTraces(Examples examples) {
        var trace = "/judgements/traces/{trace}";
        var invented = "/judgements/traces/de300000-0000-4000-8000-000000000961";
        examples.of("/judgements/traces")
                .at("/judgements/traces")
                .as(Role.JUDGE)
                .at("/judgements/traces");
        examples.of(trace).at(trace, 404).at(invented).as(Role.JUDGE).at(trace);
        examples.of("/judgements/traces/new")
                .as(Role.JUDGE)
                .at("/judgements/traces/new")
                .at("/judgements/traces/new" + LINK);
        for (var step :
                new String[] {"/tests", "/tests/{test}", "/reading", "/weigh", "/publish"}) {
            examples.of(trace + step).as(Role.JUDGE).at(trace + step);
        }
        examples.of("/judgements/traces/setting")
                .as(Role.ADMINISTRATOR)
                .at("/judgements/traces/setting");
        examples.of("/api/v1" + trace).at("/api/v1" + invented);
    }
}
