package org.ettle.judgement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.ettle.ProgramTest;
import org.ettle.access.Organisations;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.access.web.TestForms;
import org.ettle.platform.store.OrganisationId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The pages of judgements, with the invented ones that Ettle starts with.
@ProgramTest
class JudgementPagesTest {

    private static final RequestPostProcessor PUBLIC = request -> request;
    private static final OrganisationId NATIONAL =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");
    private static final UUID NAIRN = UUID.fromString("de300000-0000-4000-8000-000000000107");
    private static final UUID FIFE_EDITOR = UUID.fromString("de300000-0000-4000-8000-000000000201");
    private static final String AGREED = "/judgements/de300000-0000-4000-8000-000000000901";
    private static final String DISAGREED = "/judgements/de300000-0000-4000-8000-000000000902";
    private static final String LACKING = "/judgements/de300000-0000-4000-8000-000000000903";
    private static final String OPEN = "/judgements/de300000-0000-4000-8000-000000000904";

    private static final String ANALYSIS =
            "/judgements/analyses/de300000-0000-4000-8000-000000000951";

    @Autowired MockMvcTester site;
    @Autowired Sessions sessions;
    @Autowired Organisations organisations;

    @Test
    void the_register_shows_everybody_what_is_published_and_judges_what_awaits_them() {
        var register = page("/judgements", PUBLIC);
        assertThat(register.select("h2").eachText()).containsExactly("Published", "Lapses next");
        assertThat(register.select(".ettle_hits > li")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(register.select("main").text())
                .contains("On course, likely", "Not yet assessable", "Supported people differ");
        assertThat(register.select("nav[aria-label=Site]").text()).contains("Judgements");
        var mine = page("/judgements", as(Demo.ANALYST));
        assertThat(mine.select("#awaited")).hasSize(1);
        assertThat(mine.select("a[href$=/opinion]").eachAttr("href")).contains(OPEN + "/opinion");
    }

    @Test
    void a_published_judgement_tells_its_result_its_answers_and_its_evidence_but_no_name() {
        var page = page(AGREED, PUBLIC);
        assertThat(page.select(".ettle_verdict").text()).isEqualTo("On course, likely");
        assertThat(page.select("main").text())
                .contains(
                        "Both officials gave the same answer",
                        "This is a demonstration",
                        "the same, byte for byte",
                        "Supported person: On course")
                .doesNotContain("Fergus", "Ruaridh", "Nairn");
        assertThat(page.select(".ettle_opinion")).hasSize(3);
        assertThat(page.select(".ettle_items > li")).isNotEmpty();
        assertThat(page(AGREED, as(Demo.ANALYST)).select("main").text()).contains("Fergus");
    }

    @Test
    void disagreement_and_what_is_withheld_are_told() {
        var page = page(DISAGREED, PUBLIC).select("main").text();
        assertThat(page)
                .contains(
                        "Supported people or carers see it otherwise",
                        "1 answer of supported people or carers differs",
                        "2 inputs are not shown: their words are not published");
        assertThat(page(LACKING, PUBLIC).select("main").text())
                .contains("Not yet assessable", "It needs:", "evidence of 2 kinds of source");
    }

    @Test
    void leaving_out_one_input_says_what_would_change() {
        var page = page(AGREED, PUBLIC);
        var without = page.select("a[href*=without]").getFirst();
        var answer = page(without.attr("href").replaceFirst("#.*", ""), PUBLIC);
        assertThat(answer.select(".ettle_without").text())
                .contains(
                        "Instead of On course, likely it would be: Not yet assessable",
                        "It would need");
        assertThat(status(AGREED + "?without=" + UUID.randomUUID(), PUBLIC)).isEqualTo(404);
    }

    @Test
    void what_is_open_is_not_there_for_the_public_and_blind_for_everybody_else() {
        assertThat(status(OPEN, PUBLIC)).isEqualTo(404);
        assertThat(status("/api/v1" + OPEN, PUBLIC)).isEqualTo(404);
        var page = page(OPEN, as(Demo.READER));
        assertThat(page.select("main").text())
                .contains("1 answer is in", "Awaited: 1 official; 1 supported person or carer")
                .doesNotContain("One conversation tells of it plainly", "Not met");
        assertThat(page(OPEN, as(Demo.SECOND_ANALYST)).select("main").text())
                .contains("One conversation tells of it plainly");
        assertThat(status(OPEN + "/opinion", as(Demo.READER))).isEqualTo(403);
    }

    @Test
    void the_same_is_there_for_programs() {
        var document = json("/api/v1" + AGREED);
        assertThat(document.at("/result/band").stringValue()).isEqualTo("LIKELY");
        assertThat(document.at("/answers")).hasSize(3);
        assertThat(document.at("/recomputedTheSame").booleanValue()).isTrue();
        assertThat(json("/api/v1" + DISAGREED).at("/evidence/withheld").intValue()).isEqualTo(2);
    }

    @Test
    void it_stands_beside_the_map_and_on_the_page_of_its_outcome() {
        var map = page("/maps/sds/2018", PUBLIC);
        assertThat(map.select("svg.drawing [data-code=5]").text())
                .contains("On course", "invented · likely");
        assertThat(map.select("svg.drawing [data-code=15]").text())
                .contains(
                        "Not yet assessable",
                        "invented",
                        "needs 2 kinds of source · needs 3 origins");
        assertThat(page("/maps/sds/2018/outline", PUBLIC).select(".ettle_note").eachText())
                .contains("Judgement: Not judged yet")
                .anyMatch(words -> words.startsWith("Judgement: Invented: on course, likely"));
        var table = page("/maps/sds/2018/table", PUBLIC).select("table").getFirst();
        var heads = table.select("thead th").eachText();
        assertThat(heads).contains("Judgement", "Evidence");
        assertThat(table.select("tbody tr"))
                .allSatisfy(row -> assertThat(row.children()).hasSameSizeAs(heads));
        assertThat(table.select("tbody td:nth-child(" + (heads.indexOf("Judgement") + 1) + ")"))
                .extracting(Element::text)
                .contains("Not judged yet")
                .anyMatch(words -> words.startsWith("Invented: on course, likely"))
                .noneMatch(words -> words.matches("\\d+ for.*"));
        var outcome = page("/maps/sds/2018/outcomes/5", PUBLIC).select(".ettle_judgement");
        assertThat(outcome.text()).contains("On course, likely", "How it was judged");
        assertThat(outcome.select("a[href=" + AGREED + "]")).hasSize(1);
        assertThat(page("/maps/sds/2018/outcomes/7", PUBLIC).select(".ettle_judgement").text())
                .contains("Nobody has published a judgement on this outcome yet.");
    }

    @Test
    void the_map_is_plain_on_request_and_by_area_says_that_nobody_judged_the_area() {
        assertThat(page("/maps/sds/2018?marks=hide", PUBLIC).select("svg.drawing [data-code] .bar"))
                .isEmpty();
        var map = page("/maps/sds/2018", PUBLIC);
        int judged = map.select("svg.drawing [data-code] .bar").size();
        assertThat(judged).isGreaterThanOrEqualTo(3);
        assertThat(map.select("svg.drawing [data-label]").text()).isEqualTo("some");
        var area = map.select("nav[aria-label=Evidence about] a[href*=area]").getLast();
        var there = page(area.attr("href"), PUBLIC);
        assertThat(there.select(".ettle_focus-bar").text())
                .contains("nobody judged " + area.text() + " alone");
        assertThat(there.select("svg.drawing [data-code] .bar").size()).isLessThan(judged);
        assertThat(page("/maps/sds/2018?area=S00", PUBLIC).select(".ettle_focus-bar").text())
                .contains("No published judgement of this version rests on evidence");
    }

    @Test
    void the_page_of_an_outcome_tells_its_story_in_order() {
        var lacking = page("/maps/sds/2018/outcomes/15", PUBLIC);
        assertThat(lacking.select(".ettle_portrait [data-code=15] .hatch")).hasSize(1);
        assertThat(lacking.select("main h2").eachText())
                .containsSubsequence(
                        "Judgement", "Evidence", "What is missing", "What leads to it");
        assertThat(page("/maps/sds/2018/outcomes/7", PUBLIC).select(".ettle_portrait")).isEmpty();
    }

    @Test
    void from_the_question_to_the_published_page() {
        var one = as(Demo.ANALYST);
        var other = as(Demo.SECOND_ANALYST);
        var choice = page("/judgements/new", one);
        assertThat(choice.select("a[href*=outcome]")).hasSizeGreaterThan(10);
        var form = page("/judgements/new?map=sds&version=2018&outcome=4", one);
        assertThat(send(form, one, List.of("minimum=NATIONAL", "reason="))).hasStatus(422);
        var opened =
                send(
                        form,
                        one,
                        List.of(
                                "minimum=NATIONAL",
                                "officials=2",
                                "lived=1",
                                "difference=1",
                                "reason=It is due"));
        assertThat(opened).hasStatus(303);
        var address =
                String.valueOf(opened.getResponse().getHeader("Location"))
                        .replaceFirst("\\?.*", "");
        assertThat(page(address, one).select("main").text()).contains("Nobody has answered yet");

        var questions = page(address + "/opinion", one);
        assertThat(questions.select("fieldset")).hasSize(8);
        var faulty = send(questions, one, List.of("capacity=OFFICIAL", "plausibility=4"));
        assertThat(faulty).hasStatus(422);
        assertThat(document(faulty).select("#error-summary li").size()).isEqualTo(7);
        assertThat(document(faulty).select("#plausibility-4").hasAttr("checked")).isTrue();

        assertThat(send(questions, one, answers("OFFICIAL", "MET", 4))).hasStatus(303);
        assertThat(send(questions, one, answers("OFFICIAL", "MET", 4))).hasStatus(422);
        assertThat(send(questions, other, answers("OFFICIAL", "ON_COURSE", 4))).hasStatus(303);
        assertThat(page(address, one).select("main").text())
                .contains("Awaited: 1 supported person or carer")
                .doesNotContain("ON_COURSE", "Because I said so: On");
        var nairn = SignedIn.as(sessions, NATIONAL, NAIRN);
        assertThat(send(questions, nairn, answers("SUPPORTED_PERSON", "ON_COURSE", 4)))
                .hasStatus(303);

        var publish = page(address + "/publish", one);
        assertThat(send(publish, one, List.of("reason="))).hasStatus(422);
        assertThat(send(publish, one, List.of("reason=It is done"))).hasStatus(303);
        assertThat(page(address, PUBLIC).select("main").text())
                .contains("The officials gave different answers", "one point apart");
    }

    @Test
    void a_search_for_contrary_evidence_is_put_on_record() {
        var one = as(Demo.ANALYST);
        var form = page("/judgements/contrary?map=sds&version=2018&from=5&to=1&kind=PARENT", one);
        var faulty = send(form, one, List.of("lookedIn=Complaints", "lookedFor=", "found=Nothing"));
        assertThat(faulty).hasStatus(422);
        assertThat(document(faulty).select("textarea[name=lookedIn]").text())
                .isEqualTo("Complaints");
        assertThat(
                        send(
                                form,
                                one,
                                List.of(
                                        "lookedIn=Complaints",
                                        "lookedFor=Delays",
                                        "found=Nothing")))
                .hasStatus(303);
        assertThat(
                        page(
                                        "/judgements/contrary?map=sds&version=2018&from=5&to=1&kind=PARENT",
                                        one)
                                .select("main")
                                .text())
                .contains("On record", "Delays");
    }

    @Test
    void what_follows_is_everybodys_where_it_is_open_to_all_and_names_nobody_outside() {
        var page = page(AGREED, PUBLIC).select("main");
        assertThat(page.text())
                .contains(
                        "What follows from it",
                        "Keep to this course",
                        "Evaluation unit, by",
                        "It came",
                        "The second reader left")
                .doesNotContain("Fergus", "Open to everybody", "Add an action");
        assertThat(page(LACKING, PUBLIC).select("main").text())
                .contains("No decision on it is open to everybody.")
                .doesNotContain("Collect what is missing before");
        assertThat(page(LACKING, as(Demo.READER)).select("main").text())
                .contains("Collect what is missing before", "For members only", "Ruaridh")
                .doesNotContain("Add an action");
        var document = json("/api/v1" + AGREED);
        assertThat(document.at("/decisions")).hasSize(1);
        assertThat(document.at("/decisions/0/actions")).hasSize(2);
        assertThat(document.at("/lapses/lapsed").booleanValue()).isFalse();
        assertThat(document.at("/lapses/band").stringValue()).isEqualTo("LIKELY");
        assertThat(json("/api/v1" + LACKING).at("/decisions")).isEmpty();
    }

    @Test
    void a_partnership_decides_on_a_national_judgement_and_nobody_else_reads_it() {
        var fife = organisations.find("fife").orElseThrow().id();
        var editor = SignedIn.as(sessions, fife, FIFE_EDITOR);
        assertThat(page(AGREED, editor).select("main").text())
                .contains("What you decide on it is for your own people only");
        var form = page(AGREED + "/decisions/new", editor);
        assertThat(form.select("input[name=toAll]")).isEmpty();
        assertThat(form.select("main").text()).contains("Another organisation judged this");
        assertThat(send(form, editor, List.of("words=Ask in Fife too", "reason=It is so")))
                .hasStatus(303);
        assertThat(page(AGREED, editor).select("main").text())
                .contains("Ask in Fife too", "Your organisation's own, for members only")
                .doesNotContain("Open it to everybody");
        assertThat(page(AGREED, as(Demo.ANALYST)).select("main").text())
                .doesNotContain("Ask in Fife too");
        assertThat(page(AGREED, PUBLIC).select("main").text()).doesNotContain("Ask in Fife too");
    }

    @Test
    void from_a_decision_to_the_evidence_that_came() {
        var one = as(Demo.ANALYST);
        assertThat(status(DISAGREED + "/decisions/new", as(Demo.READER))).isEqualTo(403);
        var form = page(DISAGREED + "/decisions/new", one);
        var faulty = send(form, one, List.of("words=", "reason=It is open"));
        assertThat(faulty).hasStatus(422);
        assertThat(document(faulty).select("#error-summary li")).hasSize(1);
        assertThat(document(faulty).select("textarea[name=reason]").text()).isEqualTo("It is open");
        assertThat(send(form, one, List.of("words=Ask anew", "reason=It is open"))).hasStatus(303);
        var acting = page(follow(DISAGREED, one, "Add an action"), one);
        var wrong = send(acting, one, List.of("words=Ask", "owner=Unit", "due=31/12/2020"));
        assertThat(wrong).hasStatus(422);
        assertThat(document(wrong).select("main").text())
                .contains("31 December 2020 is over. Choose a day from today on.");
        assertThat(document(wrong).select("input[name=owner]").val()).isEqualTo("Unit");
        assertThat(send(acting, one, List.of("words=Ask", "owner=Unit", "due=31/12/2099")))
                .hasStatus(303);
        var expecting = page(follow(DISAGREED, one, "Expect evidence"), one);
        assertThat(expecting.select("select[name=target] option[selected]").text())
                .startsWith("11:");
        assertThat(
                        send(
                                expecting,
                                one,
                                List.of(
                                        "kind=SURVEY",
                                        "words=What they say",
                                        "target=11",
                                        "due=31/12/2099")))
                .hasStatus(303);
        var settling = page(follow(DISAGREED, one, "Say whether it came"), one);
        assertThat(settling.select("select[name=evidence] option")).hasSizeGreaterThan(1);
        assertThat(send(settling, one, List.of("came=NO", "words="))).hasStatus(422);
        assertThat(send(settling, one, List.of("came=NO", "words=Nobody asked"))).hasStatus(303);
        assertThat(page(DISAGREED, one).select("#follows ~ article").text())
                .contains("It did not come", "Nobody asked");
    }

    private String follow(String address, RequestPostProcessor asker, String words) {
        return page(address, asker)
                .select("#follows ~ article a:contains(" + words + ")")
                .attr("href");
    }

    @Test
    void members_see_what_lapses_next_and_what_is_owed_and_take_it_away() {
        assertThat(status("/judgements/owed", PUBLIC)).isNotEqualTo(200);
        var all = page("/judgements/owed", as(Demo.READER));
        assertThat(all.select("#owed tbody tr")).hasSizeGreaterThan(4);
        assertThat(all.select("#owed").text())
                .contains("Judge anew: On course, likely", "Whoever judges", "Commissioning lead");
        var some = page("/judgements/owed?owner=Commissioning%20lead", as(Demo.READER));
        assertThat(some.select("#owed tbody tr")).hasSize(2);
        var none = page("/judgements/owed?state=OVERDUE&owner=Nobody", as(Demo.READER));
        assertThat(none.select("main").text()).contains("None fits what you chose");
        var csv =
                site.get()
                        .uri(URI.create(some.select("a[href*=csv]").attr("href")))
                        .with(as(Demo.READER))
                        .exchange();
        assertThat(csv).hasStatusOk();
        assertThat(new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Commissioning lead", "Evidence,Awaited,Survey:")
                .doesNotContain("Whoever judges");
    }

    @Test
    void an_invented_analysis_says_what_it_needs_and_names_nobody_outside() {
        var register = page("/judgements/analyses", PUBLIC);
        assertThat(register.select(".ettle_hits > li").text())
                .contains("Not yet assessable", "Invented", "Published");
        var page = page(ANALYSIS, PUBLIC).select("main");
        assertThat(page.text())
                .contains(
                        "This is a demonstration",
                        "It needs:",
                        "this to hold: Other influences were weighed.",
                        "Weakest link:",
                        "Evaluator at a university, from outside",
                        "Conversation 1",
                        "Stands",
                        "the same")
                .doesNotContain("Fergus", "Ruaridh", "What you can do");
        var document = json("/api/v1" + ANALYSIS);
        assertThat(document.at("/verdict").stringValue()).isEqualTo("Not yet assessable");
        assertThat(document.at("/recomputedTheSame").booleanValue()).isTrue();
    }

    @Test
    void an_analysis_is_led_from_step_to_step_and_each_says_what_it_lacks() {
        var one = as(Demo.ANALYST);
        var other = as(Demo.SECOND_ANALYST);
        var asking = page("/judgements/analyses/new?map=sds&version=2018", one);
        var faulty = send(asking, one, List.of("links=6_2_PARENT", "decision="));
        assertThat(faulty).hasStatus(422);
        assertThat(document(faulty).select("#error-summary li")).hasSize(2);
        assertThat(document(faulty).select("#links-6_2_PARENT").hasAttr("checked")).isTrue();
        var asked =
                send(asking, one, List.of("links=6_2_PARENT", "decision=Go on?", "needed=LIKELY"));
        assertThat(asked).hasStatus(303);
        var address =
                String.valueOf(asked.getResponse().getHeader("Location")).replaceFirst("\\?.*", "");
        assertThat(status(address, PUBLIC)).isEqualTo(404);
        var theory = page(address + "/theory", one);
        assertThat(theory.select("textarea[name=rationale0]").text()).isNotEmpty();
        var lacking =
                send(theory, one, List.of("rationale0=It helps", "assumptions0=Time", "rivals0="));
        assertThat(lacking).hasStatus(422);
        assertThat(document(lacking).select("#error-summary").text())
                .contains("Name at least one other thing", "Keep it open");
        assertThat(document(lacking).select("textarea[name=assumptions0]").text())
                .isEqualTo("Time");
        var said = List.of("rationale0=It helps", "assumptions0=Time", "rivals0=A", "unknown0=YES");
        assertThat(send(theory, one, said)).hasStatus(303);
        assertThat(page(address, one).select("#missing + ul").text())
                .contains("A search for what tells against");
        var tests = List.of("clue0-0=They say so", "looked0-0=NOT_LOOKED");
        var gathering = page(address + "/evidence", one);
        assertThat(send(gathering, one, tests)).hasStatus(422);
        var search = page("/judgements/contrary?map=sds&version=2018&from=6&to=2&kind=PARENT", one);
        send(search, one, List.of("lookedIn=Complaints", "lookedFor=Delays", "found=Nothing"));
        assertThat(send(gathering, one, tests)).hasStatus(303);
        var telling = page(address + "/story", one);
        var finding = telling.select("input[name=cited]").val();
        assertThat(
                        send(
                                telling,
                                one,
                                List.of(
                                        "narrative=Nobody knows",
                                        "cited=" + finding,
                                        "weakest=6_2_PARENT")))
                .hasStatus(303);
        assertThat(page(address, one).select("#missing + ul").text())
                .contains("somebody else has to challenge it");
        var challenging = page(address + "/objection", other);
        var objection = List.of("who=Evaluator", "outside=YES", "objections=Too few");
        assertThat(send(challenging, one, objection)).hasStatus(422);
        assertThat(send(challenging, other, objection)).hasStatus(303);
        var ending = page(address + "/challenge", one);
        assertThat(document(send(ending, one, List.of())).select("main").text())
                .contains("Answer this objection");
        var replying = page(address + "/objections/1", one);
        assertThat(send(replying, one, List.of("outcome=LEFT_STANDING", "words=So it is")))
                .hasStatus(303);
        assertThat(send(ending, one, List.of())).hasStatus(303);
        var judging = page(address + "/verdict", one);
        assertThat(send(judging, one, List.of("THEORY_PLAUSIBLE=FULLY", "reason="))).hasStatus(422);
        assertThat(send(judging, one, List.of("THEORY_PLAUSIBLE=FULLY", "reason=So it is")))
                .hasStatus(303);
        var publishing = page(address + "/publish", one);
        assertThat(send(publishing, one, List.of("reason=It is due"))).hasStatus(303);
        assertThat(page(address, PUBLIC).select(".ettle_verdict").text())
                .isEqualTo("Not yet assessable");
    }

    @Test
    void an_analysis_goes_to_a_later_version_only_where_somebody_chose_one_that_has_its_link() {
        var judge = as(Demo.ANALYST);
        var asking = page("/judgements/analyses/new?map=sds&version=2018", judge);
        var asked =
                send(asking, judge, List.of("links=6_2_PARENT", "decision=On?", "needed=LIKELY"));
        var address = JudgementSite.led(asked);
        assertThat(page(address, judge).select("main a").eachText())
                .contains("Go to a later version of the map");
        var form = page(address + "/move", judge);
        var versions = form.select("input[name=later]");
        assertThat(versions).isNotEmpty().noneMatch(it -> it.hasAttr("checked"));

        var unsaid = send(form, judge, List.of("reason=It is newer"));
        assertThat(unsaid).hasStatus(422);
        assertThat(document(unsaid).select("#error-summary li")).hasSize(1);
        assertThat(document(unsaid).select("textarea[name=reason]").text())
                .isEqualTo("It is newer");

        // No later version draws this link.
        var later = "later=" + versions.attr("value");
        var lacking = send(form, judge, List.of(later, "reason=It is newer"));
        assertThat(lacking).hasStatus(422);
        assertThat(document(lacking).select("#error-summary").text())
                .contains("nobody has recorded what became of it");
        assertThat(document(lacking).select("input[name=later][checked]").attr("value"))
                .isEqualTo(versions.attr("value"));
        assertThat(document(lacking).select("textarea[name=reason]").text())
                .isEqualTo("It is newer");
        assertThat(page(address, judge).select("main").text()).doesNotContain("It is newer");
    }

    private static List<String> answers(String capacity, String said, int level) {
        return List.of(
                "capacity=" + capacity,
                "said=" + said,
                "direction=FOR",
                "plausibility=" + level,
                "uniqueness=" + level,
                "triangulation=" + level,
                "transparency=" + level,
                "independence=" + level,
                "reason=Because I said so: " + said);
    }

    private RequestPostProcessor as(Demo person) {
        return SignedIn.as(sessions, person);
    }

    private MvcTestResult send(Document page, RequestPostProcessor asker, List<String> typed) {
        var form = page.select("main form[method=post]").first();
        if (form == null) {
            throw new AssertionError("No form is on " + page.title());
        }
        var request = site.post().uri(URI.create(form.attr("action")));
        for (var hidden : form.select("input[type=hidden]:not([name=_form])")) {
            request.param(hidden.attr("name"), hidden.attr("value"));
        }
        for (var each : typed) {
            var parts = each.split("=", 2);
            request.param(parts[0], parts[1]);
        }
        return request.with(TestForms.token()).with(asker).exchange();
    }

    private int status(String address, RequestPostProcessor asker) {
        return site.get().uri(URI.create(address)).with(asker).exchange().getResponse().getStatus();
    }

    private JsonNode json(String address) {
        var answer = site.get().uri(URI.create(address)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private Document page(String address, RequestPostProcessor asker) {
        var answer = site.get().uri(URI.create(address)).with(asker).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return document(answer);
    }

    private static Document document(MvcTestResult answer) {
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
