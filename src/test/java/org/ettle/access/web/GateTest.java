package org.ettle.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ettle.ProgramTest;
import org.ettle.access.Role;
import org.ettle.access.session.Member;
import org.ettle.platform.store.OrganisationId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProgramTest
@Import(PlantedRoutes.class)
class GateTest {

    @Autowired MockMvcTester site;

    @Test
    void what_is_open_is_open_to_everybody() {
        assertThat(site.get().uri("/planted/open")).hasStatusOk();
        assertThat(site.get().uri("/planted/open").with(holding(Role.READER))).hasStatusOk();
    }

    @Test
    void a_page_for_members_leads_to_the_sign_in_and_back() {
        assertThat(site.get().uri("/planted/members?a=1&b=2"))
                .hasStatus(303)
                .hasHeader("Location", "/sign-in?then=%2Fplanted%2Fmembers%3Fa%3D1%26b%3D2");
        assertThat(site.get().uri("/planted/members").with(holding())).hasStatusOk();
    }

    @Test
    void a_form_from_somebody_not_signed_in_is_refused() {
        assertThat(site.post().uri("/planted/members").with(formToken())).hasStatus(401);
        assertThat(site.post().uri("/planted/members").with(formToken()).with(holding()))
                .hasStatusOk();
    }

    @Test
    void a_form_without_its_word_is_refused() {
        assertThat(site.post().uri("/planted/members").with(holding())).hasStatus(403);
    }

    @Test
    void who_lacks_the_role_is_told_which_and_whom_to_ask() {
        var answer = site.get().uri("/planted/editors").with(holding(Role.READER)).exchange();

        assertThat(answer).hasStatus(403);
        assertThat(body(answer))
                .contains("Map editor or Judge", "ask an administrator of your organisation");
    }

    @Test
    void each_role_opens_its_own_routes_and_no_other() {
        for (var role : Role.values()) {
            var editors = Set.of(Role.MAP_EDITOR, Role.JUDGE);
            assertThat(site.get().uri("/planted/editors").with(holding(role)).exchange())
                    .as(role.title())
                    .hasStatus(editors.contains(role) ? 200 : 403);
        }
    }

    @Test
    void the_answer_does_not_depend_on_whether_the_thing_exists() {
        for (var asker : new RequestPostProcessor[] {holding(Role.READER), request -> request}) {
            var there = site.get().uri("/planted/administrators/there").with(asker).exchange();
            var gone = site.get().uri("/planted/administrators/gone").with(asker).exchange();

            assertThat(there.getResponse().getStatus()).isEqualTo(gone.getResponse().getStatus());
            assertThat(main(there)).isEqualTo(main(gone)).doesNotContain("there ", "gone");
        }
        assertThat(site.get().uri("/planted/administrators/gone").with(holding(Role.ADMINISTRATOR)))
                .hasStatus(404);
    }

    @Test
    void a_program_without_a_token_gets_a_problem_and_no_redirect() {
        assertThat(site.get().uri("/api/planted/administrators/there"))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"Ettle\"")
                .hasContentTypeCompatibleWith("application/problem+json");
    }

    @Test
    void what_a_member_sees_is_not_kept_by_the_browser() {
        assertThat(site.get().uri("/planted/open").with(holding()))
                .hasHeader("Cache-Control", "no-store");
    }

    private static String body(MvcTestResult answer) {
        return Jsoup.parse(text(answer)).text();
    }

    private static String main(MvcTestResult answer) {
        var page = Jsoup.parse(text(answer));
        page.select(".ettle_reference").remove();
        return page.select("main").text();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor holding(Role... roles) {
        var member =
                new Member(
                        new OrganisationId(UUID.randomUUID()),
                        UUID.randomUUID(),
                        "Demo Reader",
                        UUID.randomUUID(),
                        Arrays.stream(roles).collect(Collectors.toSet()),
                        true,
                        true);
        return request -> {
            Members.show(member, request);
            return request;
        };
    }

    private RequestPostProcessor formToken() {
        return TestForms.token();
    }
}
