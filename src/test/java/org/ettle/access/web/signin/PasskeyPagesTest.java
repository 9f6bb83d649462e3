package org.ettle.access.web.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.ettle.ProgramTest;
import org.ettle.access.AccessFact;
import org.ettle.access.Answer;
import org.ettle.access.Organisations;
import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.access.SignedIn;
import org.ettle.access.passkey.PasskeyFact;
import org.ettle.access.passkey.PretendDevice;
import org.ettle.access.session.SecretWord;
import org.ettle.access.session.Session.Proof;
import org.ettle.access.session.Session.Way;
import org.ettle.access.session.Sessions;
import org.ettle.access.signin.Phone;
import org.ettle.access.web.TestForms;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ProgramTest
@RecordApplicationEvents
class PasskeyPagesTest {

    private static final String PASSWORD = "kelpie under a grey tarpaulin";
    private static final String HERE = "/me/security/passkeys";

    @Autowired MockMvcTester site;
    @Autowired Sessions sessions;
    @Autowired People people;
    @Autowired Organisations organisations;
    @Autowired ApplicationEvents events;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private final String name = "admin." + UUID.randomUUID();
    private OrganisationId fife;
    private UUID person;
    private PretendDevice device;
    private RequestPostProcessor weak;

    @BeforeEach
    void an_administrator_with_a_password() {
        fife = organisations.find("fife").orElseThrow().id();
        person = somebody("Somebody Invented", name);
        device = new PretendDevice(fife, person);
        var linked = (Answer.Linked) as(() -> people.makeLink(person, "A test."));
        site.post()
                .uri(linked.link())
                .with(TestForms.token())
                .param("password", PASSWORD)
                .exchange();
        weak = with(signIn());
    }

    @Test
    void without_a_passkey_the_page_says_so() {
        var page = page(site.get().uri("/me/security").with(weak).exchange());

        assertThat(page.select("main").text()).contains("You have no passkey.");
        assertThat(page.select("[data-passkey=link][hidden] a").attr("href"))
                .isEqualTo(HERE + "/new");
    }

    @Test
    void a_passkey_is_added_and_is_both_factors() {
        var elsewhere = with(signIn());

        var added = add(weak, device, "  Work laptop ");

        assertThat(added).hasStatus(303).hasHeader("Location", "/me/security?done=passkey-added");
        assertThat(site.get().uri("/me/security").with(weak)).as("the old word").hasStatus(303);
        assertThat(site.get().uri("/me/security").with(elsewhere)).hasStatus(303);
        var page = page(site.get().uri("/me/security").with(with(added)).exchange());
        assertThat(page.select("#passkeys tbody tr").text())
                .startsWith("Work laptop")
                .contains("Not yet");
        assertThat(site.get().uri("/people").with(with(added)))
                .as("no codes are asked for")
                .hasStatusOk();
        assertThat(events.stream(PasskeyFact.PasskeyAdded.class))
                .extracting(PasskeyFact.PasskeyAdded::name)
                .containsExactly("Work laptop");
    }

    @Test
    void the_device_is_asked_for_all_that_counts() {
        var added = add(weak, device, "Work laptop");

        var making = json(question(HERE, with(added)));
        assertThat(making.at("/rp/id").asString()).isEqualTo("localhost");
        assertThat(making.at("/authenticatorSelection/residentKey").asString())
                .isEqualTo("required");
        assertThat(making.at("/authenticatorSelection/userVerification").asString())
                .isEqualTo("required");
        assertThat(making.at("/excludeCredentials").size()).isEqualTo(1);
        assertThat(making.at("/attestation").asString()).isEqualTo("none");

        var showing = json(question("/sign-in/passkey", null));
        assertThat(showing.at("/rpId").asString()).isEqualTo("localhost");
        assertThat(showing.at("/userVerification").asString()).isEqualTo("required");
        assertThat(showing.has("allowCredentials")).isFalse();
        assertThat(showing.at("/challenge").asString())
                .hasSize(43)
                .isNotEqualTo(making.at("/challenge").asString());
    }

    @Test
    void it_signs_in_without_name_password_or_code() {
        var before = with(add(weak, device, "Work laptop"));

        var done = showPasskey(device, before);

        assertThat(done).hasStatus(303).hasHeader("Location", "/people?a=b");
        assertThat(site.get().uri("/people").with(with(done))).hasStatusOk();
        assertThat(site.get().uri("/me/security").with(before))
                .as("the session before is signed out")
                .hasStatus(303);
        var page = page(site.get().uri("/me/security").with(with(done)).exchange());
        assertThat(page.select("#passkeys tbody tr").text()).doesNotContain("Not yet");
        assertThat(page.select("#sessions").text()).contains("with a passkey");
    }

    @Test
    void whoever_comes_with_the_password_is_asked_for_it() {
        add(weak, device, "Work laptop");

        var half = signIn();

        assertThat(half).hasStatus(303).hasHeader("Location", "/sign-in/code?then=%2Fpeople");
        var page = page(site.get().uri("/sign-in/code").with(with(half)).exchange());
        assertThat(page.select("[data-passkey=get]")).hasSize(1);
        assertThat(page.select("#code")).as("there are no codes").isEmpty();
        assertThat(site.get().uri(HERE + "/new").with(with(half))).hasStatus(303);
        assertThat(site.get().uri("/me/security/second-factor").with(with(half))).hasStatus(303);
        assertThat(showPasskey(device, with(half))).hasStatus(303);
    }

    @Test
    void whatever_is_wrong_the_answer_is_the_same() {
        var owner = with(add(weak, device, "Work laptop"));
        var stranger = new PretendDevice(fife, UUID.randomUUID());
        var foreign = new PretendDevice(organisations.find("highland").orElseThrow().id(), person);
        var nobodys = new PretendDevice(new OrganisationId(UUID.randomUUID()), person);
        var refused = new ArrayList<MvcTestResult>();
        for (var other : List.of(stranger, foreign, nobodys)) {
            refused.add(showPasskey(other, null));
        }
        refused.add(showAnotherBrowsers());
        refused.add(showTwice());
        as(() -> people.disable(person, "A test."));
        refused.add(showPasskey(device, null));
        as(() -> people.enable(person, "A test."));
        assertThat(showPasskey(device, null)).as("the honest one between").hasStatus(303);
        assertThat(site.get().uri("/me/security").with(owner)).hasStatusOk();
        remove(owner);
        refused.add(showPasskey(device, null));

        assertThat(refused)
                .allSatisfy(it -> {
                    assertThat(it).hasStatus(422);
                    assertThat(it.getResponse().getCookie("ettle")).isNull();
                })
                .extracting(it -> page(it).select("main").text())
                .allMatch(words -> words.contains(SignInWords.PASSKEY_REFUSED))
                .containsOnly(page(refused.getFirst()).select("main").text());
    }

    @Test
    void a_question_is_worth_nothing_in_a_form_of_another_site() {
        assertThat(site.post().uri("/sign-in/passkey/question")).hasStatus(403);
        assertThat(site.post().uri("/sign-in/passkey")).hasStatus(403);
    }

    @Test
    void removing_the_last_one_leads_an_administrator_to_setting_up_again() {
        var owner = with(add(weak, device, "Work laptop"));
        var elsewhere = with(showPasskey(device, null));

        var removed = remove(owner);

        assertThat(removed).hasStatus(303).hasHeader("Location", "/me/security/second-factor");
        assertThat(site.get().uri("/people").with(with(removed)))
                .hasStatus(303)
                .hasHeader("Location", "/me/security/second-factor?then=%2Fpeople");
        assertThat(site.get().uri("/me/security").with(elsewhere)).hasStatus(303);
        var offer =
                page(site.get().uri("/me/security/second-factor").with(with(removed)).exchange());
        assertThat(offer.select("[data-passkey=link] a").attr("href"))
                .startsWith(HERE + "/new?then=");
        assertThat(events.stream(PasskeyFact.PasskeyRemoved.class)).hasSize(1);
    }

    @Test
    void with_codes_left_removing_one_changes_little() {
        var owner = with(setUpCodes(with(add(weak, device, "Work laptop"))));

        var removed = remove(owner);

        assertThat(removed)
                .hasStatus(303)
                .hasHeader("Location", "/me/security?done=passkey-removed");
        assertThat(site.get().uri("/people").with(owner)).hasStatusOk();
        var half = page(site.get().uri("/sign-in/code").with(with(signIn())).exchange());
        assertThat(half.select("#code")).hasSize(1);
        assertThat(half.select("[data-passkey=get]")).isEmpty();
    }

    @Test
    void nobody_removes_what_is_not_theirs() {
        var owner = with(add(weak, device, "Work laptop"));
        var address = removal(owner);
        var other = somebody("Another Invented", "other." + UUID.randomUUID());
        var others = SignedIn.as(sessions, fife, other);

        assertThat(site.get().uri(address).with(others)).hasStatus(404);
        assertThat(site.post().uri(address).with(others).with(TestForms.token())).hasStatus(404);
        assertThat(site.get().uri(address).with(owner)).hasStatusOk();
    }

    @Test
    void a_name_is_asked_for_before_the_device_makes_anything() {
        assertThat(question(HERE, weak, " ")).hasStatus(422);
        assertThat(question(HERE, weak, "x".repeat(61))).hasStatus(422);

        var without = send(weak, "", "", "");
        assertThat(without).hasStatus(422);
        assertThat(page(without).select(".ds_error-summary").text()).contains("Give the passkey");
        var unmade = send(weak, "My phone", "", "");
        assertThat(unmade).hasStatus(422);
        assertThat(page(unmade).select("#name").val()).isEqualTo("My phone");
        assertThat(page(unmade).select(".ds_error-summary a").attr("href")).isEqualTo("#passkey");
    }

    @Test
    void adding_and_removing_ask_for_the_password_after_a_while() {
        var word = as(() -> sessions.begin(person, Way.PASSWORD, Proof.ONE_FACTOR, "A test"));
        age(word);
        var aged = SignedIn.with(word);

        assertThat(question(HERE, aged)).hasStatus(403);
        var asked = send(aged, "Work laptop", "", "");
        assertThat(asked).hasStatus(403);
        assertThat(page(asked).select("h1").text()).isEqualTo("Confirm it is you");
        assertThat(page(asked).select("input[name=name]").val()).isEqualTo("Work laptop");

        var owner = with(add(weak, device, "Work laptop"));
        var address = removal(owner);
        var strong = as(() -> sessions.begin(person, Way.PASSKEY, Proof.TWO_FACTORS, "A test"));
        age(strong);
        assertThat(site.post().uri(address).with(SignedIn.with(strong)).with(TestForms.token()))
                .hasStatus(403);
        assertThat(showPasskey(device, null)).as("it is still there").hasStatus(303);
    }

    @Test
    void the_page_works_without_script_and_says_so() {
        var page = page(site.get().uri(HERE + "/new").with(weak).exchange());

        assertThat(page.select("[data-passkey=create][hidden]")).hasSize(1);
        assertThat(page.select("[data-without-passkey]").text()).contains("script");
        assertThat(page(site.get().uri("/sign-in").exchange()).select("[data-passkey=get][hidden]"))
                .hasSize(1);
    }

    @Test
    void an_administrator_resets_the_second_factor_of_somebody_else() {
        setUpCodes(with(add(weak, device, "Work laptop")));
        var owner = with(showPasskey(device, null));
        var colleague = somebody("Another Invented", "other." + UUID.randomUUID());
        var others = SignedIn.as(sessions, fife, colleague);
        var act = "/people/" + person + "/second-factor";

        assertThat(reset(act, others, "")).hasStatus(422);
        assertThat(site.get().uri("/me/security").with(owner)).hasStatusOk();
        assertThat(
                        page(site.get().uri("/people/" + person).with(others).exchange())
                                .select("aside a"))
                .anyMatch(link -> link.attr("href").equals(act));
        assertThat(reset(act, others, "They lost their phone."))
                .hasStatus(303)
                .hasHeader("Location", "/people/" + person + "?done=second-factor");

        assertThat(site.get().uri("/me/security").with(owner)).hasStatus(303);
        assertThat(showPasskey(device, null)).hasStatus(422);
        var again = signIn();
        assertThat(again).hasStatus(303).hasHeader("Location", "/people");
        assertThat(site.get().uri("/people").with(with(again)))
                .hasHeader("Location", "/me/security/second-factor?then=%2Fpeople");
        assertThat(events.stream(AccessFact.SecondFactorReset.class))
                .extracting(AccessFact.SecondFactorReset::reason)
                .containsExactly("They lost their phone.");
        assertThat(reset(act, others, "Once more.")).as("nothing is left").hasStatus(422);
        assertThat(setUpCodes(with(again))).as("it can be set up again").hasStatusOk();
    }

    @Test
    void nobody_resets_their_own() {
        var owner = with(add(weak, device, "Work laptop"));

        assertThat(reset("/people/" + person + "/second-factor", owner, "I lost it."))
                .hasStatus(422);
        assertThat(
                        page(site.get().uri("/people/" + person).with(owner).exchange())
                                .select("aside a"))
                .noneMatch(link -> link.attr("href").endsWith("/second-factor"));
        assertThat(showPasskey(device, null)).hasStatus(303);
    }

    @Test
    void opening_and_inviting_ask_for_the_password_after_a_while() {
        var word = as(() -> sessions.begin(person, Way.PASSWORD, Proof.TWO_FACTORS, "A test"));
        age(word);

        for (var act : List.of("/people/new", "/partnerships/opening")) {
            var asked =
                    site.post()
                            .uri(act)
                            .with(SignedIn.with(word))
                            .with(TestForms.token())
                            .param("name", "Somebody New")
                            .exchange();
            assertThat(asked).as(act).hasStatus(403);
            assertThat(page(asked).select("input[name=name]").val()).isEqualTo("Somebody New");
        }
    }

    private MvcTestResult reset(String act, RequestPostProcessor as, String reason) {
        return site.post()
                .uri(act)
                .with(as)
                .with(TestForms.token())
                .param("reason", reason)
                .exchange();
    }

    private MvcTestResult showAnotherBrowsers() {
        var theirs = json(question("/sign-in/passkey", null)).at("/challenge").asString();
        var ours = cookie(question("/sign-in/passkey", null));
        return answer(device.shown(theirs), ours, null);
    }

    private MvcTestResult showTwice() {
        var question = question("/sign-in/passkey", null);
        var answer = device.shown(json(question).at("/challenge").asString());
        assertThat(answer(answer, cookie(question), null)).hasStatus(303);
        return answer(answer, cookie(question), null);
    }

    private MvcTestResult showPasskey(PretendDevice with, @Nullable RequestPostProcessor as) {
        var question = question("/sign-in/passkey", as);
        return answer(with.shown(json(question).at("/challenge").asString()), cookie(question), as);
    }

    private MvcTestResult answer(String answer, String sealed, @Nullable RequestPostProcessor as) {
        var request =
                site.post()
                        .uri("/sign-in/passkey")
                        .with(TestForms.token())
                        .with(cookie(sealed))
                        .param("answer", answer)
                        .param("then", "/people?a=b");
        return (as == null ? request : request.with(as)).exchange();
    }

    private MvcTestResult add(RequestPostProcessor as, PretendDevice with, String called) {
        var question = question(HERE, as, called);
        return send(
                as,
                called,
                with.made(json(question).at("/challenge").asString()),
                cookie(question));
    }

    private MvcTestResult send(
            RequestPostProcessor as, String called, String answer, String sealed) {
        return site.post()
                .uri(HERE + "/new")
                .with(as)
                .with(TestForms.token())
                .with(cookie(sealed))
                .param("name", called)
                .param("answer", answer)
                .exchange();
    }

    private String removal(RequestPostProcessor owner) {
        return page(site.get().uri("/me/security").with(owner).exchange())
                .select("#passkeys a")
                .attr("href");
    }

    private MvcTestResult remove(RequestPostProcessor owner) {
        return site.post().uri(removal(owner)).with(owner).with(TestForms.token()).exchange();
    }

    private MvcTestResult question(String where, @Nullable RequestPostProcessor as) {
        return question(where, as, "A name");
    }

    private MvcTestResult question(String where, @Nullable RequestPostProcessor as, String called) {
        var request =
                site.post().uri(where + "/question").with(TestForms.token()).param("name", called);
        return (as == null ? request : request.with(as)).exchange();
    }

    private MvcTestResult setUpCodes(RequestPostProcessor as) {
        var secret =
                page(site.get().uri("/me/security/second-factor").with(as).exchange())
                        .select("code")
                        .text();
        return site.post()
                .uri("/me/security/second-factor")
                .with(TestForms.token())
                .with(as)
                .param("code", Phone.code(secret, Instant.now()))
                .exchange();
    }

    private MvcTestResult signIn() {
        return site.post()
                .uri("/sign-in")
                .with(TestForms.token())
                .param("organisation", "fife")
                .param("name", name)
                .param("password", PASSWORD)
                .param("then", "/people")
                .exchange();
    }

    private void age(SecretWord word) {
        as(() ->
                transactions.execute(_ ->
                        jdbc.sql(
                                        """
                                        update access.session
                                           set confirmed_at = now() - interval '16 minutes'
                                         where token_fingerprint = ?
                                        """)
                                .params(word.fingerprint())
                                .update()));
    }

    private UUID somebody(String called, String signInName) {
        return as(() -> {
            var invited = (Answer.Linked) people.invite(called, signInName);
            var id = Objects.requireNonNull(invited.fact().person());
            var today = LocalDate.now(ZoneId.of("Europe/London"));
            people.giveRole(id, Role.ADMINISTRATOR, today, null, "A test.");
            return id;
        });
    }

    private <T> T as(Supplier<T> work) {
        return Askers.call(Asker.theProgram(fife, "a test"), work::get);
    }

    private static RequestPostProcessor with(MvcTestResult answer) {
        var cookie = Objects.requireNonNull(answer.getResponse().getCookie("ettle"));
        return SignedIn.with(SecretWord.of(cookie.getValue()).orElseThrow());
    }

    private static RequestPostProcessor cookie(String sealed) {
        return request -> {
            var cookies = new ArrayList<Cookie>();
            if (request.getCookies() != null) {
                cookies.addAll(List.of(request.getCookies()));
            }
            cookies.add(new Cookie("ettle-passkey", sealed));
            request.setCookies(cookies.toArray(Cookie[]::new));
            return request;
        };
    }

    private static String cookie(MvcTestResult answer) {
        var cookie = Objects.requireNonNull(answer.getResponse().getCookie("ettle-passkey"));
        assertThat(cookie.isHttpOnly()).isTrue();
        return cookie.getValue();
    }

    private static JsonNode json(MvcTestResult answer) {
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        return JsonMapper.shared()
                .readTree(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }
}
