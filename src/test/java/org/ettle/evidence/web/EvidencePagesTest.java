package org.ettle.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ettle.ProgramTest;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.access.web.TestForms;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What analysts see and do, through forms as a browser without script sends them.
@ProgramTest
class EvidencePagesTest {

    private static final RequestPostProcessor PUBLIC = request -> request;
    private static final Map<String, String> CONVERSATION =
            Map.ofEntries(
                    Map.entry("kind", "CONVERSATION"),
                    Map.entry("title", "A talk with a carer"),
                    Map.entry("originKind", "PERSON"),
                    Map.entry("origin", "Talk 1"),
                    Map.entry("dated", "May 2024"),
                    Map.entry("from", "1/5/2024"),
                    Map.entry("until", "31/5/2024"),
                    Map.entry("area", "S12000047"),
                    Map.entry("limits", "One person"),
                    Map.entry("checked", "YES"),
                    Map.entry("consent", "GIVEN"),
                    Map.entry("consentWords", "Asked at the end"),
                    Map.entry("reuse", "PUBLIC"));
    private static final String WORDS =
            "She asked me what I wanted.\nNobody else asked me.\nIn the end they asked me again.";

    @Autowired MockMvcTester site;
    @Autowired Sessions sessions;

    private RequestPostProcessor asker = PUBLIC;
    private RequestPostProcessor analyst = PUBLIC;

    @BeforeEach
    void sign_in() {
        analyst = SignedIn.as(sessions, Demo.ANALYST);
        asker = analyst;
    }

    @Test
    void everybody_reads_the_register_and_finds_by_outcome() {
        asker = PUBLIC;

        var all = page("/evidence");
        assertThat(all.select(".ettle_count").text()).endsWith("sources");
        assertThat(all.select("nav[aria-label='Pages of sources'] a")).isNotEmpty();
        assertThat(all.select("a[href='/evidence/sources/new']")).isEmpty();
        var advocacy = page("/evidence?on=sds/2018/7");
        assertThat(advocacy.select(".ettle_hits").text()).contains("contracts for advocacy");
        assertThat(advocacy.select("#on option[selected]").attr("value")).isEqualTo("sds/2018/7");
        assertThat(page("/evidence?on=sds/2018/7&demonstration=no").text())
                .contains("No source fits");
        assertThat(page("/evidence?year=soon").select("#error-summary")).isNotEmpty();
    }

    @Test
    void files_hold_what_the_register_shows() {
        asker = PUBLIC;

        var files = page("/evidence?kind=CASE_STUDY&year=").select("section[aria-label=Files] a");

        assertThat(files.eachAttr("href"))
                .containsExactly(
                        "/evidence/sources.csv?kind=CASE_STUDY",
                        "/evidence/sources.ris?kind=CASE_STUDY",
                        "/evidence/claims.csv?kind=CASE_STUDY");
        assertThat(site.get().uri(files.get(0).attr("href")))
                .hasStatusOk()
                .bodyText()
                .contains("case-study")
                .doesNotContain("conversation");
        assertThat(site.get().uri(files.get(1).attr("href")))
                .hasHeader("Content-Disposition", "attachment; filename=\"sources.ris\"")
                .bodyText()
                .startsWith("TY  - RPRT");
        assertThat(site.get().uri(files.get(2).attr("href"))).bodyText().contains("garden");
        assertThat(site.get().uri("/evidence/sources.csv")).bodyText().contains("conversation");
    }

    @Test
    void a_source_says_what_is_known_and_what_is_not() {
        var source = added(Map.of());

        var page = page(source);

        assertThat(page.select("h1").text()).contains("A talk with a carer");
        assertThat(fact(page, "Limits")).isEqualTo("One person");
        assertThat(fact(page, "Tells of the time")).isEqualTo("1 May 2024 to 31 May 2024");
        assertThat(fact(page, "Method")).isEqualTo("Not said");
        assertThat(page.select("#permission + ul").text())
                .contains("Only your organisation can see this source");
        assertThat(page.text()).contains("not tied to any outcome", "Nobody has appraised it");
        asker = PUBLIC;
        assertThat(site.get().uri(source).with(asker)).hasStatus(404);
    }

    @Test
    void what_is_wrong_is_all_told_at_once_and_nothing_typed_is_lost() {
        var refused =
                filled(
                        "/evidence/sources/new",
                        Map.of(
                                "title",
                                "Kept words",
                                "from",
                                "soon",
                                "address",
                                "ftp://example.org",
                                "consent",
                                "REFUSED",
                                "reuse",
                                "PUBLIC"));

        assertThat(refused).hasStatus(422);
        var page = document(refused);
        assertThat(page.select("#error-summary a").eachAttr("href"))
                .contains(
                        "#kind-SURVEY", "#origin", "#dated", "#from", "#address", "#reuse-PUBLIC");
        assertThat(page.select("#title").val()).isEqualTo("Kept words");
        assertThat(page.select("#error-summary").text())
                .contains("Without consent words cannot be quoted to everybody");
        assertThat(added(Map.of())).isNotEmpty();
        var private1 = new LinkedHashMap<>(CONVERSATION);
        private1.putAll(Map.of("consent", "NOT_NEEDED", "reuse", "ORGANISATION"));
        assertThat(
                        document(filled("/evidence/sources/new", private1))
                                .select("#error-summary")
                                .text())
                .contains("consent is needed");
    }

    @Test
    void a_correction_that_meets_another_keeps_both() {
        var source = added(Map.of());
        var mine = page(source + "/describe");
        filled(source + "/describe", Map.of("title", "Theirs", "reason", "clearer"));

        var met = sent(mine, Map.of("title", "Mine", "reason", "shorter"));

        assertThat(met).hasStatus(409);
        var page = document(met);
        assertThat(page.select("#title").val()).isEqualTo("Mine");
        assertThat(page.text()).contains("Somebody else changed this source");
        assertThat(sent(page, Map.of())).hasStatus(303);
        assertThat(page(source).select("h1").text()).contains("Mine");
        assertThat(document(filled(source + "/describe", Map.of("reason", "none"))).text())
                .contains("Nothing is different");
    }

    @Test
    void words_are_found_and_kept_without_script() {
        var source = withWords();
        var text = page(source + "/text");
        assertThat(text.select(".ettle_line")).hasSize(3);

        var several = page(source + "/passages/new?words=ASKED%20me");
        assertThat(several.select("ol.ettle_ties > li")).hasSize(3);
        var second = several.select("ol.ettle_ties a").get(1).attr("href");
        var kept = filled(second, Map.of("reuse", "PUBLIC"));
        assertThat(kept).hasStatus(303);
        var passage = location(kept);
        assertThat(page(passage).select(".ettle_context mark").text()).isEqualTo("asked me");
        assertThat(page(passage).select(".ettle_context").text()).contains("Nobody else");
        assertThat(document(filled(second, Map.of("reuse", "PUBLIC"))).text())
                .contains("kept already");

        var lines = page(source + "/passages/new?first=2&last=3");
        assertThat(lines.select(".ettle_context mark").text())
                .isEqualTo("Nobody else asked me. In the end they asked me again.");
        var missing = site.get().uri(source + "/passages/new?words=never").with(asker).exchange();
        assertThat(missing).hasStatus(422);
        assertThat(document(missing).select("#words").text()).isEqualTo("never");

        var marked = page(source + "/text");
        assertThat(marked.select("#text mark").text()).isEqualTo("asked me");
        assertThat(marked.select("#text").get(0).wholeText()).isEqualTo(WORDS);
        assertThat(marked.select("#text a.ettle_begins").eachAttr("href"))
                .containsExactly(path(passage));
        assertThat(marked.select(".ettle_kept a").eachAttr("href"))
                .contains(path(passage), "#passage-1");
    }

    @Test
    void a_passage_is_tied_coded_and_withdrawn() {
        var passage = kept(withWords(), "PUBLIC");

        var versions = page(passage + "/bear");
        assertThat(versions.select("main a[href*='version=sds/2018']")).isNotEmpty();
        var form = passage + "/bear?version=sds/2018";
        assertThat(filled(form, Map.of())).hasStatus(422);
        assertThat(
                        filled(
                                form,
                                Map.of(
                                        "outcome",
                                        "5",
                                        "stance",
                                        "SUPPORTS",
                                        "directness",
                                        "DIRECT",
                                        "note",
                                        "Asked first")))
                .hasStatus(303);
        var told = Map.of("stance", "MIXED", "directness", "PARTIAL");
        assertThat(page(form).select("datalist option[value^='5 to 2 ']")).hasSize(1);
        assertThat(
                        document(filled(form, with(told, "link", "5 to 99")))
                                .select("#error-summary li")
                                .text())
                .isEqualTo("No link has these words. Type others, or its numbers, as in “5 to 2”.");
        assertThat(filled(form, with(told, "link", "5 to 2"))).hasStatus(303);
        var claim = passage + "/claim?version=sds/2018";
        assertThat(document(filled(claim, Map.of("effect", "2"))).select("#error-summary li"))
                .hasSize(3);
        assertThat(
                        filled(
                                claim,
                                Map.of(
                                        "causeWords",
                                        "Being asked",
                                        "effect",
                                        "2",
                                        "direction",
                                        "MORE",
                                        "attribution",
                                        "IMPLICIT",
                                        "mechanism",
                                        "Feeling heard")))
                .hasStatus(303);

        var page = page(passage);
        assertThat(page.select("#tells + ul").text())
                .contains("good conversations", "Supports", "Asked first", "needs to be in place");
        assertThat(page.select("#claims + ul").text()).contains("Being asked", "Feeling heard");
        var withdraw = page.select("#tells + ul a[href$=/withdraw]").attr("href");
        assertThat(filled(withdraw, Map.of("reason", ""))).hasStatus(422);
        assertThat(filled(withdraw, Map.of("reason", "another outcome"))).hasStatus(303);
        assertThat(page(passage).select("#tells + ul > li")).hasSize(1);
        assertThat(
                        page("/journal/of"
                                        + path(passage).replace("/evidence/passages", "/passage"))
                                .text())
                .contains("Bearing withdrawn");
    }

    @Test
    void consent_that_is_taken_back_hides_the_words_at_once() {
        var source = withWords();
        var passage = kept(source, "PUBLIC");
        filled(source + "/publish", Map.of("reason", "agreed"));
        asker = PUBLIC;
        assertThat(page(passage).select(".ettle_context").text())
                .isEqualTo("Nobody else asked me.");
        assertThat(page(source).text()).contains("Nobody else asked me.");

        asker = analyst;
        var form = page(source + "/permission");
        assertThat(form.text()).contains("1 passage is marked for everybody");
        assertThat(
                        filled(
                                source + "/permission",
                                Map.of(
                                        "consent",
                                        "WITHDRAWN",
                                        "reuse",
                                        "ORGANISATION",
                                        "reason",
                                        "they rang")))
                .hasStatus(303);

        asker = PUBLIC;
        assertThat(site.get().uri(passage).with(asker)).hasStatus(404);
        assertThat(page(source).text())
                .doesNotContain("Nobody else asked me.")
                .contains("took their consent back");
    }

    @Test
    void the_second_appraiser_does_not_see_the_first() {
        var source = added(Map.of());
        assertThat(filled(source + "/appraise", Map.of("meaning", "HIGH"))).hasStatus(422);
        appraise(source, "HIGH", "A known author");
        assertThat(page(source).text()).contains("A known author");

        asker = SignedIn.as(sessions, Demo.SECOND_ANALYST);
        assertThat(page(source).text())
                .contains("Somebody appraised this source")
                .doesNotContain("A known author");
        appraise(source, "LOW", "An odd date");

        var both = page(source);
        assertThat(both.text())
                .contains("A known author", "An odd date", "The same rating on 3 of 4 criteria");
        assertThat(both.select(".ettle_criterion .ds_tag")).hasSize(1);
        assertThat(page("/evidence/appraisals").text()).contains("given from 20 sources on");
    }

    @Test
    void a_source_is_superseded() {
        var source = added(Map.of());
        var next = added(Map.of("title", "The next talk"));

        assertThat(filled(source + "/supersede", Map.of("by", "nowhere", "reason", "r")))
                .hasStatus(422);
        assertThat(filled(source + "/supersede", Map.of("by", next, "reason", "done again")))
                .hasStatus(303);

        assertThat(page(source).select(".ds_warning-text a").attr("href")).isEqualTo(next);
        assertThat(
                        document(filled(next + "/supersede", Map.of("by", source, "reason", "r")))
                                .text())
                .contains("itself superseded by this one");
    }

    @Test
    void others_write_nothing_and_read_no_text() {
        var source = withWords();

        asker = SignedIn.as(sessions, Demo.READER);
        assertThat(page(source).select("#orders")).isEmpty();
        assertThat(page(source + "/text").select("#keep")).isEmpty();
        assertThat(site.get().uri(source + "/describe").with(asker)).hasStatus(403);
    }

    private void appraise(String source, String authenticity, String note) {
        assertThat(
                        filled(
                                source + "/appraise",
                                Map.of(
                                        "authenticity",
                                        authenticity,
                                        "authenticity-note",
                                        note,
                                        "credibility",
                                        "SOME",
                                        "credibility-note",
                                        "n",
                                        "representativeness",
                                        "LOW",
                                        "representativeness-note",
                                        "n",
                                        "meaning",
                                        "HIGH",
                                        "meaning-note",
                                        "n")))
                .hasStatus(303);
    }

    private String added(Map<String, String> otherwise) {
        var answers = new LinkedHashMap<>(CONVERSATION);
        answers.putAll(otherwise);
        var answer = filled("/evidence/sources/new", answers);
        assertThat(answer).hasStatus(303);
        return path(location(answer));
    }

    private String withWords() {
        var source = added(Map.of());
        assertThat(filled(source + "/words", Map.of("words", WORDS))).hasStatus(303);
        return source;
    }

    /// The second line of the words.
    private String kept(String source, String reuse) {
        var form = source + "/passages/new?words=Nobody%20else%20asked%20me.";
        return path(location(filled(form, Map.of("reuse", reuse))));
    }

    private static String fact(Document page, String key) {
        return page.select("dt:containsOwn(" + key + ") + dd").text();
    }

    private static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private static String path(String address) {
        return address.replaceFirst("\\?.*", "");
    }

    /// Opens the page with a form, fills it and sends it as a browser does.
    private static Map<String, String> with(
            Map<String, String> answers, String name, String answer) {
        var more = new HashMap<>(answers);
        more.put(name, answer);
        return more;
    }

    private MvcTestResult filled(String address, Map<String, String> typed) {
        return sent(page(address), typed);
    }

    private MvcTestResult sent(Document page, Map<String, String> typed) {
        var form = page.select("main form[method=post]").first();
        if (form == null) {
            throw new AssertionError("No form is on " + page.title());
        }
        var answers = new LinkedHashMap<String, String>();
        for (var field : form.select("input, select, textarea")) {
            var isChoice = List.of("radio", "checkbox").contains(field.attr("type"));
            if (!isChoice || field.hasAttr("checked")) {
                answers.put(field.attr("name"), valueOf(field));
            }
        }
        answers.putAll(typed);
        answers.remove("_form");
        var request = site.post().uri(URI.create(form.attr("action")));
        answers.forEach(request::param);
        return request.with(TestForms.token()).with(asker).exchange();
    }

    /// jsoup does not know the value of a list: it is that of the chosen option, or of the first.
    private static String valueOf(Element field) {
        if (!field.normalName().equals("select")) {
            return field.val();
        }
        var chosen = field.select("option[selected]");
        return (chosen.isEmpty() ? field.select("option") : chosen).attr("value");
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
