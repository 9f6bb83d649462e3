package org.ettle.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.ettle.access.Organisation;
import org.ettle.access.Organisations;
import org.ettle.access.session.SessionFixtures;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Whether a name is known does not show in how long the answer takes: what takes time is done as
/// often for each.
class SameWorkTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbcClient JDBC = DATABASE.jdbc();
    private static final Organisation FIFE = new Organisations().find("fife").orElseThrow();
    private static final String PASSWORD = "kelpie under a grey tarpaulin";
    private static final Asker PUBLIC = Asker.thePublic("a test");

    private final List<Object> facts = new ArrayList<>();
    private final PasswordHashes hashes = new PasswordHashes();
    private final PasswordStore store = new PasswordStore(JDBC);
    private final Limits limits = new Limits();
    private final SecondFactors secondFactors =
            new SecondFactors(
                    new SecondFactorStore(JDBC),
                    SessionFixtures.sessions(JDBC, facts::add),
                    limits,
                    facts::add,
                    DATABASE.transactions());
    private final SignIns signIns =
            new SignIns(
                    new SignInSheets(JDBC),
                    store,
                    hashes,
                    limits,
                    secondFactors,
                    SessionFixtures.sessions(JDBC, facts::add),
                    facts::add,
                    DATABASE.transactions());

    private final String known = "known." + UUID.randomUUID();
    private final String without = "without." + UUID.randomUUID();
    private final String shutOut = "out." + UUID.randomUUID();

    @BeforeEach
    void people() {
        person(known, "null", true);
        person(without, "null", false);
        person(shutOut, "now()", true);
    }

    @Test
    void every_refusal_costs_one_hash_and_one_fact() {
        for (var name : List.of(known, without, shutOut, "nobody." + UUID.randomUUID(), "")) {
            facts.clear();
            long before = hashes.workedOut();

            assertThat(signIn(name, "not the password")).isInstanceOf(SignIn.Refused.class);

            assertThat(hashes.workedOut() - before).as(name).isOne();
            assertThat(facts).as(name).singleElement().isInstanceOf(SignInFact.SignInRefused.class);
        }
    }

    @Test
    void the_right_password_of_somebody_shut_out_costs_the_same() {
        long before = hashes.workedOut();

        assertThat(signIn(shutOut, PASSWORD)).isInstanceOf(SignIn.Refused.class);

        assertThat(hashes.workedOut() - before).isOne();
    }

    @Test
    void a_hash_made_with_less_is_made_anew_when_its_owner_signs_in() {
        var weaker = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD);
        var person = person("upgraded." + UUID.randomUUID(), "null", false);
        inFife(() -> store.set(person, weaker));
        var name = inFife(() -> new SignInSheets(JDBC).find(person).orElseThrow().name());

        assertThat(signIn(name, PASSWORD)).isInstanceOf(SignIn.Welcome.class);

        var hash = inFife(() -> new SignInSheets(JDBC).find(person).orElseThrow().hash());
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(signIn(name, PASSWORD)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void a_sign_in_that_cannot_be_written_down_does_not_happen() {
        var unheard =
                new SignIns(
                        new SignInSheets(JDBC),
                        store,
                        hashes,
                        limits,
                        secondFactors,
                        SessionFixtures.sessions(
                                JDBC,
                                _ -> {
                                    throw new IllegalStateException("the journal is full");
                                }),
                        facts::add,
                        DATABASE.transactions());

        assertThat(
                        catchThrowable(() ->
                                Askers.call(
                                        PUBLIC,
                                        () ->
                                                unheard.withPassword(
                                                        FIFE, known, PASSWORD, origin()))))
                .hasMessage("the journal is full");
        var person = inFife(() -> new SignInSheets(JDBC).find(known, "", "")).orElseThrow();
        assertThat(inFife(() -> SessionFixtures.sessions(JDBC, facts::add).list(person.person())))
                .isEmpty();
    }

    private SignIn signIn(String name, String password) {
        return Askers.call(PUBLIC, () -> signIns.withPassword(FIFE, name, password, origin()));
    }

    private static Origin origin() {
        return new Origin("192.0.2.7", "", "A browser");
    }

    private UUID person(String name, String disabledAt, boolean withPassword) {
        var id = UUID.randomUUID();
        inFife(() -> {
            JDBC.sql(
                            """
                            insert into access.person (
                                id, name, sign_in_name, demonstration, disabled_at)
                            values (?, ?, ?, false, %s)
                            """
                                    .formatted(disabledAt))
                    .params(id, name, name)
                    .update();
            if (withPassword) {
                store.set(id, hashes.of(PASSWORD));
            }
        });
        return id;
    }

    private static void inFife(Runnable work) {
        DATABASE.as(Asker.theProgram(FIFE.id(), "a test"), work);
    }

    private static <T> T inFife(Supplier<T> work) {
        return DATABASE.as(Asker.theProgram(FIFE.id(), "a test"), work);
    }
}
