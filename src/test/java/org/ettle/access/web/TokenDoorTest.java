package org.ettle.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import org.ettle.ProgramTest;
import org.ettle.access.Organisations;
import org.ettle.access.Scope;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.SecretWord;
import org.ettle.access.session.Sessions;
import org.ettle.access.token.ApiTokens;
import org.ettle.access.token.TokenFixtures;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@ProgramTest
@Import(PlantedRoutes.class)
@ExtendWith(OutputCaptureExtension.class)
class TokenDoorTest {

    private static final String EDITS = "/api/planted/edits";

    @Autowired MockMvcTester site;
    @Autowired ApiTokens tokens;
    @Autowired Sessions sessions;
    @Autowired Organisations organisations;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    @Test
    void a_program_acts_for_the_person_of_its_token() {
        assertThat(post(token(Demo.EDITOR, Scope.DRAFTS_WRITE)))
                .hasStatusOk()
                .hasBodyTextEqualTo(Demo.EDITOR.id().toString())
                .hasHeader("Cache-Control", "no-store");
    }

    @Test
    void the_name_of_the_scheme_is_read_in_any_case() {
        var header = token(Demo.EDITOR, Scope.DRAFTS_WRITE);
        assertThat(post("bearer  " + header.substring(7))).hasStatusOk();
    }

    @Test
    void a_cookie_never_counts_for_a_program_nor_a_token_on_a_page() {
        assertThat(site.post().uri(EDITS).with(SignedIn.as(sessions, Demo.EDITOR))).hasStatus(401);
        assertThat(
                        site.get()
                                .uri("/planted/editors")
                                .header("Authorization", token(Demo.EDITOR, Scope.DRAFTS_WRITE)))
                .hasStatus(303);
    }

    @Test
    void on_a_route_that_is_open_to_all_a_token_shows_nothing_more() {
        for (var header : List.of(token(Demo.EDITOR, Scope.DRAFTS_WRITE), "Bearer nonsense")) {
            assertThat(site.get().uri("/api/planted/open").header("Authorization", header))
                    .hasStatusOk()
                    .hasBodyTextEqualTo("null");
        }
    }

    @Test
    void a_token_without_the_scope_is_told_which() {
        assertThat(post(token(Demo.EDITOR, Scope.DRAFTS_READ)))
                .hasStatus(403)
                .hasContentType("application/problem+json")
                .hasHeader(
                        "WWW-Authenticate",
                        "Bearer realm=\"Ettle\", error=\"insufficient_scope\","
                                + " scope=\"drafts:write\"")
                .bodyText()
                .contains("drafts:write");
    }

    @Test
    void a_token_whose_person_lacks_the_role_does_nothing() {
        assertThat(post(token(Demo.READER, Scope.DRAFTS_WRITE)))
                .hasStatus(403)
                .bodyText()
                .contains("Map editor or Judge");
    }

    @Test
    void a_role_that_is_lost_is_lost_with_the_next_request() {
        var header = token(Demo.SECOND_EDITOR, Scope.DRAFTS_WRITE);
        assertThat(post(header)).hasStatusOk();

        change(
                """
                update access.role_held set held = daterange(lower(held) - 9, lower(held))
                 where person_id = ?
                """,
                Demo.SECOND_EDITOR);
        assertThat(post(header)).hasStatus(403);
    }

    @Test
    void who_is_shut_out_is_out_with_all_their_tokens() {
        var header = token(Demo.ANALYST, Scope.DRAFTS_READ);
        change("update access.person set disabled_at = now() where id = ?", Demo.ANALYST);
        assertRefused(header);

        change("update access.person set disabled_at = null where id = ?", Demo.ANALYST);
        assertThat(post(header)).hasStatus(403);
    }

    @Test
    void a_token_that_was_ended_is_refused_for_ever() {
        var made = TokenFixtures.made(tokens, national(), Demo.EDITOR.id(), Scope.DRAFTS_WRITE);
        var header = "Bearer " + made.text().reveal();
        assertThat(post(header)).hasStatusOk();

        Askers.run(
                new Asker(national(), Demo.EDITOR.id(), "a test"),
                () -> tokens.end(made.fact().token()));
        assertRefused(header);
        assertRefused(header);
    }

    @Test
    void a_token_after_its_last_day_is_refused() {
        var text = TokenFixtures.over(jdbc, transactions, national(), Demo.EDITOR.id());
        assertRefused("Bearer " + text.reveal());
    }

    @Test
    void what_is_no_token_of_ours_is_refused_and_breaks_nothing() {
        var nowhere = TokenFixtures.unknown(new OrganisationId(UUID.randomUUID())).reveal();
        var unknown = TokenFixtures.unknown(national()).reveal();
        var session = SignedIn.word(sessions, national(), Demo.EDITOR.id());
        for (var header :
                List.of(
                        "",
                        "Bearer",
                        "Bearer ",
                        "Bearer x",
                        "Basic " + unknown,
                        "Bearer " + nowhere,
                        "Bearer " + unknown,
                        "Bearer " + unknown + "\u00e9",
                        "Bearer " + session.reveal())) {
            assertRefused(header);
        }
    }

    @Test
    void a_token_that_names_another_organisation_opens_nothing() {
        var fife = organisations.find("fife").orElseThrow().id();
        var header = token(Demo.EDITOR, Scope.DRAFTS_WRITE);
        var moved = SecretWord.drawnFor(fife).reveal().substring(0, 21) + header.substring(34, 77);

        assertRefused("Bearer ettle_" + moved + checksum("ettle_" + moved));
    }

    @Test
    void a_refused_token_is_told_to_the_log_without_its_text(CapturedOutput log) {
        var text = TokenFixtures.over(jdbc, transactions, national(), Demo.EDITOR.id()).reveal();
        assertRefused("Bearer " + text);
        assertRefused("Bearer " + text.substring(1));

        assertThat(log.getAll())
                .contains("OVER", "none of Ettle's")
                .doesNotContain(text.substring(20, 60));
    }

    private void assertRefused(String header) {
        assertThat(post(header))
                .as(header)
                .hasStatus(401)
                .hasContentType("application/problem+json")
                .hasHeader("WWW-Authenticate", "Bearer realm=\"Ettle\", error=\"invalid_token\"");
    }

    private MvcTestResult post(String header) {
        return site.post().uri(EDITS).header("Authorization", header).exchange();
    }

    private String token(Demo person, Scope... scopes) {
        return TokenFixtures.bearer(tokens, national(), person.id(), scopes);
    }

    private void change(String sql, Demo person) {
        Askers.run(
                Asker.theProgram(national(), "a test"),
                () ->
                        transactions.executeWithoutResult(
                                _ -> jdbc.sql(sql).params(person.id()).update()));
    }

    private static String checksum(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits(sum.getValue(), 8);
    }

    private OrganisationId national() {
        return organisations.national().id();
    }
}
