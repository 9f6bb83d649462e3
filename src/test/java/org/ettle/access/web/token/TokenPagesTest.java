package org.ettle.access.web.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.ettle.ProgramTest;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.access.web.TestForms;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ProgramTest
class TokenPagesTest {

    @Autowired MockMvcTester site;
    @Autowired Sessions sessions;

    @Test
    void a_token_is_made_shown_once_listed_and_ended() {
        var questions = page(get("/me/tokens/new", Demo.EDITOR));
        var lastDay = questions.select("input[name=lastDay]").attr("value");

        var made = page(make(Demo.EDITOR, "Reporting tool", "DRAFTS_READ", lastDay));
        var text = made.select("code").eachText().getFirst();
        assertThat(text).matches("ettle_[A-Za-z0-9_-]{64}[0-9a-f]{8}");

        var list = page(get("/me/tokens", Demo.EDITOR));
        assertThat(list.select("h2").eachText()).contains("Reporting tool");
        assertThat(list.text()).contains("drafts:read", "Never").doesNotContain(text);
        assertThat(page(get("/me/tokens", Demo.READER)).text()).contains("You have no tokens");

        var end = Objects.requireNonNull(list.selectFirst("form[action$=/end]")).attr("action");
        assertThat(post(end, Demo.READER)).hasStatus(404);
        assertThat(post(end, Demo.EDITOR)).hasStatus(303);
        assertThat(page(get("/me/tokens", Demo.EDITOR)).text()).doesNotContain("Reporting tool");
        assertThat(post(end, Demo.EDITOR)).hasStatus(404);
    }

    @Test
    void what_is_missing_is_asked_for_and_what_was_typed_stays() {
        var answer = make(Demo.EDITOR, "My <b>tool</b>", "", "soon");

        assertThat(answer).hasStatus(422);
        var page = page(answer);
        assertThat(page.select(".ds_error-summary a").eachAttr("href")).containsExactly("#lastDay");
        assertThat(page.select("input[name=name]").attr("value")).isEqualTo("My <b>tool</b>");

        assertThat(page(make(Demo.EDITOR, "", "", "2000-01-01")).select(".ds_error-summary a"))
                .hasSize(1);
        assertThat(
                        page(make(Demo.EDITOR, "a", "", "2999-01-01"))
                                .select(".ds_error-summary")
                                .text())
                .contains("Choose what programs may do");
    }

    private MvcTestResult get(String address, Demo who) {
        return site.get().uri(address).with(SignedIn.as(sessions, who)).exchange();
    }

    private MvcTestResult make(Demo who, String name, String scope, String lastDay) {
        return site.post()
                .uri("/me/tokens")
                .param("name", name)
                .param("scope", scope)
                .param("lastDay", lastDay)
                .with(TestForms.token())
                .with(SignedIn.as(sessions, who))
                .exchange();
    }

    private MvcTestResult post(String address, Demo who) {
        return site.post()
                .uri(address)
                .with(TestForms.token())
                .with(SignedIn.as(sessions, who))
                .exchange();
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }
}
