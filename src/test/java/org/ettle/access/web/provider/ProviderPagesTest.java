package org.ettle.access.web.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ettle.ProgramTest;
import org.ettle.access.AccessFact;
import org.ettle.access.Answer;
import org.ettle.access.Organisations;
import org.ettle.access.People;
import org.ettle.access.provider.ProviderAnswer.Reason;
import org.ettle.access.provider.ProviderFact.SubjectLinked;
import org.ettle.access.provider.ProviderFact.SubjectRefused;
import org.ettle.access.session.Session.Proof;
import org.ettle.access.session.SessionFact.SignedIn;
import org.ettle.access.web.provider.FakeProvider.Signature;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

@ProgramTest
@RecordApplicationEvents
class ProviderPagesTest {

    private static final FakeProvider FIFE = new FakeProvider();
    private static final FakeProvider HIGHLAND = new FakeProvider();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired MockMvcTester site;
    @Autowired People people;
    @Autowired Organisations organisations;
    @Autowired ApplicationEvents events;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry properties) {
        set(properties, "fife", FIFE.issuer());
        set(properties, "highland", HIGHLAND.issuer());
        set(properties, "moray", "http://localhost:1");
    }

    private static void set(DynamicPropertyRegistry properties, String address, String issuer) {
        var start = "ettle.sign-in.oidc." + address;
        properties.add(start + ".issuer", () -> issuer);
        properties.add(start + ".client-id", () -> FakeProvider.CLIENT);
        properties.add(start + ".client-secret", () -> FakeProvider.SECRET);
    }

    @AfterAll
    static void close() {
        FIFE.close();
        HIGHLAND.close();
    }

    /// A question under way, as the browser knows it.
    private record Asked(URI address, Cookie cookie) {

        String state() {
            return Objects.requireNonNull(
                    UriComponentsBuilder.fromUri(address)
                            .build()
                            .getQueryParams()
                            .getFirst("state"));
        }
    }

    @Test
    void the_question_names_everything_that_the_answer_is_checked_by() {
        var asked = ask("fife");

        assertThat(asked.address().toString()).startsWith(FIFE.issuer() + "/authorize?");
        assertThat(UriComponentsBuilder.fromUri(asked.address()).build().getQueryParams())
                .containsKeys("state", "nonce", "code_challenge")
                .containsEntry("code_challenge_method", List.of("S256"))
                .containsEntry("response_type", List.of("code"));
        assertThat(asked.cookie().isHttpOnly()).isTrue();
        assertThat(asked.address().toString())
                .doesNotContain(asked.cookie().getValue().split("\\.")[3]);
    }

    @Test
    void the_sign_in_page_leads_there() {
        var page = site.get().uri("/sign-in?then=/drafts?a=b").exchange().getResponse();
        assertThat(
                        Jsoup.parse(new String(page.getContentAsByteArray(), UTF_8))
                                .select("a[href^=/sign-in/provider/]")
                                .eachAttr("href"))
                .contains("/sign-in/provider/fife?then=%2Fdrafts%3Fa%3Db")
                .hasSize(3);
    }

    @Test
    void somebody_with_a_verified_address_comes_in_and_goes_on() {
        var name = invite();
        var asked = ask("fife", "/maps?a=b");
        var answer = answer("fife", asked, FIFE.signIn(asked.address(), as(name, name)));

        assertThat(answer).hasStatus(303).hasHeader("Location", "/maps?a=b");
        assertThat(signedInAs(answer)).contains("Demo " + name);
        assertThat(events.stream(SubjectLinked.class)).hasSize(1);
        assertThat(events.stream(SignedIn.class))
                .extracting(SignedIn::proof)
                .containsExactly(Proof.ONE_FACTOR);
    }

    @Test
    void from_then_on_they_are_known_by_their_subject() {
        var name = invite();
        enter(as(name, name));

        var second = enter(as(name, "renamed@fife.invalid"));

        assertThat(signedInAs(second)).contains("Demo " + name);
        assertThat(events.stream(SubjectLinked.class)).hasSize(1);
    }

    @Test
    void two_factors_at_the_provider_are_two_here() {
        var name = invite();
        enter(as(name, name).andThen(it -> it.claim("amr", List.of("pwd", "mfa"))));

        assertThat(events.stream(SignedIn.class))
                .extracting(SignedIn::proof)
                .containsExactly(Proof.TWO_FACTORS);
    }

    @Test
    void who_set_up_codes_here_is_asked_for_one_unless_the_provider_saw_two_factors() {
        var name = invite();
        enter(as(name, name));
        var person = events.stream(SignedIn.class).toList().getLast().person();
        inFife(() ->
                transactions.execute(_ ->
                        jdbc.sql(
                                        "insert into access.code_secret (person_id, secret,"
                                                + " proven_at) values (:person, 'JBSWY3DPEHPK3PXP',"
                                                + " now())")
                                .param("person", person)
                                .update()));

        var half = enter(as(name, name));

        assertThat(half).hasStatus(303);
        assertThat(half.getResponse().getHeader("Location")).isEqualTo("/sign-in/code?then=%2F");
        assertThat(signedInAs(half)).doesNotContain("Demo " + name);
        var whole = enter(as(name, name).andThen(it -> it.claim("amr", List.of("pwd", "mfa"))));
        assertThat(signedInAs(whole)).contains("Demo " + name);
    }

    @Test
    void an_address_that_passed_to_somebody_else_lets_nobody_in() {
        var name = invite();
        enter(as(name, name));

        assertRefused(enter(as("another", name)), Reason.SOMEBODY_ELSE);
    }

    @Test
    void an_address_must_be_verified_and_be_somebodys_sign_in_name() {
        var name = invite();
        assertRefused(
                enter(as(name, name).andThen(it -> it.claim("email_verified", false))),
                Reason.EMAIL_NOT_VERIFIED);
        assertRefused(
                enter(as(name, name).andThen(it -> it.claim("email_verified", "yes"))),
                Reason.EMAIL_NOT_VERIFIED);
        assertRefused(enter(as(name, "nobody@fife.invalid")), Reason.NOBODY);
    }

    @Test
    void who_is_shut_out_or_invented_does_not_come_in() {
        var name = invite();
        enter(as(name, name));
        var person = events.stream(SignedIn.class).toList().getLast().person();
        inFife(() -> people.disable(person, "Left."));
        assertRefused(enter(as(name, name)), Reason.SHUT_OUT);

        var invented = inFife(() -> people.demonstration().getFirst().signInName());
        assertRefused(enter(as("invented", invented)), Reason.SHUT_OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "nonce", "exp", "sub", "nonce-missing", "azp"})
    void what_does_not_hold_lets_nobody_in(String fault) {
        var name = invite();
        var answer = enter(as(name, name).andThen(it -> spoil(it, fault)));

        assertNotSignedIn(answer);
    }

    private static void spoil(JWTClaimsSet.Builder claims, String fault) {
        switch (fault) {
            case "iss" -> claims.issuer(HIGHLAND.issuer());
            case "aud" -> claims.audience("another client");
            case "nonce" -> claims.claim("nonce", "another");
            case "nonce-missing" -> claims.claim("nonce", null);
            case "exp" -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600)));
            case "sub" -> claims.subject(null);
            case "azp" ->
                    claims.audience(List.of(FakeProvider.CLIENT, "other")).claim("azp", "other");
            default -> throw new IllegalArgumentException(fault);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Signature.class, names = "ITS_OWN", mode = EnumSource.Mode.EXCLUDE)
    void what_the_provider_did_not_sign_lets_nobody_in(Signature signature) {
        var name = invite();
        var asked = ask("fife");
        var code = FIFE.signIn(asked.address(), signature, as(name, name));

        assertNotSignedIn(answer("fife", asked, code));
    }

    @Test
    void an_answer_counts_once() {
        var name = invite();
        var asked = ask("fife");
        assertThat(answer("fife", asked, FIFE.signIn(asked.address(), as(name, name))))
                .hasStatus(303);

        var again = FIFE.signIn(asked.address(), as(name, name));
        assertNotSignedIn(answer("fife", asked, again));
    }

    @Test
    void an_answer_counts_only_in_the_browser_that_asked() {
        var name = invite();
        var theirs = ask("fife");
        var ours = ask("fife");
        var code = FIFE.signIn(theirs.address(), as(name, name));

        var mixed = new Asked(theirs.address(), ours.cookie());
        assertNotSignedIn(answer("fife", mixed, code));
        var none = new Asked(theirs.address(), new Cookie("other", "x"));
        assertNotSignedIn(answer("fife", none, code));
        var broken = new Asked(theirs.address(), new Cookie("ettle-provider", "a.b.c.d.!"));
        assertNotSignedIn(answer("fife", broken, code));
        assertThat(answer("fife", theirs, code)).hasStatus(303);
    }

    @Test
    void an_answer_of_another_organisations_provider_does_not_count() {
        var name = invite();
        var asked = ask("fife");
        var elsewhere = HIGHLAND.signIn(asked.address(), as(name, name));
        assertNotSignedIn(answer("highland", asked, elsewhere));
        assertNotSignedIn(answer("fife", asked, elsewhere));

        var again = ask("fife");
        var code = FIFE.signIn(again.address(), as(name, name));
        assertNotSignedIn(
                site.get()
                        .uri("/sign-in/provider/fife/answer")
                        .param("code", code)
                        .param("state", again.state())
                        .param("iss", HIGHLAND.issuer())
                        .cookie(again.cookie())
                        .exchange());
    }

    @Test
    void who_did_not_sign_in_there_is_not_signed_in_here() {
        var asked = ask("fife");
        assertNotSignedIn(
                site.get()
                        .uri("/sign-in/provider/fife/answer")
                        .param("error", "access_denied")
                        .param("state", asked.state())
                        .cookie(asked.cookie())
                        .exchange());
    }

    @Test
    void a_provider_that_is_not_there_is_told_and_one_that_is_not_set_is_no_page() {
        assertThat(site.get().uri("/sign-in/provider/moray")).hasStatus(503);
        assertThat(site.get().uri("/sign-in/provider/angus")).hasStatus(404);
        assertThat(site.get().uri("/sign-in/provider/angus/answer?state=a&code=b")).hasStatus(404);
    }

    private MvcTestResult enter(Consumer<JWTClaimsSet.Builder> says) {
        var asked = ask("fife");
        return answer("fife", asked, FIFE.signIn(asked.address(), says));
    }

    private Asked ask(String organisation) {
        return ask(organisation, "/");
    }

    private Asked ask(String organisation, String then) {
        var answer =
                site.get()
                        .uri("/sign-in/provider/" + organisation)
                        .param("then", then)
                        .exchange()
                        .getResponse();
        assertThat(answer.getStatus()).isEqualTo(303);
        return new Asked(
                URI.create(Objects.requireNonNull(answer.getHeader("Location"))),
                Objects.requireNonNull(answer.getCookie("ettle-provider")));
    }

    private MvcTestResult answer(String organisation, Asked asked, String code) {
        return site.get()
                .uri("/sign-in/provider/" + organisation + "/answer")
                .param("code", code)
                .param("state", asked.state())
                .cookie(asked.cookie())
                .exchange();
    }

    private void assertRefused(MvcTestResult answer, Reason reason) {
        assertNotSignedIn(answer);
        assertThat(events.stream(SubjectRefused.class).toList().getLast().why()).isEqualTo(reason);
    }

    private static void assertNotSignedIn(MvcTestResult answer) {
        assertThat(answer).hasStatus(403);
        assertThat(answer.getResponse().getCookie("ettle")).isNull();
    }

    private String signedInAs(MvcTestResult answer) {
        var session = Objects.requireNonNull(answer.getResponse().getCookie("ettle"));
        var page = site.get().uri("/accessibility").cookie(session).exchange().getResponse();
        return Jsoup.parse(new String(page.getContentAsByteArray(), UTF_8))
                .select(".ettle_visitor")
                .text();
    }

    /// @return the sign-in name of a new person of Fife's, which is also their name
    private String invite() {
        var name = "demo" + PEOPLE.incrementAndGet() + "." + UUID.randomUUID() + "@fife.invalid";
        var fact =
                inFife(() ->
                        switch (people.invite("Demo " + name, name)) {
                            case Answer.Done(var done) -> done;
                            case Answer.Linked(var done, _) -> done;
                            case Answer.Refused refused -> throw new AssertionError(refused);
                        });
        assertThat(fact).isInstanceOf(AccessFact.PersonInvited.class);
        return name;
    }

    private <T> T inFife(Supplier<T> work) {
        var fife = organisations.find("fife").orElseThrow().id();
        return Askers.call(Asker.theProgram(fife, "a test"), work::get);
    }

    private static Consumer<JWTClaimsSet.Builder> as(String subject, String email) {
        return claims ->
                claims.subject(subject).claim("email", email).claim("email_verified", true);
    }
}
