package org.ettle.theory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ettle.ProgramTest;
import org.ettle.theory.Crosswalk.Change;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The read API as a program sees it: the real server, the real database, the published maps.
@ProgramTest
class MapApiTest {

    private static final String HOST = "https://ettle.invalid";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void the_description_has_every_route_and_no_other() {
        var real =
                routes.getHandlerMethods().keySet().stream()
                        .flatMap(route -> route.getPatternValues().stream())
                        .filter(pattern -> pattern.startsWith("/api/v1/"))
                        .collect(Collectors.toSet());
        assertThat(description().at("/paths").propertyNames())
                .containsExactlyInAnyOrderElementsOf(real);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/maps, /api/v1/maps",
        "/api/v1/maps/{map}, /api/v1/maps/sds",
        "/api/v1/maps/{map}/versions/{version}, /api/v1/maps/sds/versions/2016-18",
        "/api/v1/maps/{map}/versions/{version}, /api/v1/maps/sds/versions/2018",
        "/api/v1/maps/{map}/versions/{version}, /api/v1/maps/sds/versions/2019-21",
        "/api/v1/maps/{map}/versions/{version}, /api/v1/maps/sds/versions/2023-27",
        "/api/v1/maps/{map}/versions/{version}/outcomes/{code},"
                + " /api/v1/maps/sds/versions/2018/outcomes/5",
        "/api/v1/maps/{map}/versions/{version}/checks, /api/v1/maps/sds/versions/2018/checks",
        "/api/v1/maps/{map}/comparison, /api/v1/maps/sds/comparison?from=2018&to=2019-21",
        "/api/v1/maps/{map}/comparison, /api/v1/maps/sds/comparison?from=2023-27&to=2016-18",
        "/api/v1/evidence/coverage, /api/v1/evidence/coverage?map=sds&version=2018",
        "/api/v1/evidence/sources, /api/v1/evidence/sources",
        "/api/v1/evidence/sources,"
                + " /api/v1/evidence/sources?on=sds/2018/5&kind=conversation&demonstration=yes",
        "/api/v1/evidence/sources/{source},"
                + " /api/v1/evidence/sources/bb7619a2-6f89-5bbd-8009-069dc3cd7eff",
        "/api/v1/evidence/sources/{source}/passages,"
                + " /api/v1/evidence/sources/bb7619a2-6f89-5bbd-8009-069dc3cd7eff/passages",
        "/api/v1/evidence/claims, /api/v1/evidence/claims?version=sds/2018",
        "/api/v1/evidence/search, /api/v1/evidence/search?q=budget",
        "/api/v1/evidence/search, /api/v1/evidence/search?q=rate&what=indicator",
        "/api/v1/evidence/search,"
                + " /api/v1/evidence/search?on=sds/2018/5&kind=conversation&demonstration=yes",
        "/api/v1/evidence/search, /api/v1/evidence/search?q=the",
        "/api/v1/indicators, /api/v1/indicators?q=rate",
        "/api/v1/indicators/{indicator}, /api/v1/indicators/implementation-rate",
        "/api/v1/indicators/{indicator}/figures, /api/v1/indicators/implementation-rate/figures",
        "/api/v1/indicators/{indicator}/figures, /api/v1/indicators/survey-choices/figures",
        "/api/v1/search, /api/v1/search?q=budget",
        "/api/v1/search, /api/v1/search?q=zzzz"
    })
    void an_answer_is_as_described(String route, String address) {
        var answer = ask(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(faults(route, 200, answer.body())).isEmpty();
    }

    @Test
    void an_answer_that_is_not_as_described_is_told() {
        var answer = ask("/api/v1/maps/sds/comparison?from=2018&to=2019-21").body();
        var route = "/api/v1/maps/{map}/comparison";
        assertThat(faults(route, 200, answer.replace("\"reworded\"", "\"rewritten\"")))
                .isNotEmpty();
        assertThat(faults(route, 200, answer.replace("\"notCompared\"", "\"left\""))).isNotEmpty();
        assertThat(faults(route, 200, answer.replace("\"from\":\"5\"", "\"from\":\"a b\"")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/maps/{map}/comparison | /api/v1/maps/sds/comparison | from=",
                "/api/v1/maps/{map}/comparison | /api/v1/maps/sds/comparison?from=2018&to=2018 |"
                        + " Choose from: 2016-18, 2018, 2019-21, 2023-27",
                "/api/v1/maps/{map}/comparison | /api/v1/maps/sds/comparison?from=2018&to=1999 |"
                        + " Name two different versions",
                "/api/v1/maps/{map}/comparison |"
                        + " /api/v1/maps/sds/comparison?from=2018&to=2019-21&type=x |"
                        + " actor-changed",
                "/api/v1/maps/{map}/comparison |"
                        + " /api/v1/maps/sds/comparison?from=2018&to=2019-21&lane=x |"
                        + " people, workforce, system",
                "/api/v1/evidence/sources | /api/v1/evidence/sources?kind=x | case-study",
                "/api/v1/evidence/sources | /api/v1/evidence/sources?year=soon | four figures",
                "/api/v1/evidence/search | /api/v1/evidence/search | ?q=budget",
                "/api/v1/evidence/search | /api/v1/evidence/search?q=a&what=x | passage, claim",
                "/api/v1/evidence/search | /api/v1/evidence/search?q=a&from=soon | four figures",
                "/api/v1/evidence/search | /api/v1/evidence/search?q=a&page=51 | ?page=2",
                "/api/v1/evidence/sources | /api/v1/evidence/sources?on=sds/1999/5 | on=sds/",
                "/api/v1/evidence/sources | /api/v1/evidence/sources?page=99 | in `pages`",
                "/api/v1/evidence/claims | /api/v1/evidence/claims?version=x | version=sds/",
                "/api/v1/evidence/claims | /api/v1/evidence/claims?page=0 | page=2",
                "/api/v1/search | /api/v1/search | Say what to look for",
                "/api/v1/search | /api/v1/search?q=%20 | Say what to look for"
            })
    void a_faulty_question_is_told_what_to_do(String route, String address, String words) {
        var answer = ask(address);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(JSON.readTree(answer.body()).at("/detail").stringValue()).contains(words);
        assertThat(faults(route, 400, answer.body())).isEmpty();
    }

    @Test
    void a_search_for_too_much_is_told_what_to_do() {
        assertThat(ask("/api/v1/search?q=" + "a".repeat(201)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/maps/nothing",
                "/api/v1/maps/sds/versions/1999",
                "/api/v1/maps/sds/versions/2018/outcomes/99",
                "/api/v1/maps/sds/versions/2018/outcomes/no%20code",
                "/api/v1/maps/nothing/comparison?from=2018&to=2019-21"
            })
    void what_is_not_there_is_a_problem_document(String address) {
        var answer = ask(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(faults("/api/v1/maps/{map}", 404, answer.body())).isEmpty();
    }

    @Test
    void an_answer_that_is_still_the_same_is_not_sent_again() {
        var first = ask("/api/v1/maps/sds/versions/2018");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        var second = ask("/api/v1/maps/sds/versions/2018", "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        var other = ask("/api/v1/maps/sds/versions/2019-21", "If-None-Match", tag);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void the_head_can_be_asked_for_alone() throws IOException, InterruptedException {
        var address = at("/api/v1/maps/sds/versions/2018");
        var head =
                CLIENT.send(
                        HttpRequest.newBuilder(address).HEAD().build(), BodyHandlers.ofString());
        var whole = ask("/api/v1/maps/sds/versions/2018");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(whole.headers().firstValue("ETag"));
    }

    @Test
    void a_script_of_another_website_may_read_the_api_and_nothing_else() {
        var allowed = "Access-Control-Allow-Origin";
        var origin = "https://example.org";
        assertThat(ask("/api/v1/maps", "Origin", origin).headers().firstValue(allowed))
                .hasValue("*");
        assertThat(ask("/api/v1/maps/nothing", "Origin", origin).headers().firstValue(allowed))
                .hasValue("*");
        assertThat(ask("/maps", "Origin", origin).headers().firstValue(allowed)).isEmpty();
        assertThat(ask("/maps/sds/2018/map.json", "Origin", origin).headers().firstValue(allowed))
                .isEmpty();
    }

    @Test
    void nothing_can_be_written() throws IOException, InterruptedException {
        var post =
                HttpRequest.newBuilder(at("/api/v1/maps"))
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build();
        assertThat(CLIENT.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    }

    @Test
    void the_comparison_gives_what_the_crosswalk_records() {
        var comparison = json("/api/v1/maps/sds/comparison?from=2018&to=2019-21");
        assertThat(comparison.at("/successions").valueStream()).hasSize(19);
        assertThat(comparison.at("/tallies").valueStream())
                .filteredOn(tally -> tally.at("/change").stringValue().equals("added"))
                .extracting(tally -> tally.at("/chiefly").intValue())
                .containsExactly(2);
        var added = json("/api/v1/maps/sds/comparison?from=2018&to=2019-21&type=added");
        assertThat(added.at("/successions").valueStream()).hasSize(2);
        assertThat(added.at("/tallies")).isEqualTo(comparison.at("/tallies"));
    }

    @Test
    void evidence_has_the_words_that_may_be_quoted() {
        var claims = json("/api/v1/evidence/claims");
        assertThat(claims.at("/total").intValue()).isPositive();
        assertThat(claims.at("/claims").valueStream())
                .hasSize(claims.at("/total").intValue())
                .allSatisfy(claim -> {
                    var words = claim.at("/words").stringValue();
                    var source = "/api/v1/evidence/sources/" + claim.at("/source").stringValue();
                    assertThat(json(source + "/passages").at("/passages").valueStream())
                            .anyMatch(it -> it.at("/words").stringValue().equals(words));
                });
    }

    @Test
    void the_description_names_every_change() {
        var described =
                description()
                        .at("/components/schemas/Change/enum")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList();
        assertThat(described)
                .containsExactlyElementsOf(
                        List.of(Change.values()).stream().map(MapWords::key).toList());
    }

    @Test
    void every_part_of_the_description_is_used() {
        var text = description().toString();
        var named = new HashSet<String>(description().at("/components/schemas").propertyNames());
        var used =
                named.stream()
                        .filter(name -> text.contains("#/components/schemas/" + name + "\""))
                        .collect(Collectors.toSet());
        assertThat(used).isEqualTo(named);
    }

    @Test
    void the_page_names_every_route_and_parameter() {
        var page = Jsoup.parse(ask("/api").body());
        var links = page.select("a").eachAttr("href");
        for (var route : Set.copyOf(description().at("/paths").propertyNames())) {
            var end = route.replaceFirst(".*/versions/\\{version}/", "…/versions/{version}/");
            assertThat(page.text().contains(end) || links.contains(route)).as(route).isTrue();
        }
        assertThat(page.select("code").eachText()).contains("type", "lane");
    }

    private List<Error> faults(String route, int status, String body) {
        return schema(route, status)
                .validate(
                        body,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)));
    }

    private Schema schema(String route, int status) {
        var description = HOST + "/api/v1/openapi.json";
        var registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder ->
                                builder.schemas(
                                        Map.of(
                                                description,
                                                description().toString(),
                                                HOST + "/api/v1/schemas/map-version.json",
                                                ask("/api/v1/schemas/map-version.json").body())));
        var answer = "/paths/%s/get/responses/%s".formatted(route.replace("/", "~1"), status);
        var kind = status == 200 ? "application~1json" : "application~1problem+json";
        var response = description().at(answer);
        var place = response.has("$ref") ? response.at("/$ref").stringValue() : "#" + answer;
        var pointer = place + "/content/" + kind + "/schema";
        return registry.getSchema(SchemaLocation.of(description + encoded(pointer)));
    }

    private static String encoded(String pointer) {
        return pointer.replace("{", "%7B").replace("}", "%7D");
    }

    private JsonNode description() {
        return json("/api/v1/openapi.json");
    }

    private JsonNode json(String address) {
        return Objects.requireNonNull(JSON.readTree(ask(address).body()));
    }

    private HttpResponse<String> ask(String address, String... headers) {
        var request = HttpRequest.newBuilder(at(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private URI at(String address) {
        return URI.create("http://localhost:" + port + address);
    }
}
