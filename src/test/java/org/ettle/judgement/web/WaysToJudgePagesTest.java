package org.ettle.judgement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.judgement.web.JudgementSite.PUBLIC;
import static org.ettle.judgement.web.JudgementSite.document;
import static org.ettle.judgement.web.JudgementSite.led;

import java.util.List;
import org.ettle.ProgramTest;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Indicators;
import org.ettle.evidence.series.Vintages;
import org.ettle.judgement.web.area.AreaFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Pathways, areas, accounts, bodies of evidence and a whole version, with what Ettle starts with.
@ProgramTest
class WaysToJudgePagesTest {

    private static final String ON_A_LINK = "/judgements/de300000-0000-4000-8000-000000000905";
    private static final String OPEN = "/judgements/de300000-0000-4000-8000-000000000904";
    private static final String LINK = "?map=sds&version=2018&from=5&to=2&kind=PARENT";

    @Autowired MockMvcTester tester;
    @Autowired Sessions sessions;
    @Autowired Indicators indicators;
    @Autowired Vintages vintages;
    @Autowired Areas areas;

    private JudgementSite site;

    @BeforeEach
    void open() {
        site = new JudgementSite(tester);
    }

    @Test
    void pathways_lead_from_judged_links_to_outcomes_and_say_what_is_not_rated() {
        var all = site.page("/judgements/pathways?map=sds&version=2018", PUBLIC);
        assertThat(all.select("#pathways tbody tr")).hasSizeGreaterThan(5);
        var one = site.page("/judgements/pathways?map=sds&version=2018&outcome=2", PUBLIC);
        assertThat(one.select(".ettle_verdict").text()).isEqualTo("As likely as not");
        assertThat(one.select("main").text())
                .contains("The best pathway", "33 to 66 in 100", "Weakest: look here first")
                .contains("Invented");
        assertThat(one.select("#routes tbody tr").getLast().text())
                .startsWith("All of them together As likely as not");
        assertThat(one.select("#route + ol a").attr("href")).isEqualTo(ON_A_LINK);
        var open = site.page("/judgements/pathways?map=sds&version=2018&outcome=0", PUBLIC);
        assertThat(open.select("main").text()).contains("Not yet assessable", "lacks these");
        assertThat(site.page("/maps/sds/2018/outcomes/2", PUBLIC).select(".ettle_judgement a"))
                .extracting(it -> it.attr("href"))
                .contains("/judgements/pathways?map=sds&version=2018&outcome=2");
        var document = site.json("/api/v1/judgements/pathways?map=sds&version=2018&outcome=2");
        assertThat(document.at("/outcomes")).hasSize(1);
        assertThat(document.at("/outcomes/0/range/low").decimalValue())
                .isEqualByComparingTo("0.33");
        assertThat(site.status("/judgements/pathways?map=sds&version=2018&outcome=no", PUBLIC))
                .isEqualTo(404);
    }

    @Test
    void a_judge_sees_what_the_rule_suggests_and_decides() {
        var one = as(Demo.ANALYST);
        var address = ON_A_LINK + "/certainty/cerqual";
        assertThat(site.status(address, as(Demo.READER))).isEqualTo(403);
        assertThat(site.status(ON_A_LINK + "/certainty/none", one)).isEqualTo(404);
        assertThat(site.page(address, one).select("fieldset")).hasSize(4);
        assertThat(site.status(address + "?coherence=NONE", one)).isEqualTo(422);
        var concerns =
                "?methodologicalLimitations=NONE&coherence=NONE&adequacy=SERIOUS&relevance=MINOR";
        var suggested = site.page(address + concerns, one);
        assertThat(suggested.select("#suggestion").text()).isEqualTo("The rule suggests: low");
        var lacking = site.send(suggested, one, List.of("level=VERY_LOW", "reason="));
        assertThat(lacking).hasStatus(422);
        assertThat(document(lacking).select("#level-VERY_LOW").hasAttr("checked")).isTrue();
        led(site.send(suggested, one, List.of("level=VERY_LOW", "reason=It is one family.")));
        assertThat(site.page(ON_A_LINK, PUBLIC).select("main").text())
                .contains("CERQual: very low", "The rule suggested low.", "It is one family.")
                .doesNotContain("Fergus");
        assertThat(site.page(OPEN + "/certainty/grade", one).select("main").text())
                .contains("Not all awaited answers are in yet");
    }

    @Test
    void the_page_of_a_link_asks_five_questions_and_says_what_nobody_knows() {
        var before = site.page("/judgements/links" + LINK, PUBLIC);
        assertThat(before.select("main h3").eachText())
                .containsExactly(
                        "Effect", "Mechanism", "Moderators", "Implementation", "Economics");
        assertThat(before.select("main").text())
                .contains("Putting wishes into words before choosing", "Nothing yet.");
        var one = as(Demo.ANALYST);
        var form = site.page("/judgements/links/facets" + LINK, one);
        assertThat(site.send(form, one, List.of("facet=ECONOMICS", "words="))).hasStatus(422);
        led(site.send(form, one, List.of("facet=ECONOMICS", "words=Nobody counted the hours.")));
        led(
                site.send(
                        form,
                        one,
                        List.of("facet=IMPLEMENTATION", "words=It takes time.", "toAll=YES")));
        assertThat(site.page("/judgements/links" + LINK, PUBLIC).select("main").text())
                .contains("It takes time.")
                .doesNotContain("Nobody counted the hours.");
        assertThat(site.page("/judgements/links" + LINK, one).select("main").text())
                .contains("Nobody counted the hours.", "for members only");
    }

    @Test
    void areas_stand_by_name_with_what_cannot_be_told_apart() {
        var series = AreaFixtures.ofScotland(indicators, vintages);
        var national = site.page("/judgements/areas?indicator=" + series, PUBLIC);
        assertThat(national.select("#national tbody tr")).hasSizeGreaterThan(1);
        assertThat(national.select("svg")).isNotEmpty();
        int counted = AreaFixtures.take(vintages, areas);
        var page =
                site.page(
                        "/judgements/areas?indicator=implementation-rate&one=S12000033&another="
                                + "S12000034",
                        PUBLIC);
        assertThat(page.select("#areas tbody tr")).hasSize(counted);
        assertThat(page.select("#areas tbody th").eachText()).isSorted();
        assertThat(page.select("#areas tbody tr").text()).contains("cannot tell apart", "higher");
        assertThat(page.select("main").text())
                .contains("You cannot tell", "Left out", "Invented for a test");
        assertThat(page.select("svg")).hasSizeGreaterThan(32);
        var csv = site.text("/judgements/areas.csv?indicator=implementation-rate");
        assertThat(csv.lines().filter(it -> it.contains("S12"))).hasSize(counted);
        assertThat(site.status("/judgements/areas?indicator=none", PUBLIC)).isEqualTo(404);
    }

    @Test
    void accounts_are_counted_by_people_and_held_against_the_theory() {
        var page = site.page("/judgements/accounts?map=sds&version=2018", PUBLIC);
        assertThat(page.select("main").text())
                .contains(
                        "2 people were heard, in 3 mentions",
                        "3 mentions are invented",
                        "1 of 2: 9 to 91 in 100",
                        "In the theory",
                        "1 of 3 (33 in 100)");
        assertThat(page.select("svg[aria-labelledby], svg title").text())
                .contains("People's own map");
        assertThat(page.select("#told tbody tr")).hasSize(3);
        assertThat(site.text("/judgements/accounts.csv?map=sds&version=2018"))
                .contains("In the theory");
        assertThat(
                        site.page("/judgements/accounts?map=sds&version=2016-18", PUBLIC)
                                .select("main")
                                .text())
                .contains("No account is coded on this version yet");
    }

    @Test
    void two_versions_are_held_against_the_same_accounts() {
        var page =
                site.page(
                        "/judgements/accounts/versions?map=sds&version=2018&otherMap=sds"
                                + "&otherVersion=2016-18",
                        PUBLIC);
        assertThat(page.select("main").text())
                .contains("2 people were heard, in 3 mentions", "Links that nobody tells");
        assertThat(page.select("#fits tbody tr")).hasSize(5);
        assertThat(page.select(".ettle_columns__column")).hasSize(2);
        assertThat(page.select("svg")).isNotEmpty();
        assertThat(site.page("/judgements/accounts?map=sds&version=2018", PUBLIC).select("a"))
                .anyMatch(it -> it.attr("href").contains("/accounts/versions?"));
    }

    @Test
    void
            a_link_without_a_judgement_counts_by_its_trace_and_each_page_of_a_link_leads_to_the_other() {
        var pathways =
                site.page("/judgements/pathways?map=sds&version=2018", PUBLIC).select("main");
        assertThat(pathways.select("#traced ~ ul > li")).hasSize(2);
        assertThat(pathways.select("#traced ~ ul").text())
                .contains("Counts here", "Does not count here: the rubric does", "They differ.");
        var document = site.json("/api/v1/judgements/pathways?map=sds&version=2018");
        assertThat(document.at("/links").toString())
                .contains("\"by\":\"TRACING\"", "\"by\":\"RUBRIC\"", "\"differs\":true");
        var evidence = site.page("/evidence/links" + LINK, PUBLIC);
        var known = evidence.select("main a[href^=/judgements/links]").attr("href");
        assertThat(site.page(known, PUBLIC).select("main a[href^=/evidence/links]")).isNotEmpty();
    }

    @Test
    void what_is_rated_and_entered_is_told_as_invented_on_the_page_and_for_programs() {
        var judgement = "/judgements/de300000-0000-4000-8000-000000000905";
        assertThat(site.page(judgement, PUBLIC).select("main").text())
                .contains("CERQual: low", "Invented, to try Ettle with", "Nothing is entered");
        assertThat(site.json("/api/v1" + judgement).at("/certainties/0/method").stringValue())
                .isEqualTo("CERQUAL");
        var version = site.json("/api/v1/judgements?map=sds&version=2018");
        assertThat(version.at("/facets")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(version.at("/facets/0/demonstration").booleanValue()).isTrue();
        assertThat(version.at("/judgements").toString()).contains("GRADE", "CERQUAL");
    }

    @Test
    void a_whole_version_is_there_for_programs_and_what_lapses_next_for_everybody() {
        var document = site.json("/api/v1/judgements?map=sds&version=2018");
        assertThat(document.at("/judgements").size()).isGreaterThanOrEqualTo(4);
        assertThat(document.at("/notJudged").size()).isPositive();
        var register = site.page("/judgements", PUBLIC);
        assertThat(register.select("#lapsing + ul > li")).hasSize(3);
        assertThat(register.select("a[href='/api/v1/judgements?map=sds&version=2018']")).hasSize(1);
        assertThat(site.page("/maps/sds/2018/outcomes/5", PUBLIC).select(".ettle_judgement").text())
                .contains("Decided on it:", "Keep to this course");
    }

    private RequestPostProcessor as(Demo person) {
        return SignedIn.as(sessions, person);
    }
}
