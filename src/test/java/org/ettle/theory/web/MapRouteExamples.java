package org.ettle.theory.web;

import java.util.List;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class MapRouteExamples implements RouteExamples {

    @Override
    public void tell(Examples examples) {
        examples.of("/").at("/");
        examples.of("/maps").at("/maps");
        examples.of("/maps/{map}").at("/maps/sds").at("/maps/no-such-map", 404);
        examples.of("/maps/{map}/{version}")
                .at("/maps/sds/2018")
                .at("/maps/sds/2018?focus=11")
                .at("/maps/sds/2018?marks=hide")
                .at("/maps/sds/2018?on=2015-01-01")
                .at("/maps/sds/2018?on=2126-01-01&area=S92000003")
                .at("/maps/sds/2018?on=nonsense&area=nowhere")
                .at("/maps/sds/2016-18")
                .at("/maps/sds/2019-21")
                .at("/maps/sds/2023-27")
                .at("/maps/sds/1999", 404);
        examples.of("/maps/{map}/{version}/outline")
                .at("/maps/sds/2018/outline")
                .at("/maps/sds/2023-27/outline");
        examples.of("/maps/{map}/{version}/history")
                .at("/maps/sds/2018/history")
                .at("/maps/sds/2016-18/history");
        examples.of("/maps/{map}/{version}/table").at("/maps/sds/2018/table");
        examples.of("/maps/{map}/{version}/checks").at("/maps/sds/2018/checks");
        examples.of("/maps/{map}/{version}/lanes")
                .at("/maps/sds/2018/lanes")
                .at("/maps/sds/2018/lanes?marks=hide");
        examples.of("/maps/{map}/{version}/outcomes/{code}")
                .at("/maps/sds/2018/outcomes/4")
                .at("/maps/sds/2018/outcomes/0")
                .at("/maps/sds/2016-18/outcomes/S1")
                .at("/maps/sds/2018/outcomes/99", 404);
        examples.of("/maps/{map}/comparison")
                .at("/maps/sds/comparison?from=2018&to=2019-21")
                .at("/maps/sds/comparison?from=2018&to=2019-21&view=list")
                .at("/maps/sds/comparison?from=2018&to=2019-21&view=list&type=SPLIT");
        examples.of("/search").at("/search").at("/search?q=carers").at("/search?q=nothing+like+it");
        examples.of("/api").at("/api");
        files(examples);
        programs(examples);
    }

    private static void files(Examples examples) {
        for (var file :
                List.of(
                        "map.json",
                        "map.svg",
                        "map.png",
                        "map.pdf",
                        "map.mmd",
                        "map.dot",
                        "outcomes.csv",
                        "links.csv")) {
            examples.of("/maps/{map}/{version}/" + file).at("/maps/sds/2018/" + file);
        }
    }

    private static void programs(Examples examples) {
        examples.of("/api/v1/openapi.json").at("/api/v1/openapi.json");
        examples.of("/api/v1/schemas/map-version.json").at("/api/v1/schemas/map-version.json");
        examples.of("/api/v1/maps").at("/api/v1/maps");
        examples.of("/api/v1/maps/{map}").at("/api/v1/maps/sds").at("/api/v1/maps/none", 404);
        examples.of("/api/v1/maps/{map}/versions/{version}").at("/api/v1/maps/sds/versions/2018");
        examples.of("/api/v1/maps/{map}/versions/{version}/outcomes/{code}")
                .at("/api/v1/maps/sds/versions/2018/outcomes/4");
        examples.of("/api/v1/maps/{map}/versions/{version}/checks")
                .at("/api/v1/maps/sds/versions/2018/checks");
        examples.of("/api/v1/maps/{map}/comparison")
                .at("/api/v1/maps/sds/comparison?from=2018&to=2019-21")
                .at("/api/v1/maps/sds/comparison", 400);
        examples.of("/api/v1/search").at("/api/v1/search?q=carers").at("/api/v1/search", 400);
    }
}
