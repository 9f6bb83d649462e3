package org.ettle.judgement.web.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.judgement.web.JudgementSite.PUBLIC;
import static org.ettle.judgement.web.JudgementSite.document;
import static org.ettle.judgement.web.JudgementSite.led;

import java.util.List;
import java.util.UUID;
import org.ettle.ProgramTest;
import org.ettle.access.Organisations;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.judgement.web.JudgementSite;
import org.ettle.platform.store.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The pages of process tracing, with the invented trace that Ettle starts with.
@ProgramTest
class TracePagesTest {

    private static final String INVENTED =
            "/judgements/traces/de300000-0000-4000-8000-000000000961";
    private static final String LINK = "?map=sds&version=2018&from=6&to=2&kind=PARENT";

    @Autowired MockMvcTester tester;
    @Autowired Sessions sessions;
    @Autowired Organisations organisations;

    private JudgementSite site;

    @BeforeEach
    void open() {
        site = new JudgementSite(tester);
    }

    @Test
    void the_invented_trace_tells_its_range_its_tests_and_that_the_rubric_differs() {
        var register = site.page("/judgements/traces", PUBLIC);
        assertThat(register.select(".ettle_hits > li").text()).contains("Invented", "Published");
        var page = site.page(INVENTED, PUBLIC).select("main");
        assertThat(page.select(".ettle_verdict").text()).startsWith("Likely: ");
        assertThat(page.text())
                .contains(
                        "This is a demonstration",
                        "They differ.",
                        "The rubric says “as likely as not”, process tracing says “likely”",
                        "The search would have found it 40 times in 100",
                        "Conversation 1",
                        "weaker than judged",
                        "byte for byte")
                .doesNotContain("Fergus", "What you can do");
        assertThat(page.select("#origins tbody tr")).hasSize(2);
        assertThat(page.select(".ettle_change-card")).hasSize(3);
        var document = site.json("/api/v1" + INVENTED);
        assertThat(document.at("/result/band").stringValue()).isEqualTo("LIKELY");
        assertThat(document.at("/result/rubric").stringValue()).isEqualTo("AS_LIKELY_AS_NOT");
        assertThat(document.at("/result/differs").booleanValue()).isTrue();
        assertThat(document.at("/recomputedTheSame").booleanValue()).isTrue();
        assertThat(document.at("/tests/1/kind").stringValue()).isEqualTo("HOOP");
    }

    @Test
    void from_a_link_to_a_published_trace_and_nothing_typed_is_lost() {
        var one = as(Demo.ANALYST);
        assertThat(site.page("/judgements/traces/new?map=sds&version=2018", one).select("h2"))
                .hasSize(1);
        var asking = site.page("/judgements/traces/new" + LINK, one);
        var faulty = site.send(asking, one, List.of("question=Go on?", "before=often", "rivals=A"));
        assertThat(faulty).hasStatus(422);
        assertThat(document(faulty).select("#error-summary").text()).contains("such as 70 to 90");
        assertThat(document(faulty).select("input[name=before]").val()).isEqualTo("often");
        var address =
                led(site.send(asking, one, List.of("question=Go on?", "before=50", "rivals=A\nB")));
        assertThat(site.status(address, PUBLIC)).isEqualTo(404);

        var registering = site.page(address + "/tests", one);
        assertThat(registering.select("input[type=text]")).hasSize(4);
        var lacking =
                site.send(registering, one, List.of("statement=They say so", "ifHeld=80 to 90"));
        assertThat(lacking).hasStatus(422);
        assertThat(document(lacking).select("#error-summary li")).hasSize(3);
        assertThat(document(lacking).select("textarea[name=statement]").text())
                .isEqualTo("They say so");
        var test =
                List.of(
                        "statement=They say so",
                        "ifHeld=80 to 90",
                        "rival0=10-20",
                        "rival1=5",
                        "other=5%");
        led(site.send(registering, one, test));
        assertThat(site.page(address, one).select(".ettle_change-card").text())
                .contains(
                        "Nobody has said yet", "if not, 10 to 20 in 100, because of this rival: A");

        var looking = site.page(address + "/tests/t1", one);
        assertThat(site.send(looking, one, List.of("came=ABSENT", "lookedIn=", "effort=40")))
                .hasStatus(422);
        led(
                site.send(
                        looking,
                        one,
                        List.of("came=ABSENT", "lookedIn=Complaints", "effort=40", "words=None")));
        assertThat(site.page(address + "/tests", one).select("main").text())
                .contains("Somebody has looked already");
        var weighing = site.page(address + "/weigh", one);
        assertThat(site.send(weighing, one, List.of("reason="))).hasStatus(422);
        led(site.send(weighing, one, List.of("reason=It is little.")));
        assertThat(site.page(address, one).select("main").text())
                .contains("No published judgement stood on the link");
        led(site.send(site.page(address + "/publish", one), one, List.of("reason=It is due.")));
        assertThat(site.page(address, PUBLIC).select("main").text())
                .contains("Published", "Complaints");
    }

    @Test
    void two_read_a_test_apart_and_neither_page_tells_before_both_have() {
        var one = as(Demo.ANALYST);
        var other = as(Demo.SECOND_ANALYST);
        var asking = site.page("/judgements/traces/new" + LINK, one);
        assertThat(asking.select("#assessors-TWO").hasAttr("checked")).isTrue();
        var address =
                led(
                        site.send(
                                asking,
                                one,
                                List.of(
                                        "question=Go on?",
                                        "before=50",
                                        "rivals=A",
                                        "assessors=TWO")));
        led(
                site.send(
                        site.page(address + "/tests", one),
                        one,
                        List.of(
                                "statement=They say so",
                                "ifHeld=81 to 89",
                                "rival0=11",
                                "other=5",
                                "reason=Most would")));
        assertThat(site.page(address, one).select("main").text())
                .contains("The second is awaited", "Your reading", "81 to 89", "Most would")
                .doesNotContain("Read the tests too", "Weigh what came");
        assertThat(site.page(address, other).select("main").text())
                .contains("They say so", "Read the tests too", "stays hidden")
                .doesNotContain("81", "Most would");
        var reading = site.page(address + "/reading", other);
        assertThat(reading.select("main").text()).doesNotContain("81", "Most would");
        var faulty =
                site.send(reading, other, List.of("t1-ifHeld=70", "t1-rival0=x", "t1-other=5"));
        assertThat(faulty).hasStatus(422);
        assertThat(document(faulty).select("input[name=t1-ifHeld]").val()).isEqualTo("70");
        led(
                site.send(
                        reading,
                        other,
                        List.of(
                                "t1-ifHeld=70",
                                "t1-rival0=10",
                                "t1-other=5",
                                "t1-reason=Some would")));
        assertThat(site.page(address, one).select("main").text())
                .contains(
                        "Most would",
                        "Some would",
                        "The first two agree",
                        "If the link holds it is there 70 to 89 in 100",
                        "Say what came of looking");
        led(site.send(site.page(address + "/tests/t1", one), one, List.of("came=NOT_LOOKED")));
        led(site.send(site.page(address + "/weigh", one), one, List.of("reason=It is little.")));
        led(site.send(site.page(address + "/publish", one), one, List.of("reason=It is due.")));
        assertThat(site.page(address, PUBLIC).select("main").text())
                .contains("Assessor 1:", "Assessor 2:", "Some would")
                .doesNotContain("Fergus");
        var document = site.json("/api/v1" + address);
        assertThat(document.at("/assessors").intValue()).isEqualTo(2);
        assertThat(document.at("/tests/0/readings")).hasSize(2);
    }

    @Test
    void only_an_administrator_switches_it_on_and_a_partnership_begins_without() {
        var administrator = of("fife", "de300000-0000-4000-8000-000000000203");
        assertThat(site.page("/judgements/traces", administrator).select("main").text())
                .contains("Your organisation does not work with process tracing");
        assertThat(
                        site.status(
                                "/judgements/traces/setting",
                                of("fife", "de300000-0000-4000-8000-000000000205")))
                .isEqualTo(403);
        var setting = site.page("/judgements/traces/setting", administrator);
        assertThat(setting.select("input[value=OFF]").hasAttr("checked")).isTrue();
        assertThat(site.send(setting, administrator, List.of("use=ON", "reason="))).hasStatus(422);
        led(site.send(setting, administrator, List.of("use=ON", "reason=We learned how.")));
        assertThat(site.page("/judgements/traces", administrator).select("main").text())
                .contains("Your organisation works with process tracing");
    }

    private RequestPostProcessor as(Demo person) {
        return SignedIn.as(sessions, person);
    }

    private RequestPostProcessor of(String organisation, String person) {
        return SignedIn.as(sessions, id(organisation), UUID.fromString(person));
    }

    private OrganisationId id(String address) {
        return organisations.find(address).orElseThrow().id();
    }
}
