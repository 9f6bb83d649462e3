package org.ettle.access.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ettle.access.Role;
import org.ettle.access.session.Session.Proof;
import org.ettle.access.session.Session.Way;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SessionsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbcClient JDBC = DATABASE.jdbc();

    private final OrganisationId organisation = new OrganisationId(UUID.randomUUID());
    private final Asker asker = Asker.theProgram(organisation, "a test");
    private final UUID person = UUID.randomUUID();
    private final List<Object> facts = new ArrayList<>();
    private final Sessions sessions =
            new Sessions(new SessionStore(JDBC), new SessionSheets(JDBC), facts::add);

    @BeforeEach
    void somebody() {
        DATABASE.as(
                asker,
                () -> {
                    JDBC.sql(
                                    """
                                    insert into access.person (id, name, sign_in_name, demonstration)
                                    values (?, 'Demo Person', ?, true)
                                    """)
                            .params(person, "demo." + person)
                            .update();
                });
        hold("MAP_EDITOR", "[2020-01-01,)");
        hold("JUDGE", "[2020-01-01,2021-01-01)");
    }

    @Test
    void a_word_opens_its_session_with_the_roles_held_today() {
        var word = begin(Proof.TWO_FACTORS);

        var holder = find(word).orElseThrow();
        assertThat(holder.awaitsSecond()).isFalse();
        assertThat(holder.member().name()).isEqualTo("Demo Person");
        assertThat(holder.member().roles()).containsExactly(Role.MAP_EDITOR);
        assertThat(holder.member().strong()).isTrue();
        assertThat(holder.member().confirmedLately()).isTrue();
        assertThat(facts).singleElement().isInstanceOf(SessionFact.SignedIn.class);
    }

    @Test
    void another_word_opens_nothing() {
        begin(Proof.TWO_FACTORS);

        assertThat(find(SecretWord.drawnFor(organisation))).isEmpty();
    }

    @Test
    void the_database_keeps_no_word() throws SQLException {
        var word = begin(Proof.ONE_FACTOR);

        try (var superuser = DATABASE.superuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery("select s::text from access.session s")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain(word.reveal().substring(24));
            }
        }
        assertThat(facts.toString()).doesNotContain(word.reveal());
        assertThat(word).hasToString("a secret word");
    }

    @Test
    void a_session_is_not_found_on_behalf_of_another_organisation() {
        var word = begin(Proof.TWO_FACTORS);
        var other = Asker.theProgram(new OrganisationId(UUID.randomUUID()), "a test");

        assertThat(DATABASE.as(other, () -> sessions.find(word))).isEmpty();
    }

    @Test
    void somebody_who_is_shut_out_is_out_at_once() {
        var word = begin(Proof.TWO_FACTORS);

        change("update access.person set disabled_at = now() where id = ?");

        assertThat(find(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TWO_FACTORS, last_seen_at, 7 hours 59 minutes, true",
        "TWO_FACTORS, last_seen_at, 8 hours, false",
        "ONE_FACTOR, begun_at, 29 days 23 hours, true",
        "ONE_FACTOR, begun_at, 30 days, false",
        "AWAITS_SECOND, begun_at, 9 minutes, true",
        "AWAITS_SECOND, begun_at, 10 minutes, false",
    })
    void a_session_ends_by_itself(Proof proof, String moment, String ago, boolean open)
            throws SQLException {
        var word = begin(proof);

        try (var superuser = DATABASE.superuser();
                var statement = superuser.createStatement()) {
            statement.execute(
                    "update access.session set %s = now() - interval '%s' where person_id = '%s'"
                            .formatted(moment, ago, person));
        }

        assertThat(find(word).isPresent()).isEqualTo(open);
    }

    @Test
    void half_a_session_becomes_whole_under_a_new_word() {
        var half = begin(Proof.AWAITS_SECOND);
        assertThat(find(half).orElseThrow().awaitsSecond()).isTrue();

        var member = find(half).orElseThrow().member();
        var whole = DATABASE.as(asker, () -> sessions.complete(member));

        assertThat(find(half)).isEmpty();
        assertThat(find(whole).orElseThrow().awaitsSecond()).isFalse();
        assertThat(find(whole).orElseThrow().member().strong()).isTrue();
    }

    @Test
    void who_signs_out_has_no_session_any_more() {
        var word = begin(Proof.TWO_FACTORS);
        var member = find(word).orElseThrow().member();

        DATABASE.as(asker, () -> sessions.signOut(member));

        assertThat(find(word)).isEmpty();
        assertThat(facts).last().isInstanceOf(SessionFact.SignedOut.class);
    }

    @Test
    void one_session_is_ended_or_all_others_or_all() {
        var first = begin(Proof.TWO_FACTORS);
        var second = begin(Proof.TWO_FACTORS);
        var third = begin(Proof.TWO_FACTORS);
        var mine = find(first).orElseThrow().member();
        var other = find(second).orElseThrow().member();

        DATABASE.as(asker, () -> sessions.end(person, other.session(), "It is not mine."));
        assertThat(find(second)).isEmpty();
        assertThat(find(third)).isPresent();
        assertThatThrownBy(() ->
                        DATABASE.as(
                                asker, () -> sessions.end(person, other.session(), "Once more.")))
                .isInstanceOf(NotFound.class);

        assertThat(DATABASE.as(asker, () -> sessions.endOthers(mine, "Only this one."))).isOne();
        assertThat(find(third)).isEmpty();
        assertThat(find(first)).isPresent();

        assertThat(DATABASE.as(asker, () -> sessions.endAll(person, "Lost."))).isOne();
        assertThat(find(first)).isEmpty();
    }

    @Test
    void a_session_of_somebody_else_is_not_ended() {
        begin(Proof.TWO_FACTORS);
        var session = DATABASE.as(asker, () -> sessions.list(person)).getFirst().id();

        assertThatThrownBy(() ->
                        DATABASE.as(asker, () -> sessions.end(UUID.randomUUID(), session, "Mine.")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void open_sessions_are_listed_and_half_ones_are_not() {
        begin(Proof.AWAITS_SECOND);
        begin(Proof.ONE_FACTOR);

        assertThat(DATABASE.as(asker, () -> sessions.list(person)))
                .singleElement()
                .satisfies(session -> {
                    assertThat(session.device()).isEqualTo("Firefox on Linux");
                    assertThat(session.way()).isEqualTo(Way.PASSWORD);
                });
    }

    @Test
    void when_it_was_last_seen_is_written_once_a_minute_at_most() {
        var word = begin(Proof.TWO_FACTORS);
        var begun = lastSeen();
        find(word);
        assertThat(lastSeen()).isEqualTo(begun);

        change(
                "update access.session set last_seen_at = now() - interval '2 minutes'"
                        + " where person_id = ?");
        find(word);
        assertThat(lastSeen()).isAfterOrEqualTo(begun);
    }

    private Instant lastSeen() {
        return DATABASE.as(asker, () -> sessions.list(person)).getFirst().lastSeenAt();
    }

    private SecretWord begin(Proof proof) {
        return DATABASE.as(
                asker, () -> sessions.begin(person, Way.PASSWORD, proof, "Firefox on Linux"));
    }

    private Optional<Sessions.Holder> find(SecretWord word) {
        return DATABASE.as(asker, () -> sessions.find(word));
    }

    private void hold(String role, String held) {
        DATABASE.as(
                asker,
                () -> {
                    JDBC.sql(
                                    """
                                    insert into access.role_held (id, person_id, role, held, reason)
                                    values (?, ?, ?, ?::daterange, 'A test.')
                                    """)
                            .params(UUID.randomUUID(), person, role, held)
                            .update();
                });
    }

    private void change(String sql) {
        DATABASE.as(
                asker,
                () -> {
                    JDBC.sql(sql).params(person).update();
                });
    }
}
