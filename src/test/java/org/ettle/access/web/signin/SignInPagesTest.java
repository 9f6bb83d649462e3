package org.ettle.access.web.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.ettle.ProgramTest;
import org.ettle.access.Answer;
import org.ettle.access.Organisations;
import org.ettle.access.People;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.SessionFact;
import org.ettle.access.session.Sessions;
import org.ettle.access.signin.SignInFact;
import org.ettle.access.web.TestForms;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProgramTest
@RecordApplicationEvents
class SignInPagesTest {

    private static final String PASSWORD = "kelpie under a grey tarpaulin";

    @Autowired MockMvcTester site;
    @Autowired Sessions sessions;
    @Autowired People people;
    @Autowired Organisations organisations;
    @Autowired ApplicationEvents events;

    private final String name = "somebody." + UUID.randomUUID();
    private OrganisationId fife;
    private UUID person;
    private String link;

    @BeforeEach
    void somebody() {
        fife = organisations.find("fife").orElseThrow().id();
        var invited = (Answer.Linked) as(fife, () -> people.invite("Somebody Invented", name));
        link = invited.link();
        person = Objects.requireNonNull(invited.fact().person());
    }

    @Test
    void a_link_sets_a_password_with_which_they_sign_in() {
        assertThat(text(site.get().uri(link).exchange())).contains("Welcome, Somebody Invented");

        assertThat(setPassword(PASSWORD))
                .hasStatus(303)
                .hasHeader("Location", "/sign-in?news=password-is-set");
        var welcome = signIn("fife", name, PASSWORD, "/maps");

        assertThat(welcome).hasStatus(303).hasHeader("Location", "/maps");
        assertThat(events.stream(Fact.class))
                .hasAtLeastOneElementOfType(SignInFact.PasswordSet.class)
                .hasAtLeastOneElementOfType(SessionFact.SignedIn.class);
        assertThat(isSignedIn(welcome)).isTrue();
    }

    @Test
    void a_link_works_once() {
        setPassword(PASSWORD);

        assertThat(setPassword("another grey tarpaulin")).hasStatus(404);
        assertThat(site.get().uri(link)).hasStatus(404);
        assertThat(signIn("fife", name, PASSWORD, "/")).hasStatus(303);
    }

    @Test
    void a_newer_link_ends_the_older_one() {
        as(fife, () -> people.makeLink(person, "It was lost."));

        assertThat(site.get().uri(link)).hasStatus(404);
    }

    @Test
    void a_link_that_never_was_gets_the_same_answer_as_one_that_is_over() {
        setPassword(PASSWORD);

        var over = site.get().uri(link).exchange();
        var never = site.get().uri(link.substring(0, link.length() - 9) + "AAAAAAAAA").exchange();
        assertThat(over.getResponse().getStatus()).isEqualTo(never.getResponse().getStatus());
        assertThat(text(over)).isEqualTo(text(never));
    }

    @Test
    void a_password_that_is_guessed_first_is_refused_with_a_reason() {
        var answer = setPassword("Password2026!");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Many people use this password");
        assertThat(site.get().uri(link)).hasStatusOk();
    }

    @Test
    void an_unknown_name_a_wrong_password_none_and_a_person_shut_out_get_the_same_answer() {
        var noPassword = main(signIn("fife", name, PASSWORD, "/"));
        setPassword(PASSWORD);
        var wrong = main(signIn("fife", name, "not the password at all", "/"));
        var unknown = main(signIn("fife", "x" + name.substring(1), PASSWORD, "/"));
        var elsewhere = main(signIn("highland", name, PASSWORD, "/"));
        as(fife, () -> people.disable(person, "A test."));
        var shutOut = main(signIn("fife", name, PASSWORD, "/"));

        assertThat(List.of(noPassword, unknown, shutOut)).containsOnly(wrong);
        assertThat(elsewhere).contains(SignInWords.REFUSED);
        assertThat(events.stream(Fact.class))
                .hasAtLeastOneElementOfType(SignInFact.SignInRefused.class);
        assertThat(events.stream(Fact.class).toList().toString())
                .doesNotContain("not the password", "x" + name);
    }

    @Test
    void the_password_fits_however_the_keyboard_writes_its_letters() {
        setPassword("caf\u00e9 under a grey tarpaulin");

        assertThat(signIn("fife", name, "cafe\u0301 under a grey tarpaulin", "/")).hasStatus(303);
    }

    @Test
    void guessing_is_stopped_with_429_but_not_where_the_owner_signed_in_before() {
        setPassword(PASSWORD);
        var known = signIn("fife", name, PASSWORD, "/").getResponse().getCookie("ettle-device");
        assertThat(known).isNotNull();

        MvcTestResult guess;
        int guesses = 0;
        do {
            guess = signIn("fife", name, "a wrong guess " + guesses++, "/", from("192.0.2.99"));
        } while (guess.getResponse().getStatus() == 422 && guesses < 100);

        assertThat(guesses).isLessThan(10);
        assertThat(guess).hasStatus(429).containsHeader("Retry-After");
        assertThat(signIn("fife", name, PASSWORD, "/", from("192.0.2.99"))).hasStatus(429);
        RequestPostProcessor ownBrowser =
                request -> {
                    var cookies = new ArrayList<>(List.of(request.getCookies()));
                    cookies.add(known);
                    request.setCookies(cookies.toArray(Cookie[]::new));
                    return request;
                };
        assertThat(signIn("fife", name, PASSWORD, "/", from("192.0.2.99"), ownBrowser))
                .hasStatus(303);
    }

    @Test
    void a_word_from_before_signing_in_opens_nothing_after() {
        setPassword(PASSWORD);
        var before = SignedIn.word(sessions, fife, person);

        var welcome = signIn("fife", name, PASSWORD, "/", SignedIn.with(before));

        var given = Objects.requireNonNull(welcome.getResponse().getCookie("ettle"));
        assertThat(given.getValue()).isNotEqualTo(before.reveal());
        assertThat(site.get().uri("/me/security").with(SignedIn.with(before))).hasStatus(303);
        assertThat(isSignedIn(welcome)).isTrue();
    }

    @Test
    void the_cookie_of_a_session_is_out_of_reach_of_scripts_and_other_sites() {
        setPassword(PASSWORD);

        assertThat(signIn("fife", name, PASSWORD, "/").getResponse().getHeaders("Set-Cookie"))
                .anyMatch(it ->
                        it.startsWith("ettle=")
                                && it.endsWith("; Path=/; HttpOnly; SameSite=Lax")
                                && !it.contains("Max-Age"));
        var secure =
                site.post()
                        .uri("/sign-in")
                        .secure(true)
                        .with(TestForms.secureToken())
                        .param("organisation", "fife")
                        .param("name", name)
                        .param("password", PASSWORD)
                        .exchange();
        assertThat(secure.getResponse().getHeaders("Set-Cookie"))
                .anyMatch(it ->
                        it.startsWith("__Host-ettle=")
                                && it.endsWith("; Path=/; Secure; HttpOnly; SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example", "https://elsewhere.example/", "/\\elsewhere"})
    void nobody_is_led_to_another_site(String then) {
        setPassword(PASSWORD);

        assertThat(signIn("fife", name, PASSWORD, then)).hasHeader("Location", "/");
    }

    @Test
    void without_an_organisation_the_form_says_what_is_missing_and_keeps_the_name() {
        var answer = signIn("", name, PASSWORD, "/");

        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(body(answer));
        assertThat(page.select(".ds_error-summary").text()).contains("Choose where you work");
        assertThat(page.select("#name").val()).isEqualTo(name);
        assertThat(page.select("#password").val()).isEmpty();
    }

    @Test
    void a_form_without_its_word_signs_nobody_in() {
        assertThat(
                        site.post()
                                .uri("/sign-in")
                                .param("organisation", "fife")
                                .param("name", name)
                                .param("password", PASSWORD))
                .hasStatus(403);
    }

    @Test
    void the_demonstration_offers_invented_people_and_lets_them_in() {
        var page = Jsoup.parse(body(site.get().uri("/sign-in").exchange()));
        assertThat(page.select(".ettle_demonstration").text())
                .contains("These people are invented", "Map editor Scottish Government");

        var welcome =
                site.post()
                        .uri("/sign-in/demonstration")
                        .with(TestForms.token())
                        .param("organisation", "scottish-government")
                        .param("person", Demo.ADMINISTRATOR.id().toString())
                        .exchange();
        assertThat(welcome).hasStatus(303);
        assertThat(isSignedIn(welcome)).isTrue();
    }

    @Test
    void nobody_who_is_not_invented_is_let_in_as_a_demonstration() {
        assertThat(
                        site.post()
                                .uri("/sign-in/demonstration")
                                .with(TestForms.token())
                                .param("organisation", "fife")
                                .param("person", person.toString()))
                .hasStatus(404);
    }

    @Test
    void a_member_sees_their_sessions_and_ends_the_others() {
        var first = SignedIn.word(sessions, fife, person);
        var second = SignedIn.word(sessions, fife, person);

        var page = body(site.get().uri("/me/security").with(SignedIn.with(first)).exchange());
        assertThat(Jsoup.parse(page).select("#sessions tbody tr")).hasSize(2);

        assertThat(
                        site.post()
                                .uri("/me/security/sessions/end-others")
                                .with(TestForms.token())
                                .with(SignedIn.with(first)))
                .hasStatus(303);
        assertThat(site.get().uri("/me/security").with(SignedIn.with(second))).hasStatus(303);
        assertThat(site.get().uri("/me/security").with(SignedIn.with(first))).hasStatusOk();
    }

    @Test
    void nobody_ends_the_session_of_somebody_else() {
        SignedIn.word(sessions, fife, person);
        var session = as(fife, () -> sessions.list(person)).getFirst().id();

        assertThat(
                        site.post()
                                .uri("/me/security/sessions/" + session + "/end")
                                .with(TestForms.token())
                                .with(SignedIn.as(sessions, Demo.ADMINISTRATOR)))
                .hasStatus(404);
    }

    @Test
    void who_changes_the_password_knows_the_one_before_and_is_signed_out_elsewhere() {
        setPassword(PASSWORD);
        var here = SignedIn.with(SignedIn.word(sessions, fife, person));
        var elsewhere = SignedIn.with(SignedIn.word(sessions, fife, person));

        assertThat(change(here, "not the present one", "an even greyer tarpaulin")).hasStatus(422);
        assertThat(change(here, PASSWORD, "too short")).hasStatus(422);
        var done = change(here, PASSWORD, "an even greyer tarpaulin");

        assertThat(done).hasStatus(303);
        assertThat(site.get().uri("/me/security").with(elsewhere)).hasStatus(303);
        assertThat(site.get().uri("/me/security").with(here)).hasStatus(303);
        assertThat(isSignedIn(done)).isTrue();
        assertThat(signIn("fife", name, PASSWORD, "/")).hasStatus(422);
        assertThat(signIn("fife", name, "an even greyer tarpaulin", "/")).hasStatus(303);
    }

    private MvcTestResult change(RequestPostProcessor as, String before, String password) {
        return site.post()
                .uri("/me/security/password")
                .with(TestForms.token())
                .with(as)
                .param("before", before)
                .param("password", password)
                .exchange();
    }

    private boolean isSignedIn(MvcTestResult welcome) {
        var cookie = Objects.requireNonNull(welcome.getResponse().getCookie("ettle"));
        RequestPostProcessor with =
                request -> {
                    request.setCookies(cookie);
                    return request;
                };
        return site.get().uri("/me/security").with(with).exchange().getResponse().getStatus()
                == 200;
    }

    private MvcTestResult setPassword(String password) {
        return site.post().uri(link).with(TestForms.token()).param("password", password).exchange();
    }

    private MvcTestResult signIn(
            String organisation,
            String typedName,
            String password,
            String then,
            RequestPostProcessor... besides) {
        var request =
                site.post()
                        .uri("/sign-in")
                        .with(TestForms.token())
                        .param("organisation", organisation)
                        .param("name", typedName)
                        .param("password", password)
                        .param("then", then);
        for (var one : besides) {
            request = request.with(one);
        }
        return request.exchange();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static <T> T as(OrganisationId organisation, Supplier<T> work) {
        return Askers.call(Asker.theProgram(organisation, "a test"), work::get);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static String text(MvcTestResult answer) {
        return Jsoup.parse(body(answer)).select("main").text();
    }

    /// What the page says, without the name that was typed.
    private static String main(MvcTestResult answer) {
        return answer.getResponse().getStatus() + text(answer);
    }
}
