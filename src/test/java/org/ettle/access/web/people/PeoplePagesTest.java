package org.ettle.access.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.ettle.ProgramTest;
import org.ettle.access.AccessRoom;
import org.ettle.access.Organisations;
import org.ettle.access.People;
import org.ettle.access.PeopleSought;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.access.web.TestForms;
import org.ettle.platform.page.Typed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What an administrator sees and does.
@ProgramTest
class PeoplePagesTest {

    private static final String READER = "/people/" + Demo.READER.id();
    private static int number;

    @Autowired MockMvcTester site;
    @Autowired Sessions sessions;
    @Autowired People people;
    @Autowired Organisations organisations;

    private RequestPostProcessor asker = request -> request;

    @BeforeEach
    void an_administrator_signs_in() {
        asker = SignedIn.as(sessions, Demo.ADMINISTRATOR);
    }

    @Test
    void the_list_shows_everybody_with_the_roles_of_today() {
        var page = page("/people");

        assertThat(page.select("#people tbody tr").eachText())
                .anyMatch(row -> row.contains("Demo Editor Morag") && row.contains("Map editor"))
                .anyMatch(row -> row.contains("Demo Analyst Fergus") && row.contains("Judge"));
    }

    @Test
    void the_list_is_filtered_and_keeps_the_words() {
        var page = page("/people?q=morag&role=MAP_EDITOR&state=ENABLED");

        assertThat(page.select("#people tbody tr")).hasSize(1);
        assertThat(page.select("#q").attr("value")).isEqualTo("morag");
        assertThat(page.select("#role option[selected]").attr("value")).isEqualTo("MAP_EDITOR");
        assertThat(page("/people?q=nobody+like+it").select("main").text())
                .contains("Nobody fits", "show everybody");
        assertThat(page("/people?role=nonsense&state=nonsense&page=-3").select("#people tbody tr"))
                .isNotEmpty();
    }

    @Test
    void somebody_new_is_added_and_found() {
        var name = "New Reader " + number++;
        send("/people/new", 200, 303, Map.of("name", name, "signInName", "new." + number));

        assertThat(page("/people?q=new." + number).select("#people").text()).contains(name);
    }

    @Test
    void a_form_that_is_refused_keeps_what_was_typed_and_says_what_to_do() {
        var page = sent("/people/new", Map.of("name", "Some Body", "signInName", "Demo.Reader"));

        assertThat(page).hasStatus(422);
        var shown = document(page);
        assertThat(shown.select("#error-summary a").attr("href")).isEqualTo("#signInName");
        assertThat(shown.select("#signInName-fault").text()).contains("Somebody else signs in as");
        assertThat(shown.select("#name").attr("value")).isEqualTo("Some Body");
        assertThat(shown.select("#signInName").attr("aria-describedby"))
                .contains("signInName-fault");
    }

    @Test
    void a_role_is_given_shown_and_ended() {
        var person = added();
        var address = "/people/" + person;
        send(
                address + "/roles",
                303,
                303,
                Map.of("role", "ANALYST", "from", today(), "until", "", "reason", "joins us"));

        var held = page(address).select("#held tbody tr");
        assertThat(held.text()).contains("Analyst", "joins us", "No end");
        var end = held.select("a").attr("href");
        assertThat(page(end).select("h1").text()).contains("End a role");

        send(end, 303, 303, Map.of("from", today(), "reason", "leaves us"));
        assertThat(page(address + "?done=ended").select("main").text())
                .contains("The role is ended.", "No role");
    }

    @Test
    void a_role_without_a_role_a_day_or_a_reason_is_refused_beside_its_question() {
        var roles = "/people/" + added() + "/roles";

        assertThat(fault(roles, Map.of("from", today(), "reason", "r")))
                .isEqualTo("#role-ADMINISTRATOR");
        assertThat(fault(roles, Map.of("role", "READER", "from", "30/2/2027", "reason", "r")))
                .isEqualTo("#from");
        assertThat(
                        fault(
                                roles,
                                Map.of(
                                        "role", "READER", "from", today(), "until", "soon",
                                        "reason", "r")))
                .isEqualTo("#until");
        assertThat(fault(roles, Map.of("role", "READER", "from", today()))).isEqualTo("#reason");
    }

    @Test
    void nobody_gives_themselves_a_role() {
        var own = "/people/" + Demo.ADMINISTRATOR.id();

        assertThat(page(own).select("main").text()).contains("Nobody gives themselves a role");
        assertThat(
                        document(
                                        sent(
                                                own + "/roles",
                                                Map.of(
                                                        "role", "READER", "from", today(), "reason",
                                                        "to read")))
                                .select("#error-summary")
                                .text())
                .contains("Ask another administrator");
    }

    @Test
    void somebody_shut_out_is_out_with_the_next_request_and_can_be_let_in() {
        var editor = SignedIn.as(sessions, Demo.SECOND_EDITOR);
        assertThat(site.get().uri("/me").with(editor)).hasStatusOk();

        var address = "/people/" + Demo.SECOND_EDITOR.id();
        send(address + "/shut-out", 303, 303, Map.of("reason", "a lost telephone"));

        assertThat(site.get().uri("/me").with(editor)).hasStatus(303);
        assertThat(page(address).select("main").text()).contains("Shut out since");
        send(address + "/let-in", 303, 303, Map.of("reason", "found again"));
        assertThat(page(address).select("main").text()).doesNotContain("Shut out since");
    }

    @Test
    void sessions_are_shown_and_ended() {
        var analyst = SignedIn.as(sessions, Demo.ANALYST);
        var address = "/people/" + Demo.ANALYST.id();
        assertThat(page(address).select("#open-sessions").text()).contains("A test");

        send(address + "/sessions", 303, 303, Map.of("reason", "asked us to"));

        assertThat(site.get().uri("/me").with(analyst)).hasStatus(303);
    }

    @Test
    void a_name_is_changed_once_for_what_was_seen() {
        var person = added();
        var address = "/people/" + person + "/name";
        var changed = Map.of("name", "Else Where", "signInName", "else." + number, "revision", "0");
        send(address, 303, 303, changed);

        assertThat(page("/people/" + person).select("h1").text()).contains("Else Where");
        assertThat(sent(address, changed)).hasStatus(409);
    }

    @Test
    void invented_people_get_no_link() {
        assertThat(page(READER).select("a[href$=/link]")).isEmpty();
        assertThat(document(sent(READER + "/link", Map.of("reason", "why not"))).text())
                .contains("Invented people have no password");
    }

    @Test
    void only_administrators_come_in_and_another_organisation_finds_nobody() {
        var fife = organisations.find("fife").orElseThrow();
        var theirs =
                SignedIn.as(
                        sessions,
                        fife.id(),
                        UUID.fromString("de300000-0000-4000-8000-000000000203"));

        assertThat(site.get().uri(READER).with(SignedIn.as(sessions, Demo.READER))).hasStatus(403);
        assertThat(site.get().uri(READER).with(theirs)).hasStatus(404);
        assertThat(site.get().uri("/people/" + UUID.randomUUID()).with(theirs)).hasStatus(404);
        assertThat(site.get().uri("/partnerships").with(theirs)).hasStatus(404);
        assertThat(site.get().uri("/people").with(theirs).exchange())
                .satisfies(answer ->
                        assertThat(document(answer).text())
                                .contains("Demo Editor Struan")
                                .doesNotContain("Morag"));
    }

    @Test
    void the_national_body_opens_a_partnership() {
        assertThat(page("/partnerships").select("#partnerships tbody tr")).hasSize(32);

        send(
                "/partnerships/opening?partnership=angus",
                200,
                303,
                Map.of("name", "Ann Angus", "signInName", "ann", "reason", "Angus joins"));

        assertThat(
                        document(
                                        sent(
                                                "/partnerships/opening?partnership=angus",
                                                Map.of(
                                                        "name",
                                                        "Ann Other",
                                                        "signInName",
                                                        "other",
                                                        "reason",
                                                        "again")))
                                .text())
                .contains("Angus has an administrator");
        assertThat(site.get().uri("/partnerships/opening?partnership=atlantis").with(asker))
                .hasStatus(404);
    }

    @Test
    void ones_own_page_tells_what_ettle_keeps() {
        asker = SignedIn.as(sessions, Demo.EDITOR);

        assertThat(page("/me").select("main").text())
                .contains("Demo Editor Morag", "Scottish Government", "Map editor", "demo.editor");
    }

    private String fault(String address, Map<String, String> typed) {
        var answer = sent(address, typed);
        assertThat(answer).hasStatus(422);
        return document(answer).select("#error-summary a").attr("href");
    }

    private UUID added() {
        var name = "added." + number++;
        sent("/people/new", Map.of("name", "Added " + number, "signInName", name));
        return AccessRoom.asTheProgram(
                        organisations.national().id(),
                        () -> people.list(new PeopleSought(name, null, PeopleSought.State.ALL, 1)))
                .people()
                .getFirst()
                .id();
    }

    private static String today() {
        return Typed.day(LocalDate.now(java.time.ZoneId.of("Europe/London")));
    }

    /// A form that was done leads on, or shows a link.
    private void send(String address, int shown, int led, Map<String, String> typed) {
        assertThat(sent(address, typed).getResponse().getStatus()).isIn(shown, led);
    }

    private MvcTestResult sent(String address, Map<String, String> typed) {
        var request = site.post().uri(address);
        typed.forEach(request::param);
        return request.with(TestForms.token()).with(asker).exchange();
    }

    private Document page(String address) {
        var answer = site.get().uri(URI.create(address)).with(asker).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return document(answer);
    }

    private static Document document(MvcTestResult answer) {
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
