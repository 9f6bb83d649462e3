package org.ettle.theory.web.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ettle.ProgramTest;
import org.ettle.access.Organisations;
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

/// What map editors see and do, through forms as a browser without script sends them.
@ProgramTest
class DraftPagesTest {

    private static int number;

    @Autowired MockMvcTester site;
    @Autowired Sessions sessions;
    @Autowired Organisations organisations;

    private RequestPostProcessor asker = request -> request;
    private RequestPostProcessor second = request -> request;
    private String draft = "";

    @BeforeEach
    void a_draft_is_begun() {
        asker = SignedIn.as(sessions, Demo.EDITOR);
        second = SignedIn.as(sessions, Demo.SECOND_EDITOR);
        draft = begun();
    }

    @Test
    void a_draft_shows_its_outcomes_as_a_drawing_and_as_a_list() {
        var page = page(draft);

        assertThat(page.select("svg.drawing a[href='" + draft + "/outcomes/5']")).isNotEmpty();
        assertThat(page.select("main li a[data-code]")).hasSize(18);
        assertThat(page("/drafts").select("#drafts a").eachAttr("href")).contains(draft);
    }

    @Test
    void an_outcome_is_reworded_on_a_form_that_holds_its_words() {
        var form = draft + "/edit?kind=reword&code=5";
        var label = page(form).select("#label").text();
        assertThat(label).isNotEmpty();

        assertThat(filled(form, Map.of("label", label + ", too", "reason", "clearer")))
                .hasStatus(303)
                .hasHeader("Location", draft + "/outcomes/5");

        var page = page(draft + "/outcomes/5");
        assertThat(page.select("h1").text()).contains(label + ", too");
        assertThat(page.select("#edits ~ ol").text()).contains("Reword outcome 5", "clearer");
    }

    @Test
    void an_outcome_is_split_and_a_link_is_drawn_to_a_part() {
        filled(
                draft + "/edit?kind=split&code=5",
                Map.of("label1", "The first half", "label2", "The other half", "reason", "two"));
        assertThat(page(draft).select("main li a[data-code=5a]")).hasSize(1);
        assertThat(page(draft + "/changes").select(".ettle_change-card"))
                .hasSize(1)
                .first()
                .satisfies(it -> assertThat(it.text()).contains("Split", "The other half", "two"));

        var drawn =
                filled(
                        draft + "/edit?kind=draw-link&from=5a",
                        Map.of(
                                "to",
                                "9",
                                "linkKind",
                                "INFLUENCE",
                                "rationale",
                                "seen in places",
                                "reason",
                                "it was missing"));

        assertThat(drawn)
                .hasStatus(303)
                .hasHeader("Location", draft + "/links/5a/9?kind=INFLUENCE");
        assertThat(page(draft + "/links/5a/9?kind=INFLUENCE").text()).contains("seen in places");
    }

    @Test
    void a_form_that_is_refused_keeps_what_was_typed() {
        var refused =
                filled(
                        draft + "/edit?kind=add-outcome",
                        Map.of("newCode", "5", "label", "One that is there", "reason", "r"));

        assertThat(refused).hasStatus(422);
        var page = document(refused);
        assertThat(page.select("#error-summary a").attr("href")).isEqualTo("#newCode");
        assertThat(page.select("#label").text()).isEqualTo("One that is there");
        assertThat(page.select("input[name=seen]").attr("value")).isNotEmpty();
    }

    @Test
    void every_kind_of_edit_without_an_answer_is_refused_beside_a_question() {
        for (var kind : EditKind.values()) {
            var link = "&from=5&to=1&linkKind=PARENT";
            var form = draft + "/edit?kind=" + kind.key();
            var about = kind.isOfLink() ? link : kind.isOfOutcome() ? "&code=5" : "";
            if (kind != EditKind.PLACE) {
                assertThat(filled(form + about, Map.of("reason", "")))
                        .as(kind.title())
                        .hasStatus(422);
            }
        }
    }

    @Test
    void assumptions_and_rivals_are_written_down_and_taken_away() {
        var link = "&from=5&to=1&linkKind=PARENT";
        filled(
                draft + "/edit?kind=assume" + link,
                Map.of("statement1", "There is time for it", "reason", "said by many"));
        filled(
                draft + "/edit?kind=name-rivals" + link,
                Map.of("rivals", "A new law\n\nMore money", "reason", "both came then"));

        var page = page(draft + "/links/5/1");
        assertThat(page.text()).contains("There is time for it", "A new law", "More money");
        filled(draft + "/edit?kind=assume" + link, Map.of("statement1", "", "reason", "no more"));
        assertThat(page(draft + "/links/5/1").select("h2 + p").text())
                .contains("No assumption is written down yet");
    }

    @Test
    void a_box_is_placed_without_dragging() {
        var form = page(draft + "/edit?kind=place&code=6");
        var below = form.select("input[name=slot]").last();
        assertThat(below).isNotNull();

        assertThat(
                        filled(
                                draft + "/edit?kind=place&code=6",
                                Map.of("slot", below == null ? "" : below.attr("value"))))
                .hasStatus(303);
    }

    @Test
    void an_edit_is_undone() {
        filled(draft + "/edit?kind=reword&code=5", Map.of("label", "Otherwise", "reason", "r"));
        var undo = page(draft + "/edits").select("a[href$=/undo]").attr("href");

        assertThat(filled(undo, Map.of("reason", "it was right before"))).hasStatus(303);

        assertThat(page(draft + "/outcomes/5").select("h1").text()).doesNotContain("Otherwise");
        assertThat(page(draft + "/edits").text()).contains("it was right before");
    }

    /// Two editors open the same form; the second to send it is shown both and loses nothing.
    @Test
    void two_editors_never_overwrite_each_other_silently() {
        var form = draft + "/edit?kind=reword&code=5";
        var mine = page(form);
        var first = asker;
        asker = second;
        filled(form, Map.of("label", "Theirs", "reason", "we asked people"));
        asker = first;

        var met = sent(mine, Map.of("label", "Mine", "reason", "we read it"));

        assertThat(met).hasStatus(409);
        var page = document(met);
        assertThat(page.select("main").text())
                .contains("Mine", "we read it", "Demo Second Editor Calum", "we asked people");
        assertThat(page(draft + "/outcomes/5").select("h1").text()).contains("Theirs");
        assertThat(sent(page, Map.of())).hasStatus(303);
        assertThat(page(draft + "/outcomes/5").select("h1").text()).contains("Mine");
    }

    @Test
    void a_comment_is_made_and_settled() {
        var page = page(draft + "/outcomes/5");
        assertThat(sent(page, Map.of("words", "Who says so?"))).hasStatus(303);
        assertThat(sent(page, Map.of("words", " "))).hasStatus(422);

        var settle = page(draft + "/review").select("a[href$=/settle]").attr("href");
        assertThat(filled(settle, Map.of("words", "Source added"))).hasStatus(303);
        assertThat(page(draft + "/outcomes/5").text()).contains("Who says so?", "Source added");
    }

    @Test
    void a_second_person_approves_and_the_version_is_published() {
        filled(draft + "/edit?kind=reword&code=5", Map.of("label", "Otherwise", "reason", "r"));
        filled(draft + "/review/ask", Map.of("reason", "Please read outcome 5"));
        assertThat(page(draft + "/review").text()).contains("Please read outcome 5");
        assertThat(filled(draft + "/review/publish", Map.of("reason", "I like it")))
                .hasStatus(422)
                .satisfies(
                        it -> assertThat(document(it).text()).contains("Ask another map editor"));

        asker = second;
        assertThat(filled(draft + "/review/publish", Map.of("reason", "read and right")))
                .hasStatus(303);

        var published = page(draft).select("a:contains(See the published version)").attr("href");
        assertThat(site.get().uri(published)).hasStatusOk();
        assertThat(page(draft + "/outcomes/5").select("#orders")).isEmpty();
    }

    @Test
    void a_partnership_takes_up_the_national_map_and_the_national_body_does_not_see_it() {
        var fife = organisations.find("fife").orElseThrow().id();
        asker =
                SignedIn.as(
                        sessions, fife, UUID.fromString("de300000-0000-4000-8000-000000000201"));
        var fork = begun();

        assertThat(page("/drafts").select("#drafts").text()).contains("from another organisation");
        assertThat(site.get().uri(fork).with(second)).hasStatus(404);
        assertThat(site.get().uri(draft).with(asker)).hasStatus(404);
        assertThat(site.get().uri(draft).with(SignedIn.as(sessions, Demo.READER))).hasStatus(403);
    }

    @Test
    void a_fork_adopts_or_keeps_what_is_new_in_the_national_map() {
        var editor = asker;
        var fife = organisations.find("fife").orElseThrow().id();
        var theirs =
                SignedIn.as(
                        sessions, fife, UUID.fromString("de300000-0000-4000-8000-000000000201"));
        asker = theirs;
        var fork = begun("sds/2023-27");
        asker = editor;
        publishRewording(begun("sds/2023-27"), 2);
        asker = theirs;

        var news = page(fork + "/news");
        assertThat(news.select("a[href*=how=keep]")).hasSize(2);
        var keep = news.select("a[href*=how=keep]").attr("href");
        assertThat(filled(keep, Map.of("reason", ""))).hasStatus(422);
        assertThat(filled(keep, Map.of("reason", "ours is right here"))).hasStatus(303);
        var adopt = page(fork + "/news").select("a[href*=how=adopt]").attr("href");
        assertThat(filled(adopt, Map.of("reason", "agreed"))).hasStatus(303);

        var after = page(fork + "/news");
        assertThat(after.select("a[href*=how=keep]")).isEmpty();
        assertThat(after.text()).contains("Nothing is new");
        assertThat(page(fork + "/edits").text()).contains("Reword outcome");
    }

    /// Two editors of the national body make the next version.
    private void publishRewording(String next, int outcomes) {
        var codes = page(next).select("main li a[data-code]").eachAttr("data-code");
        for (var code : codes.subList(0, outcomes)) {
            var form = next + "/edit?kind=reword&code=" + code;
            var label = page(form).select("#label").text();
            filled(form, Map.of("label", label + ", as agreed", "reason", "agreed by all"));
        }
        filled(next + "/review/ask", Map.of("reason", "please"));
        asker = second;
        assertThat(filled(next + "/review/publish", Map.of("reason", "right"))).hasStatus(303);
    }

    @Test
    void a_new_map_is_begun_from_nothing() {
        var name = "new-" + number++;
        var begun =
                filled(
                        "/drafts/new/afresh",
                        Map.of(
                                "title",
                                "Carers",
                                "address",
                                name,
                                "about",
                                "What helps carers",
                                "name",
                                "2027",
                                "reason",
                                "asked for"));

        assertThat(begun).hasStatus(303);
        assertThat(page(String.valueOf(begun.getResponse().getHeader("Location"))).text())
                .contains("Carers");
    }

    private String begun() {
        return begun("sds/2018");
    }

    private String begun(String version) {
        var answer =
                filled(
                        "/drafts/new",
                        Map.of(
                                "version",
                                version,
                                "name",
                                "try-" + number++,
                                "reason",
                                "to try it out"));
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    /// Opens the page with a form, fills it and sends it as a browser does.
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
