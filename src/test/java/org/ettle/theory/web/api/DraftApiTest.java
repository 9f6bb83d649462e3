package org.ettle.theory.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ettle.ProgramTest;
import org.ettle.access.Organisations;
import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.access.Scope;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.access.token.ApiTokens;
import org.ettle.access.token.TokenFixtures;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.theory.draft.Edit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The write API as a program sees it: the real server, the real database, tokens of real doors.
/// Every answer is held against the OpenAPI description.
@ProgramTest
class DraftApiTest {

    private static final String HOST = "https://ettle.invalid";
    private static final String DRAFTS = "/api/v1/drafts";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort int port;
    @Autowired ApiTokens tokens;
    @Autowired Sessions sessions;
    @Autowired Organisations organisations;
    @Autowired People people;

    private String editor = "";
    private String second = "";

    @BeforeEach
    void tokens() {
        editor = token(Demo.EDITOR, Scope.values());
        second = token(Demo.SECOND_EDITOR, Scope.values());
    }

    @Test
    void a_draft_goes_from_its_beginning_to_its_publication() {
        var name = UUID.randomUUID().toString().substring(0, 8);
        var begun = send(editor, DRAFTS, begin(name)).expect(201);
        var draft = begun.header("Location");
        assertThat(begun.at("/state")).isEqualTo("editing");
        assertThat(get(editor, DRAFTS).expect(200).body()).contains(begun.at("/id"));

        send(editor, draft + "/edits", reword("4", "Said anew"), begun.tag()).expect(200);
        var whole = get(editor, draft).expect(200);
        assertThat(whole.tag()).startsWith("\"1.");
        assertThat(whole.body()).contains("Said anew");
        assertThat(get(editor, draft + "/edits").expect(200).at("/edits/0/edit/edit"))
                .isEqualTo("reword-outcome");

        send(second, draft + "/comments", "{\"words\":\"Is it plain?\",\"outcome\":\"4\"}")
                .expect(200);
        var comment = get(second, draft + "/comments").expect(200).at("/comments/0/id");
        send(editor, draft + "/comments/" + comment + "/settlement", "{\"how\":\"It is.\"}")
                .expect(200);

        send(editor, draft + "/review", because("Look at 4.")).expect(200);
        send(editor, draft + "/review/withdrawal", because("Not yet.")).expect(200);
        var asked = send(editor, draft + "/review", because("Now look at 4.")).expect(200);
        assertThat(asked.at("/state")).isEqualTo("in-review");
        var alone = send(editor, draft + "/publication", because("Good."), asked.tag()).expect(422);
        assertThat(alone.at("/refusal")).isEqualTo("second-person-needed");
        var published =
                send(second, draft + "/publication", because("Good."), whole.tag()).expect(200);
        assertThat(published.at("/state")).isEqualTo("published");
        assertThat(get("", "/api/v1/maps/sds/versions/" + name).status()).isEqualTo(200);
    }

    @Test
    void a_draft_begins_from_nothing_and_is_given_up() {
        var name = "a" + UUID.randomUUID().toString().substring(0, 8);
        var begun =
                send(
                                editor,
                                DRAFTS,
                                """
                                {"name":"2030","reason":"Try it.",
                                 "afresh":{"address":"%s","title":"A new map","about":"Of it."}}
                                """
                                        .formatted(name))
                        .expect(201);
        var draft = begun.header("Location");
        var over = send(editor, draft + "/abandonment", because("Enough.")).expect(200);
        assertThat(over.at("/state")).isEqualTo("abandoned");
        var late = send(editor, draft + "/review", because("Look.")).expect(422);
        assertThat(late.at("/refusal")).isEqualTo("draft-is-over");
    }

    @Test
    void the_same_request_is_done_once_and_answered_twice_byte_for_byte() {
        var draft = begun();
        var key = UUID.randomUUID().toString();
        var order = reword("4", "Once");

        var first = send(editor, draft.edits(), order, draft.tag(), key).expect(200);
        var again = send(editor, draft.edits(), order, draft.tag(), key).expect(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.tag()).isEqualTo(first.tag());
        assertThat(get(editor, draft.edits()).json().at("/edits").size()).isEqualTo(1);
        send(editor, draft.edits(), reword("4", "Twice"), draft.tag(), key).expectPlainProblem(422);
        send(editor, draft.edits(), order, draft.tag(), "").expectPlainProblem(400);
    }

    @Test
    void who_edits_the_same_sees_both_sides_and_can_put_theirs_on_top() {
        var draft = begun();
        send(editor, draft.edits(), reword("4", "Theirs"), draft.tag()).expect(200);

        var order = reword("4", "Mine");
        var conflict = send(second, draft.edits(), order, draft.tag()).expect(409);
        assertThat(conflict.at("/conflict/yours/label")).isEqualTo("Mine");
        assertThat(conflict.at("/conflict/theirs/0/edit/label")).isEqualTo("Theirs");
        assertThat(conflict.at("/conflict/theirs/0/by")).isEqualTo(Demo.EDITOR.id().toString());

        send(second, draft.edits(), reword("5", "Beside it"), draft.tag()).expect(200);
        var now = get(second, draft.address()).tag();
        send(second, draft.edits(), order, now).expect(200);
        assertThat(get(editor, draft.address()).body()).contains("Mine", "Beside it");
    }

    @Test
    void an_order_says_what_its_author_saw() {
        var draft = begun();
        var order = reword("4", "Anew");

        send(editor, draft.edits(), order, "").expect(428);
        for (var tag : List.of("\"9\"", "nonsense", "*", "\"-1\"")) {
            send(editor, draft.edits(), order, tag).expect(412);
        }
        send(editor, draft.edits(), order, "W/\"0\"").expect(200);
        send(editor, draft.address() + "/review", because("Look.")).expect(200);
        var stale =
                send(second, draft.address() + "/publication", because("Good."), draft.tag())
                        .expect(412);
        assertThat(stale.at("/refusal")).isEqualTo("edited-since");
    }

    @Test
    void an_edit_is_undone() {
        var draft = begun();
        var edited = send(editor, draft.edits(), reword("4", "Not so"), draft.tag()).expect(200);
        send(editor, draft.edits() + "/1/undo", because("It was better."), edited.tag())
                .expect(200);
        assertThat(get(editor, draft.address()).body()).doesNotContain("Not so");
        var again = send(editor, draft.edits() + "/1/undo", because("Again."), "\"2\"").expect(422);
        assertThat(again.at("/refusal")).isEqualTo("no-such-edit");
    }

    @Test
    void every_fault_of_a_body_is_told_with_its_place() {
        var draft = begun();
        var empty = send(editor, draft.edits(), "{\"edit\":{\"edit\":\"add-outcome\"}}", "\"0\"");
        assertThat(places(empty.expect(400)))
                .containsExactly("/edit/code", "/edit/label", "/edit/tier", "/reason");

        assertThat(places(faulty(draft, "{\"edit\":{\"edit\":\"no-such\"},\"reason\":\"a\"}")))
                .containsExactly("/edit");
        assertThat(places(faulty(draft, "{\"edit\":null,\"reason\":\"a\",\"resaon\":\"b\"}")))
                .containsExactly("/resaon");
        assertThat(
                        places(
                                faulty(
                                        draft,
                                        """
                                        {"reason":"a","edit":{"edit":"draw-link","from":"4",
                                         "to":"5","kind":"sideways"}}
                                        """)))
                .containsExactly("/edit/kind");
        for (var nonsense : List.of("", "[]", "{", "null", "{\"reason\":\"a\",\"reason\":\"b\"}")) {
            assertThat(places(faulty(draft, nonsense))).as(nonsense).isNotEmpty();
        }
        assertThat(places(send(editor, DRAFTS, "{\"name\":\"a\",\"reason\":\"b\"}").expect(400)))
                .containsExactly("");
        assertThat(get(editor, draft.address()).tag()).startsWith("\"0.");
    }

    @Test
    void what_the_rules_refuse_is_told_with_what_to_do() {
        var draft = begun();
        var refused = send(editor, draft.edits(), reword("nowhere", "A"), draft.tag()).expect(422);
        assertThat(refused.at("/refusal")).isEqualTo("no-such-outcome");
        assertThat(refused.at("/detail")).contains("Choose one that it has");
    }

    @Test
    void a_token_opens_what_its_scope_and_its_organisation_have_and_no_more() {
        var draft = begun();
        var reader = token(Demo.EDITOR, Scope.DRAFTS_READ);
        get(reader, draft.address()).expect(200);
        send(reader, draft.edits(), reword("4", "A"), draft.tag()).expectPlainProblem(403);
        get("", draft.address()).expectPlainProblem(401);

        var fife = organisations.find("fife").orElseThrow().id();
        var stranger =
                Askers.call(
                        Asker.theProgram(fife, "a test"),
                        () ->
                                people.demonstration().stream()
                                        .filter(it ->
                                                it.rolesOn(people.today())
                                                        .contains(Role.MAP_EDITOR))
                                        .findFirst()
                                        .orElseThrow()
                                        .id());
        var theirs = TokenFixtures.bearer(tokens, fife, stranger, Scope.values());
        var id = draft.address().substring(DRAFTS.length() + 1);
        assertThat(get(reader, DRAFTS).expect(200).json().at("/drafts").toString()).contains(id);
        assertThat(get(theirs, DRAFTS).expect(200).json().at("/drafts").toString())
                .doesNotContain(id);
        var never = DRAFTS + "/" + UUID.randomUUID();
        for (var address : List.of(draft.address(), never)) {
            get(theirs, address).expectPlainProblem(404);
            send(theirs, address + "/edits", reword("4", "A"), "\"0\"").expectPlainProblem(404);
            send(theirs, address + "/review", because("A")).expectPlainProblem(404);
        }
    }

    @Test
    void a_cookie_opens_nothing() {
        var word = SignedIn.word(sessions, organisations.national().id(), Demo.EDITOR.id());
        var request =
                HttpRequest.newBuilder(at(DRAFTS))
                        .header("Cookie", "ettle=" + word.reveal())
                        .build();
        assertThat(sent(request).statusCode()).isEqualTo(401);
    }

    @Test
    void the_description_has_every_kind_of_edit() {
        var described =
                description()
                        .at("/components/schemas/Edit/oneOf")
                        .valueStream()
                        .map(kind -> kind.at("/properties/edit/const").stringValue())
                        .toList();
        var kinds = Edit.class.getAnnotation(JsonSubTypes.class).value();
        assertThat(described)
                .containsExactlyElementsOf(
                        Arrays.stream(kinds).map(JsonSubTypes.Type::name).toList());
    }

    private record DraftThere(String address, String tag) {
        String edits() {
            return address + "/edits";
        }
    }

    private DraftThere begun() {
        var name = UUID.randomUUID().toString().substring(0, 8);
        var begun = send(editor, DRAFTS, begin(name)).expect(201);
        return new DraftThere(begun.header("Location"), begun.tag());
    }

    private static String begin(String name) {
        return """
        {"name":"%s","reason":"To try it.","from":{"map":"sds","version":"2018"}}
        """
                .formatted(name);
    }

    private static String reword(String code, String label) {
        return """
        {"edit":{"edit":"reword-outcome","code":"%s","label":"%s"},"reason":"Plainer."}
        """
                .formatted(code, label);
    }

    private static String because(String reason) {
        return "{\"reason\":\"" + reason + "\"}";
    }

    private Answered faulty(DraftThere draft, String body) {
        return send(editor, draft.edits(), body, draft.tag()).expect(400);
    }

    private static List<String> places(Answered answer) {
        return answer.json()
                .at("/faults")
                .valueStream()
                .map(fault -> fault.at("/place").stringValue())
                .toList();
    }

    /// An answer, with the operation that gave it.
    private final class Answered {
        private final String verb;
        private final String address;
        private final HttpResponse<String> response;

        Answered(HttpRequest request, HttpResponse<String> response) {
            this.verb = request.method().toLowerCase(Locale.ROOT);
            this.address = request.uri().getPath();
            this.response = response;
        }

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElseThrow();
        }

        String tag() {
            return header("ETag");
        }

        JsonNode json() {
            return Objects.requireNonNull(JSON.readTree(body()));
        }

        String at(String pointer) {
            return json().at(pointer).asString();
        }

        /// That it has this status and is as described.
        Answered expect(int status) {
            assertThat(status()).as(body()).isEqualTo(status);
            assertThat(faults(this)).as(body()).isEmpty();
            return this;
        }

        void expectPlainProblem(int status) {
            expect(status);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
        }
    }

    private Answered get(String token, String address) {
        var request = HttpRequest.newBuilder(at(address));
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        var whole = request.build();
        return new Answered(whole, sent(whole));
    }

    private Answered send(String token, String address, String body) {
        return send(token, address, body, "");
    }

    private Answered send(String token, String address, String body, String tag) {
        return send(token, address, body, tag, UUID.randomUUID().toString());
    }

    private Answered send(String token, String address, String body, String tag, String key) {
        var request =
                HttpRequest.newBuilder(at(address))
                        .header("Authorization", token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        if (!tag.isEmpty()) {
            request.header("If-Match", tag);
        }
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        var whole = request.build();
        return new Answered(whole, sent(whole));
    }

    private static HttpResponse<String> sent(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private List<Error> faults(Answered answer) {
        var route =
                answer.address
                        .replaceFirst("/drafts/[0-9a-f-]{36}", "/drafts/{draft}")
                        .replaceFirst("/comments/[0-9a-f-]{36}", "/comments/{comment}")
                        .replaceFirst("/edits/\\d+", "/edits/{number}");
        var place =
                "/paths/%s/%s/responses/%s"
                        .formatted(route.replace("/", "~1"), answer.verb, answer.status());
        var response = description().at(place);
        assertThat(response.isMissingNode()).as(place).isFalse();
        var pointer = response.has("$ref") ? response.at("/$ref").stringValue() : "#" + place;
        var kind = answer.status() < 300 ? "application~1json" : "application~1problem+json";
        var whole = pointer + "/content/" + kind + "/schema";
        return registry()
                .getSchema(
                        SchemaLocation.of(
                                HOST
                                        + "/api/v1/openapi.json"
                                        + whole.replace("{", "%7B").replace("}", "%7D")))
                .validate(answer.body(), InputFormat.JSON);
    }

    private SchemaRegistry registry() {
        var schema = "/api/v1/schemas/map-version.json";
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder ->
                        builder.schemas(
                                Map.of(
                                        HOST + "/api/v1/openapi.json",
                                        description().toString(),
                                        HOST + schema,
                                        get("", schema).body())));
    }

    private JsonNode description() {
        return get("", "/api/v1/openapi.json").json();
    }

    private String token(Demo person, Scope... scopes) {
        return TokenFixtures.bearer(tokens, organisations.national().id(), person.id(), scopes);
    }

    private URI at(String address) {
        return URI.create("http://localhost:" + port + address);
    }
}
