package org.ettle.journal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ettle.ProgramTest;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.journal.Entered;
import org.ettle.journal.Journal;
import org.ettle.journal.Sought;
import org.ettle.journal.chain.Lines;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What administrators and members see of the journal, in the whole program with its demonstration.
@ProgramTest
class JournalPagesTest {

    private static final OrganisationId NATIONAL =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");

    @Autowired MockMvcTester site;
    @Autowired Sessions sessions;
    @Autowired Journal journal;

    private MvcTestResult get(String address, Demo person) {
        return site.get().uri(address).with(SignedIn.as(sessions, person)).exchange();
    }

    private Document page(String address, Demo person) throws Exception {
        var answer = get(address, person);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private List<Entered> entries(Sought sought) {
        return Askers.call(
                Asker.theProgram(NATIONAL, "test"),
                () -> journal.list(sought, Long.MAX_VALUE, 1000));
    }

    private Entered published() {
        return entries(sought("theory.version-published")).getLast();
    }

    private static Sought sought(String what) {
        return new Sought("", null, what, "", null, null, "");
    }

    @Test
    void the_journal_shows_the_newest_entries_in_plain_words() throws Exception {
        var page = page("/journal", Demo.ADMINISTRATOR);

        assertThat(page.select("#entries tbody tr")).isNotEmpty();
        assertThat(page.select("#entries tbody tr:first-child").text())
                .contains("Signed in")
                .contains("Demo");
        assertThat(page.select("#what option").eachText())
                .contains("Anything", "Version published", "Person added");
        assertThat(page.select("#kind option").eachText()).contains("Map", "Version", "Person");
    }

    @Test
    void it_is_searched_by_words_who_what_kind_dates_and_request() throws Exception {
        assertThat(rows("/journal?what=theory.version-published&words=2018")).isEmpty();
        assertThat(rows("/journal?what=theory.version-published"))
                .hasSameSizeAs(entries(sought("theory.version-published")));
        assertThat(rows("/journal?what=theory.map-begun&words=self-directed")).hasSize(1);
        assertThat(rows("/journal?kind=version&what=theory.version-recorded"))
                .hasSameSizeAs(entries(sought("theory.version-recorded")));
        assertThat(rows("/journal?who=fergus&what=access.person-invited")).hasSize(1);
        assertThat(rows("/journal?who=" + Demo.ANALYST.id() + "&what=access.person-invited"))
                .hasSize(1);
        assertThat(rows("/journal?who=nobody-of-this-name")).isEmpty();
        assertThat(rows("/journal?to=2020-01-01")).isEmpty();
        assertThat(rows("/journal?from=2020-01-01&what=theory.map-begun")).hasSize(1);
        assertThat(rows("/journal?request=no-such-request")).isEmpty();
        assertThat(page("/journal?from=yesterday", Demo.ADMINISTRATOR).select("#from-fault").text())
                .contains("Give a date");
    }

    private List<String> rows(String address) throws Exception {
        return page(address, Demo.ADMINISTRATOR).select("#entries tbody tr").eachText();
    }

    @Test
    void it_is_paged_without_losing_the_search() throws Exception {
        var address = "/journal?what=access.person-invited&before=1000000";
        assertThat(page(address, Demo.ADMINISTRATOR).select(".ds_sequential-nav a").attr("href"))
                .isEqualTo("/journal?what=access.person-invited");
    }

    @Test
    void an_entry_is_shown_whole_with_its_hash() throws Exception {
        var entry = published();
        var page = page("/journal/" + entry.number(), Demo.ADMINISTRATOR);

        assertThat(page.select("main").text())
                .contains("Version published", "Ettle itself", "loading reference content")
                .contains(entry.hash().hex())
                .contains("theory.version-published");
        assertThat(get("/journal/" + entry.number() + "-" + "0".repeat(8), Demo.ADMINISTRATOR))
                .hasStatus(404);
        assertThat(get("/journal/nonsense", Demo.ADMINISTRATOR)).hasStatus(404);
        assertThat(get("/journal/999999", Demo.ADMINISTRATOR)).hasStatus(404);
        assertThat(get("/journal/0", Demo.ADMINISTRATOR)).hasStatus(404);
    }

    @Test
    void a_proof_is_good_and_that_it_was_taken_is_written() throws Exception {
        var entry = published();
        int before = entries(sought("journal.proof-taken")).size();
        var answer = get("/journal/" + entry.number() + "/proof.jsonl", Demo.ADMINISTRATOR);

        assertThat(answer).hasStatusOk();
        var line = answer.getResponse().getContentAsByteArray();
        var proof = Lines.findProof(Arrays.copyOf(line, line.length - 1)).orElseThrow();
        assertThat(proof.wrong(List.of())).isEmpty();
        assertThat(proof.entry().hash()).isEqualTo(entry.hash());
        assertThat(entries(sought("journal.proof-taken"))).hasSize(before + 1);
    }

    @Test
    void the_whole_is_taken_away_in_both_forms() throws Exception {
        var answer = get("/journal/export.jsonl", Demo.ADMINISTRATOR);
        assertThat(answer).hasStatusOk();
        var lines =
                answer.getResponse().getContentAsString(StandardCharsets.UTF_8).lines().toList();
        var header = Lines.findHeader(bytes(lines.getFirst())).orElseThrow();
        assertThat(header.size()).isEqualTo(lines.size() - 2L);
        assertThat(Lines.findEnd(bytes(lines.getLast()))).isPresent();
        assertThat(lines.get(lines.size() - 2)).contains("journal.journal-exported");

        var table = get("/journal/entries.csv", Demo.ADMINISTRATOR);
        assertThat(table).hasStatusOk();
        assertThat(table.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .startsWith("\uFEFFnumber,time,who")
                .contains("theory.version-published");
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void every_member_reads_the_history_of_a_thing_and_not_of_a_person() throws Exception {
        var version =
                Askers.call(
                        Asker.theProgram(NATIONAL, "test"),
                        () ->
                                journal.get(published().number()).subjects().stream()
                                        .filter(subject -> subject.kind().equals("version"))
                                        .findFirst()
                                        .orElseThrow());

        assertThat(
                        page("/journal/of/version/" + version.id(), Demo.READER)
                                .select("#entries tbody tr")
                                .eachText())
                .anyMatch(row -> row.contains("Version published"));
        assertThat(get("/journal/of/version/" + UUID.randomUUID(), Demo.READER)).hasStatus(404);
        assertThat(get("/journal/of/session/1", Demo.ADMINISTRATOR)).hasStatus(404);
        assertThat(get("/journal/of/person/" + Demo.ANALYST.id(), Demo.READER)).hasStatus(403);
        assertThat(get("/journal/of/person/" + Demo.ANALYST.id() + "/more", Demo.READER))
                .hasStatus(404);
        assertThat(page("/journal/of/me", Demo.READER).select("#entries tbody tr").eachText())
                .anyMatch(row -> row.contains("Signed in"));
    }

    @Test
    void an_administrator_reads_the_history_of_a_person_and_that_is_written() throws Exception {
        int before = entries(sought("journal.history-opened")).size();
        var page = page("/journal/of/person/" + Demo.ANALYST.id(), Demo.ADMINISTRATOR);

        assertThat(page.select("h1").text()).contains("Demo Analyst Fergus");
        assertThat(entries(sought("journal.history-opened"))).hasSize(before + 1);
        var again = page("/journal/of/person/" + Demo.ANALYST.id(), Demo.ADMINISTRATOR);
        assertThat(again.select("#entries tbody tr:first-child").text())
                .contains("History of a person opened", "Demo Analyst Fergus");
        assertThat(get("/journal/of/person/" + UUID.randomUUID(), Demo.ADMINISTRATOR))
                .hasStatus(404);
    }

    @Test
    void only_administrators_see_the_journal_itself() {
        var number = published().number();
        for (var address :
                List.of(
                        "/journal",
                        "/journal/" + number,
                        "/journal/" + number + "/proof.jsonl",
                        "/journal/export.jsonl",
                        "/journal/entries.csv")) {
            assertThat(get(address, Demo.EDITOR)).as(address).hasStatus(403);
        }
    }
}
