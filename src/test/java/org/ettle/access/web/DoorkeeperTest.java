package org.ettle.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.ettle.ProgramTest;
import org.ettle.access.Organisations;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.SecretWord;
import org.ettle.access.session.Sessions;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@ProgramTest
@Import(PlantedRoutes.class)
class DoorkeeperTest {

    @Autowired MockMvcTester site;
    @Autowired Sessions sessions;
    @Autowired Organisations organisations;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    @Test
    void the_header_says_who_signed_in_and_for_whom() {
        var header = page(SignedIn.as(sessions, Demo.EDITOR)).select(".ettle_visitor");

        assertThat(header.text()).contains("Demo Editor Morag, Scottish Government", "Sign out");
        assertThat(header.select("form[action=/sign-out]")).hasSize(1);
        assertThat(page(request -> request).select(".ettle_visitor a").attr("href"))
                .isEqualTo("/sign-in");
    }

    @Test
    void a_cookie_opens_what_its_roles_open() {
        assertThat(site.get().uri("/planted/editors").with(SignedIn.as(sessions, Demo.EDITOR)))
                .hasStatusOk();
        assertThat(site.get().uri("/planted/editors").with(SignedIn.as(sessions, Demo.READER)))
                .hasStatus(403);
    }

    @Test
    void a_cookie_that_names_another_organisation_opens_nothing() {
        var fife = organisations.find("fife").orElseThrow().id();
        var word = word(Demo.EDITOR).reveal();
        var moved = SecretWord.drawnFor(fife).reveal().substring(0, 21) + word.substring(21);

        assertThat(site.get().uri("/planted/members").with(cookie(word))).hasStatusOk();
        assertThat(site.get().uri("/planted/members").with(cookie(moved))).hasStatus(303);
    }

    @Test
    void a_cookie_that_is_no_word_of_ours_opens_nothing_and_breaks_nothing() {
        var nowhere = SecretWord.drawnFor(new OrganisationId(UUID.randomUUID())).reveal();
        for (var text : List.of("", "x", "!".repeat(64), "A".repeat(64), nowhere)) {
            assertThat(site.get().uri("/planted/members").with(cookie(text))).hasStatus(303);
        }
    }

    @Test
    void who_is_shut_out_is_out_with_the_next_request() {
        var word = SignedIn.with(word(Demo.ANALYST));
        assertThat(site.get().uri("/planted/editors").with(word)).hasStatusOk();

        disable(Demo.ANALYST, "now()");
        assertThat(site.get().uri("/planted/editors").with(word)).hasStatus(303);

        disable(Demo.ANALYST, "null");
        assertThat(site.get().uri("/planted/editors").with(word)).hasStatusOk();
    }

    @Test
    void who_signs_out_is_out_and_the_cookie_is_taken_away() {
        var word = SignedIn.with(word(Demo.READER));

        var answer = site.post().uri("/sign-out").with(word).with(TestForms.token()).exchange();

        assertThat(answer).hasStatus(303).hasHeader("Location", "/");
        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("ettle=; Path=/; Max-Age=0;"));
        assertThat(site.get().uri("/planted/members").with(word)).hasStatus(303);
    }

    @Test
    void the_navigation_offers_what_the_gate_would_open() {
        assertThat(page(SignedIn.as(sessions, Demo.READER)).select(".ettle_navigation__link"))
                .extracting(link -> link.attr("href"))
                .contains("/maps", "/search")
                .doesNotContain("/people");
    }

    private Document page(RequestPostProcessor as) {
        var answer = site.get().uri("/accessibility").with(as).exchange().getResponse();
        return Jsoup.parse(new String(answer.getContentAsByteArray(), UTF_8));
    }

    private SecretWord word(Demo person) {
        return SignedIn.word(sessions, organisations.national().id(), person.id());
    }

    private static RequestPostProcessor cookie(String text) {
        return request -> {
            request.setCookies(new Cookie("ettle", text));
            return request;
        };
    }

    private void disable(Demo person, String when) {
        Askers.run(
                Asker.theProgram(organisations.national().id(), "a test"),
                () ->
                        transactions.executeWithoutResult(_ ->
                                jdbc.sql(
                                                "update access.person set disabled_at = %s where id = ?"
                                                        .formatted(when))
                                        .params(person.id())
                                        .update()));
    }
}
