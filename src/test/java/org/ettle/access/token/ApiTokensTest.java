package org.ettle.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.ettle.ProgramTest;
import org.ettle.access.Organisations;
import org.ettle.access.Scope;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.token.TokenFact.TokenEnded;
import org.ettle.access.token.TokenFact.TokenMade;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@ProgramTest
@RecordApplicationEvents
class ApiTokensTest {

    @Autowired ApiTokens tokens;
    @Autowired Organisations organisations;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;
    @Autowired ApplicationEvents events;

    private Asker editor = Asker.thePublic("nobody yet");

    @BeforeEach
    void the_editor_asks() {
        editor = as(Demo.EDITOR);
    }

    @Test
    void a_token_acts_for_its_person_within_its_scopes() {
        var made = TokenFixtures.made(tokens, national(), Demo.EDITOR.id(), Scope.DRAFTS_READ);

        var use = Askers.call(theProgram(), () -> tokens.use(made.text()));

        assertThat(use)
                .isInstanceOfSatisfying(
                        TokenUse.Accepted.class,
                        it -> {
                            assertThat(it.bearer().person()).isEqualTo(Demo.EDITOR.id());
                            assertThat(it.bearer().scopes()).containsExactly(Scope.DRAFTS_READ);
                        });
    }

    @Test
    void making_and_ending_are_told_and_the_text_is_not() {
        var made = TokenFixtures.made(tokens, national(), Demo.EDITOR.id(), Scope.DRAFTS_READ);
        Askers.run(editor, () -> tokens.end(made.fact().token()));

        assertThat(events.stream(TokenMade.class)).contains(made.fact());
        assertThat(events.stream(TokenEnded.class))
                .contains(new TokenEnded(national(), Demo.EDITOR.id(), made.fact().token()));
        assertThat(events.stream(TokenFact.class).toList().toString())
                .doesNotContain(made.text().reveal(), made.text().fingerprint());
    }

    @Test
    void the_database_keeps_the_fingerprint_alone() {
        var made = TokenFixtures.made(tokens, national(), Demo.EDITOR.id(), Scope.DRAFTS_READ);

        var rows =
                inTransaction(() ->
                        jdbc.sql("select t::text from access.api_token t")
                                .query(String.class)
                                .list());

        assertThat(rows).anyMatch(row -> row.contains(made.text().fingerprint()));
        var word = made.text().reveal().substring(6, 70);
        assertThat(rows).noneMatch(row -> row.contains(word));
    }

    @Test
    void a_use_is_noted_once_an_hour() {
        var made = TokenFixtures.made(tokens, national(), Demo.EDITOR.id(), Scope.DRAFTS_READ);
        assertThat(lastUsed(made)).isEmpty();

        use(made);
        var first = lastUsed(made);
        use(made);
        assertThat(lastUsed(made)).isEqualTo(first).isNotEmpty();

        inTransaction(() ->
                jdbc.sql("update access.api_token set last_used_at = now() - interval '61 minutes'")
                        .update());
        use(made);
        assertThat(lastUsed(made)).isNotEqualTo(first);
    }

    @Test
    void a_token_needs_a_name_a_scope_and_a_last_day_within_a_year() {
        var latest = Askers.call(editor, tokens::latestEnd);
        var all = Set.of(Scope.values());

        assertThat(refusal(" ", all, latest)).isInstanceOf(TokenRefusal.NameMissing.class);
        assertThat(refusal("a".repeat(81), all, latest))
                .isInstanceOf(TokenRefusal.NameTooLong.class);
        assertThat(refusal("a", Set.of(), latest)).isInstanceOf(TokenRefusal.NoScope.class);
        assertThat(refusal("a", all, latest.plusDays(1)))
                .isInstanceOf(TokenRefusal.LastsTooLong.class);
        assertThat(refusal("a", all, latest.minusYears(1).minusDays(1)))
                .isInstanceOf(TokenRefusal.EndsInThePast.class);
        assertThat(
                        Askers.<Making, RuntimeException>call(
                                editor, () -> tokens.make("a", all, latest)))
                .isInstanceOf(Making.Made.class);
    }

    @Test
    void nobody_sees_or_ends_the_token_of_another() {
        var made = TokenFixtures.made(tokens, national(), Demo.EDITOR.id(), Scope.DRAFTS_READ);
        var colleague = as(Demo.SECOND_EDITOR);
        var fife = organisations.find("fife").orElseThrow().id();
        var namesake = new Asker(fife, Demo.EDITOR.id(), "a test");

        for (var other : List.of(colleague, namesake)) {
            assertThat(Askers.call(other, tokens::list)).isEmpty();
            assertThatThrownBy(() -> Askers.run(other, () -> tokens.end(made.fact().token())))
                    .isInstanceOf(NotFound.class);
        }
    }

    private void use(Making.Made made) {
        assertThat(
                        Askers.<TokenUse, RuntimeException>call(
                                theProgram(), () -> tokens.use(made.text())))
                .isInstanceOf(TokenUse.Accepted.class);
    }

    private List<Instant> lastUsed(Making.Made made) {
        return Askers.call(editor, tokens::list).stream()
                .filter(it -> it.id().equals(made.fact().token()))
                .map(ApiToken::lastUsedAt)
                .filter(Objects::nonNull)
                .toList();
    }

    private TokenRefusal refusal(String name, Set<Scope> scopes, LocalDate lastDay) {
        var making = Askers.call(editor, () -> tokens.make(name, scopes, lastDay));
        return ((Making.Refused) making).reason();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(
                Askers.call(editor, () -> transactions.execute(_ -> work.get())));
    }

    private Asker as(Demo person) {
        return new Asker(national(), person.id(), "a test");
    }

    private Asker theProgram() {
        return Asker.theProgram(national(), "a test");
    }

    private OrganisationId national() {
        return organisations.national().id();
    }
}
