package org.ettle.access.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ettle.ProgramTest;
import org.ettle.access.Answer;
import org.ettle.access.Organisations;
import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.access.passkey.PasskeyFact.PasskeyRefused;
import org.ettle.access.passkey.PasskeyFact.PasskeyUsed;
import org.ettle.access.passkey.PasskeyFact.Why;
import org.ettle.access.passkey.PretendDevice.Forgery;
import org.ettle.access.passkey.PretendDevice.Way;
import org.ettle.access.session.Member;
import org.ettle.access.session.Session;
import org.ettle.access.session.SessionFact;
import org.ettle.access.session.Sessions;
import org.ettle.access.signin.Limits;
import org.ettle.access.signin.Origin;
import org.ettle.access.signin.SignIn;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/// Answers as a passkey never gives them, at the door itself. Each differs from an honest one in
/// one respect, and is refused for that.
@ProgramTest
@RecordApplicationEvents
class PasskeyAttackTest {

    private static final AtomicInteger PLACES = new AtomicInteger();
    private static final long SIGNED = 7;

    @Autowired PasskeySignIns door;
    @Autowired Passkeys passkeys;
    @Autowired PasskeyStore store;
    @Autowired PasskeySheets sheets;
    @Autowired PasskeyQuestions questions;
    @Autowired RelyingParty site;
    @Autowired Organisations organisations;
    @Autowired Limits limits;
    @Autowired People people;
    @Autowired Sessions sessions;
    @Autowired ApplicationEventPublisher publisher;
    @Autowired ApplicationEvents events;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    /// Tries are counted for each network, so that every test has one of its own.
    private final Origin place = new Origin("10.20.30." + PLACES.incrementAndGet(), "", "A test");

    private OrganisationId fife;
    private OrganisationId highland;
    private UUID person;
    private PretendDevice device;

    @BeforeEach
    void somebody_with_a_passkey_that_has_signed() {
        fife = organisations.find("fife").orElseThrow().id();
        highland = organisations.find("highland").orElseThrow().id();
        person = somebody(fife);
        device = new PretendDevice(fife, person);
        add(fife, person, device);
        assertThat(show(Way.HONEST.counting(SIGNED))).isInstanceOf(SignIn.Welcome.class);
        events.clear();
    }

    @Test
    void an_honest_answer_lets_in_with_both_factors() {
        assertThat(show(Way.HONEST.counting(SIGNED + 1))).isInstanceOf(SignIn.Welcome.class);

        assertThat(events.stream(PasskeyUsed.class))
                .extracting(PasskeyUsed::person)
                .containsExactly(person);
        assertThat(events.stream(SessionFact.SignedIn.class))
                .extracting(SessionFact.SignedIn::way, SessionFact.SignedIn::proof)
                .containsExactly(tuple(Session.Way.PASSKEY, Session.Proof.TWO_FACTORS));
    }

    /// What is done instead of an honest answer, and what the journal is told.
    enum Attack {
        ANOTHER_ORIGIN(Why.FOR_ANOTHER_SITE, next().at("https://localhost.example")),
        ANOTHER_SCHEME(Why.FOR_ANOTHER_SITE, next().at("https://localhost:8080")),
        ANOTHER_SITE(Why.FOR_ANOTHER_SITE, next().forSite("localhost.example")),
        IN_A_FRAME(Why.FOR_ANOTHER_SITE, next().inFrame()),
        UNVERIFIED(Why.NOT_VERIFIED, next().unverified()),
        COUNTER_BACKWARDS(Why.COUNTER_WENT_BACK, next().counting(SIGNED - 1)),
        COUNTER_STANDS_STILL(Why.COUNTER_WENT_BACK, next().counting(SIGNED)),
        COUNTER_STARTS_ANEW(Why.COUNTER_WENT_BACK, next().counting(0)),
        SIGNATURE_ALTERED(Why.NOT_SIGNED, next().by(Forgery.ALTERED_SIGNATURE)),
        COUNT_ALTERED(Why.NOT_SIGNED, next().by(Forgery.ALTERED_COUNT)),
        ANOTHER_KEY(Why.NOT_SIGNED, next().by(Forgery.OF_ANOTHER_KEY));

        private final Why told;
        private final Way way;

        Attack(Why told, Way way) {
            this.told = told;
            this.way = way;
        }

        private static Way next() {
            return Way.HONEST.counting(SIGNED + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_false_answer_is_refused_for_what_is_false_in_it(Attack attack) {
        assertThat(show(attack.way)).isInstanceOf(SignIn.Refused.class);

        assertTold(person, attack.told);
        assertThat(show(Way.HONEST.counting(SIGNED + 1)))
                .as("the honest one that follows")
                .isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void an_answer_that_comes_again_is_refused() {
        var question = door.ask();
        var answer = device.shown(question.challenge(), Way.HONEST.counting(SIGNED + 1));
        assertThat(answered(question.sealed(), answer, place)).isInstanceOf(SignIn.Welcome.class);

        assertThat(answered(question.sealed(), answer, place)).isInstanceOf(SignIn.Refused.class);
        assertThat(
                        answered(
                                question.sealed(),
                                device.shown(question.challenge(), Way.HONEST.counting(SIGNED + 2)),
                                place))
                .as("another answer to the same question")
                .isInstanceOf(SignIn.Refused.class);

        assertThat(whys()).containsExactly(Why.CAME_BEFORE, Why.CAME_BEFORE);
    }

    @Test
    void the_answer_to_the_question_of_another_browser_is_refused() {
        var theirs = door.ask();

        assertThat(
                        answered(
                                door.ask().sealed(),
                                device.shown(theirs.challenge(), Way.HONEST.counting(SIGNED + 1)),
                                place))
                .isInstanceOf(SignIn.Refused.class);

        assertTold(person, Why.NOT_ASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "a.99999999999.c"})
    void an_answer_without_a_question_of_ours_is_refused(String sealed) {
        var answer = device.shown(door.ask().challenge(), Way.HONEST.counting(SIGNED + 1));

        assertThat(answered(sealed, answer, place)).isInstanceOf(SignIn.Refused.class);

        assertTold(person, Why.NOT_ASKED);
    }

    @Test
    void a_question_that_was_lengthened_or_was_for_adding_is_refused() {
        var question = door.ask();
        var parts = question.sealed().split("\\.");
        var longer = parts[0] + "." + (Long.parseLong(parts[1]) + 1) + "." + parts[2];
        var forAdding = questions.ask("add in " + UUID.randomUUID());

        var answer = device.shown(question.challenge(), Way.HONEST.counting(SIGNED + 1));
        assertThat(answered(longer, answer, place)).isInstanceOf(SignIn.Refused.class);
        assertThat(
                        answered(
                                forAdding.sealed(),
                                device.shown(
                                        forAdding.challenge(), Way.HONEST.counting(SIGNED + 1)),
                                place))
                .isInstanceOf(SignIn.Refused.class);

        assertThat(whys()).containsExactly(Why.NOT_ASKED, Why.NOT_ASKED);
    }

    @Test
    void an_answer_that_comes_too_late_is_refused() {
        var asked = Instant.parse("2026-05-01T10:00:00Z");
        var now = new AtomicReference<>(asked);
        var slow = new PasskeyQuestions(now::get);
        var question = slow.ask("sign in");

        now.set(asked.plus(Duration.ofMinutes(10)).minusSeconds(1));
        assertThat(slow.read(question.sealed(), "sign in")).contains(question);
        now.set(asked.plus(Duration.ofMinutes(10)));
        assertThat(slow.read(question.sealed(), "sign in")).isEmpty();
    }

    @Test
    void a_passkey_of_another_organisation_is_not_there() {
        var question = door.ask();
        var claimed = new PasskeyHandle(highland, person).bytes();
        var answer = device.shown(question.challenge(), Way.HONEST.counting(SIGNED + 1), claimed);

        assertThat(answered(question.sealed(), answer, place)).isInstanceOf(SignIn.Refused.class);

        assertTold(null, Why.UNKNOWN);
        assertThat(events.stream(PasskeyRefused.class))
                .extracting(PasskeyRefused::organisation)
                .containsExactly(highland);
    }

    @Test
    void a_passkey_of_somebody_else_is_not_theirs() {
        var question = door.ask();
        var claimed = new PasskeyHandle(fife, somebody(fife)).bytes();
        events.clear();

        var answer = device.shown(question.challenge(), Way.HONEST.counting(SIGNED + 1), claimed);
        assertThat(answered(question.sealed(), answer, place)).isInstanceOf(SignIn.Refused.class);

        assertTold(null, Why.UNKNOWN);
    }

    @Test
    void an_organisation_that_never_was_is_told_nothing() {
        var question = door.ask();
        var claimed = new PasskeyHandle(new OrganisationId(UUID.randomUUID()), person).bytes();
        var answer = device.shown(question.challenge(), Way.HONEST, claimed);

        assertThat(answered(question.sealed(), answer, place)).isInstanceOf(SignIn.Refused.class);

        assertThat(whys()).isEmpty();
    }

    @Test
    void a_removed_passkey_and_one_of_somebody_shut_out_open_nothing() {
        as(fife, () -> people.disable(person, "A test."));
        assertThat(show(Way.HONEST.counting(SIGNED + 1))).isInstanceOf(SignIn.Refused.class);
        assertTold(person, Why.SHUT_OUT);

        as(fife, () -> people.enable(person, "A test."));
        events.clear();
        var passkey = as(fife, () -> passkeys.list(person)).getFirst();
        as(fife, () -> passkeys.remove(member(fife, person, true), passkey.id()));
        assertThat(show(Way.HONEST.counting(SIGNED + 2))).isInstanceOf(SignIn.Refused.class);
        assertTold(null, Why.UNKNOWN);
    }

    static Stream<String> nonsense() {
        var device = new PretendDevice(new OrganisationId(UUID.randomUUID()), UUID.randomUUID());
        var honest = device.shown("AAAA");
        return Stream.concat(
                Stream.of("", " ", "{}", "[]", "null", "7", "\"words\"", "{\"response\":null}"),
                Stream.of(
                                "id",
                                "rawId",
                                "type",
                                "response",
                                "clientDataJSON",
                                "authenticatorData",
                                "signature",
                                "userHandle")
                        .flatMap(field ->
                                Stream.of(
                                        honest.replace("\"" + field + "\":", "\"other\":"),
                                        honest.replaceFirst(
                                                "\"" + field + "\":\"[^\"]*\"",
                                                "\"" + field + "\":\"!\""),
                                        honest.replaceFirst(
                                                "\"" + field + "\":\"[^\"]*\"",
                                                "\"" + field + "\":\"AAAA\""),
                                        honest.replaceFirst(
                                                "\"" + field + "\":\"[^\"]*\"",
                                                "\"" + field + "\":null"),
                                        honest.replaceFirst(
                                                "\"" + field + "\":\"[^\"]*\"",
                                                "\"" + field + "\":{}"))));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void what_makes_no_sense_is_refused(String answer) {
        var question = door.ask();
        assertThat(answered(question.sealed(), answer, place)).isInstanceOf(SignIn.Refused.class);

        var member = member(fife, person, true);
        var order = as(fife, () -> passkeys.ask(member, "A name")).orElseThrow();
        assertThat(
                        as(
                                fife,
                                () ->
                                        passkeys.add(
                                                member,
                                                "A name",
                                                order.question().sealed(),
                                                answer)))
                .isInstanceOfAny(PasskeyAdding.NotTaken.class, PasskeyAdding.NotMade.class);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ANOTHER_ORIGIN",
                "ANOTHER_SCHEME",
                "ANOTHER_SITE",
                "IN_A_FRAME",
                "UNVERIFIED"
            })
    void a_passkey_that_was_not_made_here_is_not_added(Attack attack) {
        var another = new PretendDevice(fife, person);
        var member = member(fife, person, true);
        var order = as(fife, () -> passkeys.ask(member, "A name")).orElseThrow();
        var answer = another.made(order.question().challenge(), attack.way);

        assertThat(add(member, order.question(), answer))
                .isInstanceOf(PasskeyAdding.NotTaken.class);
        assertThat(as(fife, () -> passkeys.list(person))).hasSize(1);
    }

    @Test
    void the_question_for_a_passkey_counts_once_and_in_its_session() {
        var member = member(fife, person, true);
        var question = as(fife, () -> passkeys.ask(member, "A name")).orElseThrow().question();
        var answer = new PretendDevice(fife, person).made(question.challenge());
        var elsewhere = member(fife, person, true);

        assertThat(add(elsewhere, question, answer)).isInstanceOf(PasskeyAdding.NotTaken.class);
        assertThat(add(member, question, answer)).isInstanceOf(PasskeyAdding.Added.class);
        assertThat(
                        add(
                                member,
                                question,
                                new PretendDevice(fife, person).made(question.challenge())))
                .isInstanceOf(PasskeyAdding.NotTaken.class);
    }

    @Test
    void less_than_the_factors_that_are_there_adds_none() {
        var weak = member(fife, person, false);
        var question = as(fife, () -> passkeys.ask(weak, "A name")).orElseThrow().question();

        assertThat(add(weak, question, new PretendDevice(fife, person).made(question.challenge())))
                .isInstanceOf(PasskeyAdding.NotTaken.class);
    }

    @Test
    void of_two_with_one_counter_at_the_same_moment_one_comes_in() throws Exception {
        for (long count = SIGNED + 1; count < SIGNED + 6; count++) {
            var next = Way.HONEST.counting(count);
            try (var both = Executors.newFixedThreadPool(2)) {
                var answers = both.invokeAll(List.of(() -> show(next), () -> show(next)));
                assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                        .filteredOn(SignIn.Welcome.class::isInstance)
                        .hasSize(1);
            }
        }
    }

    @Test
    void tries_run_out_for_a_network() {
        SignIn last;
        int tries = 0;
        do {
            last = answered("", "", place);
            tries++;
        } while (last instanceof SignIn.Refused && tries < 1000);

        assertThat(last).isInstanceOf(SignIn.TooMany.class);
        assertThat(tries).isLessThan(300);
    }

    /// The planted faults: where a check is not there, its attack comes in. So none of them is
    /// refused for another reason.
    @Test
    void a_door_without_its_checks_is_found() {
        var elsewhere = URI.create("https://localhost.example");
        var another = door(new RelyingParty(new PasskeySettings(elsewhere)));
        assertThat(
                        show(
                                another,
                                Way.HONEST
                                        .counting(SIGNED + 1)
                                        .at(elsewhere.toString())
                                        .forSite("localhost.example")))
                .as("a door of another site")
                .isInstanceOf(SignIn.Welcome.class);

        forget("update access.passkey set sign_count = 0 where person_id = ?", person);
        assertThat(show(Attack.COUNTER_BACKWARDS.way))
                .as("a door that forgot the counter")
                .isInstanceOf(SignIn.Welcome.class);

        var question = door.ask();
        var answer = device.shown(question.challenge(), Way.HONEST.counting(SIGNED + 3));
        assertThat(answered(question.sealed(), answer, place)).isInstanceOf(SignIn.Welcome.class);
        forget("update access.passkey set sign_count = 0 where person_id = ?", person);
        assertThat(answered(question.sealed(), answer, place)).isInstanceOf(SignIn.Refused.class);
        forget("delete from access.passkey_question where answered_at <= now()");
        assertThat(answered(question.sealed(), answer, place))
                .as("a door that forgot the question")
                .isInstanceOf(SignIn.Welcome.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ettle.example.scot",
                "https://ettle.example.scot/",
                "https://ettle.example.scot/people",
                "ettle.example.scot",
                "https://"
            })
    void an_address_that_no_browser_would_take_is_refused_at_start(String address) {
        assertThat(catchThrowable(() -> new RelyingParty(new PasskeySettings(URI.create(address)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private PasskeySignIns door(RelyingParty other) {
        return new PasskeySignIns(
                store,
                sheets,
                questions,
                other,
                organisations,
                limits,
                sessions,
                publisher,
                transactions);
    }

    private void forget(String sql, Object... parameters) {
        as(
                fife,
                () ->
                        transactions.execute(
                                _ -> jdbc.sql(sql).params(List.of(parameters)).update()));
    }

    private SignIn show(Way way) {
        return show(door, way);
    }

    private SignIn show(PasskeySignIns at, Way way) {
        var question = at.ask();
        return answered(at, question.sealed(), device.shown(question.challenge(), way), place);
    }

    private SignIn answered(String sealed, String answer, Origin place) {
        return answered(door, sealed, answer, place);
    }

    /// As the public, which everybody is before they sign in.
    private static SignIn answered(PasskeySignIns at, String sealed, String answer, Origin place) {
        return Askers.call(Asker.thePublic("a test"), () -> at.show(sealed, answer, place));
    }

    private void assertTold(@Nullable UUID whose, Why why) {
        assertThat(events.stream(PasskeyRefused.class))
                .extracting(PasskeyRefused::person, PasskeyRefused::why)
                .containsExactly(tuple(whose, why));
    }

    private List<Why> whys() {
        return events.stream(PasskeyRefused.class).map(PasskeyRefused::why).toList();
    }

    private void add(OrganisationId organisation, UUID whose, PretendDevice with) {
        var member = member(organisation, whose, true);
        var order = as(organisation, () -> passkeys.ask(member, "A name")).orElseThrow();
        assertThat(add(member, order.question(), with.made(order.question().challenge())))
                .isInstanceOf(PasskeyAdding.Added.class);
    }

    private PasskeyAdding add(Member member, PasskeyQuestion question, String answer) {
        return as(
                member.organisation(),
                () -> passkeys.add(member, "A name", question.sealed(), answer));
    }

    private Member member(OrganisationId organisation, UUID whose, boolean strong) {
        return as(
                organisation,
                () -> {
                    var proof = strong ? Session.Proof.TWO_FACTORS : Session.Proof.ONE_FACTOR;
                    var word = sessions.begin(whose, Session.Way.PASSWORD, proof, "A test");
                    return sessions.find(word).orElseThrow().member();
                });
    }

    private UUID somebody(OrganisationId organisation) {
        return as(
                organisation,
                () -> {
                    var name = "somebody." + UUID.randomUUID();
                    var invited = (Answer.Linked) people.invite("Somebody Invented", name);
                    var id = Objects.requireNonNull(invited.fact().person());
                    var today = LocalDate.now(ZoneId.of("Europe/London"));
                    people.giveRole(id, Role.READER, today, null, "A test.");
                    return id;
                });
    }

    private static <T> T as(OrganisationId organisation, Supplier<T> work) {
        return Askers.call(Asker.theProgram(organisation, "a test"), work::get);
    }
}
