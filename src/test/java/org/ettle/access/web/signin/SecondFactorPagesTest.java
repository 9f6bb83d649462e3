package org.ettle.access.web.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.ettle.ProgramTest;
import org.ettle.access.Answer;
import org.ettle.access.Organisations;
import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.access.SignedIn;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@ProgramTest
class SecondFactorPagesTest {

    private static final String PASSWORD = "kelpie under a grey tarpaulin";
    private static final String HERE = "/me/security/second-factor";

    @Autowired MockMvcTester site;
    @Autowired Sessions sessions;
    @Autowired People people;
    @Autowired Organisations organisations;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private final String name = "admin." + UUID.randomUUID();
    private OrganisationId fife;
    private UUID person;
    private RequestPostProcessor weak;

    @BeforeEach
    void an_administrator_with_a_password() {
        fife = organisations.find("fife").orElseThrow().id();
        var invited = (Answer.Linked) as(fife, () -> people.invite("Somebody Invented", name));
        person = Objects.requireNonNull(invited.fact().person());
        as(
                fife,
                () ->
                        people.giveRole(
                                person,
                                Role.ADMINISTRATOR,
                                LocalDate.now(ZoneId.of("Europe/London")),
                                null,
                                "A test."));
        site.post()
                .uri(invited.link())
                .with(TestForms.token())
                .param("password", PASSWORD)
                .exchange();
        weak = with(signIn());
    }

    @Test
    void a_password_alone_opens_no_page_of_an_administrator() {
        assertThat(site.get().uri("/people").with(weak))
                .hasStatus(303)
                .hasHeader("Location", HERE + "?then=%2Fpeople");
        assertThat(
                        site.post()
                                .uri("/people/" + person + "/name")
                                .with(weak)
                                .with(TestForms.token()))
                .hasStatus(403);
        assertThat(site.get().uri("/me/security").with(weak)).hasStatusOk();
    }

    @Test
    void the_first_code_sets_it_up_and_opens_them() {
        var elsewhere = with(signIn());

        var done = setUp(weak);

        assertThat(done).hasStatusOk();
        assertThat(page(done).select(".ettle_recovery li")).hasSize(10);
        assertThat(site.get().uri("/people").with(with(done))).hasStatusOk();
        assertThat(site.get().uri("/me/security").with(weak)).hasStatus(303);
        assertThat(site.get().uri("/me/security").with(elsewhere)).hasStatus(303);
    }

    @Test
    void from_then_on_signing_in_takes_two_steps() {
        var secret = secret(weak);
        setUp(weak);

        var half = signIn();
        assertThat(half).hasStatus(303).hasHeader("Location", "/sign-in/code?then=%2Fpeople");
        assertThat(site.get().uri("/me/security").with(with(half))).hasStatus(303);
        assertThat(show(half, "000000")).hasStatus(422);
        var whole = show(half, Phone.code(secret, Instant.now().plusSeconds(30)));

        assertThat(whole).hasStatus(303).hasHeader("Location", "/people");
        assertThat(site.get().uri("/people").with(with(whole))).hasStatusOk();
        assertThat(site.get().uri("/people").with(with(half))).hasStatus(303);
    }

    @Test
    void no_code_is_taken_twice() {
        var secret = secret(weak);
        setUp(weak);
        var code = Phone.code(secret, Instant.now().plusSeconds(30));

        assertThat(show(signIn(), code)).hasStatus(303);
        assertThat(show(signIn(), code)).hasStatus(422);
    }

    @Test
    void a_recovery_code_lets_in_once() {
        var codes = page(setUp(weak)).select(".ettle_recovery li").eachText();

        assertThat(show(signIn(), codes.getFirst().toUpperCase(Locale.ROOT))).hasStatus(303);
        assertThat(show(signIn(), codes.getFirst())).hasStatus(422);
        assertThat(show(signIn(), codes.get(1))).hasStatus(303);
    }

    @Test
    void guessing_codes_is_stopped() {
        setUp(weak);
        var half = signIn();
        MvcTestResult guess;
        int guesses = 0;
        do {
            guess = show(half, "guess" + guesses++);
        } while (guess.getResponse().getStatus() == 422 && guesses < 100);

        assertThat(guess).hasStatus(429);
        assertThat(guesses).isLessThan(15);
    }

    @Test
    void a_new_password_does_not_lead_around_the_second_step() {
        setUp(weak);
        var linked = (Answer.Linked) as(fife, () -> people.makeLink(person, "It was lost."));
        site.post()
                .uri(linked.link())
                .with(TestForms.token())
                .param("password", "an even greyer tarpaulin")
                .exchange();

        assertThat(signIn("an even greyer tarpaulin"))
                .hasHeader("Location", "/sign-in/code?then=%2Fpeople");
    }

    @Test
    void an_act_that_matters_asks_for_the_password_after_a_while() {
        var word = strongSession();
        var act = "/people/" + person + "/name";
        age(word);

        var asked = rename(act, SignedIn.with(word), null);
        assertThat(asked).hasStatus(403);
        var page = page(asked);
        assertThat(page.select("h1").text()).isEqualTo("Confirm it is you");
        assertThat(page.select("input[name=name]").val()).isEqualTo("Somebody Renamed");

        assertThat(rename(act, SignedIn.with(word), "not the password")).hasStatus(403);
        assertThat(as(fife, () -> people.get(person)).name()).isEqualTo("Somebody Invented");

        var done = rename(act, SignedIn.with(word), PASSWORD);
        assertThat(done).hasStatus(303);
        assertThat(as(fife, () -> people.get(person)).name()).isEqualTo("Somebody Renamed");
        assertThat(site.get().uri("/me/security").with(SignedIn.with(word))).hasStatus(303);
        assertThat(site.get().uri("/me/security").with(with(done))).hasStatusOk();
    }

    private SecretWord strongSession() {
        return as(fife, () -> sessions.begin(person, Way.PASSWORD, Proof.TWO_FACTORS, "A test"));
    }

    private void age(SecretWord word) {
        as(
                fife,
                () ->
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

    private MvcTestResult rename(String act, RequestPostProcessor as, @Nullable String password) {
        var request =
                site.post()
                        .uri(act)
                        .with(TestForms.token())
                        .with(as)
                        .param("name", "Somebody Renamed")
                        .param("signInName", name)
                        .param(
                                "revision",
                                Integer.toString(as(fife, () -> people.get(person)).revision()));
        return (password == null ? request : request.param("_password", password)).exchange();
    }

    private String secret(RequestPostProcessor as) {
        return page(site.get().uri(HERE).with(as).exchange()).select("code").text();
    }

    private MvcTestResult setUp(RequestPostProcessor as) {
        return site.post()
                .uri(HERE)
                .with(TestForms.token())
                .with(as)
                .param("code", Phone.code(secret(as), Instant.now()))
                .exchange();
    }

    private MvcTestResult show(MvcTestResult half, String code) {
        return site.post()
                .uri("/sign-in/code")
                .with(TestForms.token())
                .with(with(half))
                .param("code", code)
                .param("then", "/people")
                .exchange();
    }

    private MvcTestResult signIn() {
        return signIn(PASSWORD);
    }

    private MvcTestResult signIn(String password) {
        return site.post()
                .uri("/sign-in")
                .with(TestForms.token())
                .param("organisation", "fife")
                .param("name", name)
                .param("password", password)
                .param("then", "/people")
                .exchange();
    }

    private static RequestPostProcessor with(MvcTestResult answer) {
        var cookie = Objects.requireNonNull(answer.getResponse().getCookie("ettle"));
        return SignedIn.with(SecretWord.of(cookie.getValue()).orElseThrow());
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }

    private static <T> T as(OrganisationId organisation, Supplier<T> work) {
        return Askers.call(Asker.theProgram(organisation, "a test"), work::get);
    }
}
