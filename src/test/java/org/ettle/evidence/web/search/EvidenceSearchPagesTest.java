package org.ettle.evidence.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.ettle.ProgramTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What the public finds in the evidence that Ettle brings along.
@ProgramTest
class EvidenceSearchPagesTest {

    @Autowired MockMvcTester site;

    @Test
    void the_register_leads_to_the_search() {
        var form = page("/evidence").select("form[action='/evidence/search']");

        assertThat(form.attr("method")).isEqualTo("get");
        assertThat(form.select("input[type=search]").attr("name")).isEqualTo("q");
    }

    @Test
    void what_is_found_is_marked_counted_and_led_to_and_the_words_stay() {
        var page = page("/evidence/search?q=advocacy");

        assertThat(page.select("#evidence-words").val()).isEqualTo("advocacy");
        assertThat(page.select(".ettle_count").text()).matches("\\d+ places? found");
        assertThat(page.select(".ettle_hits mark").eachText())
                .isNotEmpty()
                .allMatch(word -> word.toLowerCase(Locale.UK).startsWith("advoca"));
        assertThat(page.select(".ettle_hits a").eachAttr("href"))
                .allMatch(href -> href.startsWith("/evidence/"));
        assertThat(page(page.select(".ettle_hits a").attr("href")).select("h1")).isNotEmpty();
    }

    @Test
    void what_was_asked_besides_words_stays_in_the_form_and_in_every_address() {
        var page =
                page("/evidence/search?q=support&kind=CONVERSATION&from=2001&on=sds/2018/5&what=");

        assertThat(page.select("details").hasAttr("open")).isTrue();
        assertThat(page.select("#kind option[selected]").val()).isEqualTo("CONVERSATION");
        assertThat(page.select("#from").val()).isEqualTo("2001");
        assertThat(page.select("#on").val()).startsWith("sds/2018/5 ");
        var all = page("/evidence/search?q=the%20support&demonstration=no&what=SOURCE");
        assertThat(all.select("nav a[href*=page]").eachAttr("href"))
                .allMatch(href ->
                        href.startsWith(
                                "/evidence/search?q=the%20support&what=SOURCE&demonstration=no"));
        assertThat(page("/evidence/search?q=support").select("details").hasAttr("open")).isFalse();
    }

    @Test
    void an_empty_answer_says_what_to_do() {
        assertThat(page("/evidence/search").text()).contains("Put words in quotation marks");
        assertThat(page("/evidence/search?q=the").text()).contains("These words stand everywhere");
        assertThat(page("/evidence/search?q=xylophonic").text())
                .contains("Nothing was found", "use fewer words");
        assertThat(
                        page("/evidence/search?q=support&area=S12000036&kind=AUDIT&from=1999&until=1999")
                                .select("a[href='/evidence/search?q=support']"))
                .isNotEmpty();
        assertThat(page("/evidence/search?q=support&page=50").select(".ettle_hits li"))
                .isNotEmpty();
    }

    @Test
    void what_makes_no_sense_is_said_beside_its_question_and_nothing_is_lost() {
        var page = page("/evidence/search?q=support&from=soon&on=people");

        assertThat(page.select("#error-summary a").eachAttr("href"))
                .isEqualTo(List.of("#from", "#on"));
        assertThat(page.select("#from").val()).isEqualTo("soon");
        assertThat(page.select("#on").val()).isEqualTo("people");
        assertThat(page.select("#evidence-words").val()).isEqualTo("support");
        assertThat(page.select(".ettle_hits")).isEmpty();
    }

    @Test
    void nothing_that_was_typed_becomes_markup() {
        var page = page("/evidence/search?q=%3Cscript%3Esupport%3C/script%3E%22");

        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("#evidence-words").val()).isEqualTo("<script>support</script>\"");
    }

    private Document page(String address) {
        var answer = site.get().uri(URI.create(address)).exchange();
        assertThat(answer).hasStatus(200);
        var bytes = answer.getMvcResult().getResponse().getContentAsByteArray();
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }
}
