package org.ettle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.access.AccessRoom.as;
import static org.ettle.access.AccessRoom.asTheProgram;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Stale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class PeopleTest {

    private static final AccessRoom ROOM = AccessRoom.open();

    private final People people = ROOM.people();

    /// An organisation of its own for each test.
    private final OrganisationId ours = new OrganisationId(UUID.randomUUID());

    private UUID administrator = UUID.randomUUID();
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void an_administrator_is_there() {
        administrator = asTheProgram(ours, () -> administrator("Ann Administrator", "ann"));
        today = asTheProgram(ours, people::today);
    }

    @Test
    void somebody_invited_is_there_without_roles_and_told_as_a_fact() {
        var answer = asAdministrator(() -> people.invite(" Bea Reader ", " Bea@Fife.example "));

        var fact = (AccessFact.PersonInvited) done(answer);
        assertThat(fact.organisation()).isEqualTo(ours);
        assertThat(fact.name()).isEqualTo("Bea Reader");
        assertThat(ROOM.facts()).contains(fact);
        var bea = asAdministrator(() -> people.get(fact.person()));
        assertThat(bea.signInName()).isEqualTo("bea@fife.example");
        assertThat(bea.roles()).isEmpty();
        assertThat(bea.isDisabled()).isFalse();
    }

    @Test
    void a_sign_in_name_belongs_to_one_person_of_an_organisation() {
        assertThat(refused(() -> people.invite("Another", "ANN")))
                .isEqualTo(new AccessRefusal.SignInNameTaken("ann"));
        var elsewhere = new OrganisationId(UUID.randomUUID());
        assertThat(asTheProgram(elsewhere, () -> people.invite("Ann Other", "ann")))
                .isInstanceOf(Answer.Done.class);
    }

    @Test
    void a_name_says_something_and_a_sign_in_name_is_plain() {
        assertThat(refused(() -> people.invite(" ", "bea")))
                .isEqualTo(new AccessRefusal.NameMissing());
        for (var name : List.of("", "bea b", "béa", ".bea", "b".repeat(255))) {
            assertThat(refused(() -> people.invite("Bea", name)))
                    .isEqualTo(new AccessRefusal.NotASignInName(name));
        }
    }

    @Test
    void opening_the_record_of_somebody_else_is_a_fact_and_opening_ones_own_is_not() {
        var bea = invited("Bea Reader", "bea");
        asAdministrator(() -> people.get(bea));
        as(ours, bea, () -> people.get(bea));

        assertThat(ROOM.facts())
                .filteredOn(fact -> fact.equals(new AccessFact.PersonLookedAt(ours, bea)))
                .hasSize(1);
    }

    @Test
    void another_organisations_person_and_one_who_never_was_are_not_found() {
        var theirs = new OrganisationId(UUID.randomUUID());
        for (var person : List.of(administrator, UUID.randomUUID())) {
            assertThatThrownBy(() -> asTheProgram(theirs, () -> people.get(person)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> asTheProgram(theirs, () -> people.disable(person, "why")))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(asTheProgram(theirs, () -> people.names(List.of(administrator)))).isEmpty();
        assertThat(asAdministrator(() -> people.names(List.of(administrator))))
                .containsEntry(administrator, "Ann Administrator");
        assertThat(asAdministrator(() -> people.names(List.of()))).isEmpty();
    }

    @Test
    void a_role_is_held_from_its_first_day_until_the_day_it_ends() {
        var bea = invited("Bea Editor", "bea");

        done(give(bea, Role.MAP_EDITOR, today, today.plusDays(7)));
        done(give(bea, Role.READER, today.plusDays(1), null));

        assertThat(asAdministrator(() -> people.rolesToday(bea)))
                .isEqualTo(Set.of(Role.MAP_EDITOR));
        var person = asAdministrator(() -> people.get(bea));
        assertThat(person.rolesOn(today.plusDays(6))).hasSize(2);
        assertThat(person.rolesOn(today.plusDays(7))).isEqualTo(Set.of(Role.READER));
    }

    @Test
    void a_role_is_held_once_at_a_time() {
        var bea = invited("Bea Editor", "bea");
        done(give(bea, Role.MAP_EDITOR, today.plusDays(2), today.plusDays(4)));

        assertThat(reason(give(bea, Role.MAP_EDITOR, today, today.plusDays(3))))
                .isEqualTo(
                        new AccessRefusal.AlreadyHeld(
                                Role.MAP_EDITOR, today.plusDays(2), today.plusDays(4)));
        done(give(bea, Role.MAP_EDITOR, today, today.plusDays(2)));
        done(give(bea, Role.MAP_EDITOR, today.plusDays(4), null));
        assertThat(reason(give(bea, Role.MAP_EDITOR, today.plusDays(40), null)))
                .isInstanceOf(AccessRefusal.AlreadyHeld.class);
    }

    @Test
    void the_database_refuses_the_same_role_twice_at_a_time() {
        var bea = invited("Bea Editor", "bea");
        var store = new PeopleStore(ROOM.database().jdbc());

        assertThatThrownBy(() ->
                        asTheProgram(
                                ours,
                                () ->
                                        ROOM.database()
                                                .transactions()
                                                .execute(_ -> {
                                                    store.give(
                                                            bea, Role.READER, today, null, "one");
                                                    store.give(
                                                            bea,
                                                            Role.READER,
                                                            today.plusDays(9),
                                                            null,
                                                            "two");
                                                    return true;
                                                })))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasStackTraceContaining("role_is_held_once_at_a_time");
    }

    @Test
    void a_role_needs_a_reason_and_a_time_that_is_not_past() {
        var bea = invited("Bea Editor", "bea");

        assertThat(refused(() -> people.giveRole(bea, Role.READER, today, null, " ")))
                .isEqualTo(new AccessRefusal.ReasonMissing());
        assertThat(reason(give(bea, Role.READER, today.minusDays(1), null)))
                .isEqualTo(new AccessRefusal.InThePast(today.minusDays(1)));
        assertThat(reason(give(bea, Role.READER, today, today)))
                .isEqualTo(new AccessRefusal.EndsBeforeItBegins(today, today));
    }

    @Test
    void a_role_that_ends_today_is_gone_at_once() {
        var bea = invited("Bea Editor", "bea");
        done(give(bea, Role.MAP_EDITOR, today, null));
        var held = asAdministrator(() -> people.get(bea)).roles().getFirst();

        done(asAdministrator(() -> people.endRole(bea, held.id(), today, "left")));

        assertThat(asAdministrator(() -> people.rolesToday(bea))).isEmpty();
        assertThat(ROOM.facts())
                .contains(new AccessFact.RoleEnded(ours, bea, Role.MAP_EDITOR, today, "left"));
    }

    @Test
    void a_role_can_end_on_a_day_to_come_and_not_twice() {
        var bea = invited("Bea Editor", "bea");
        done(give(bea, Role.MAP_EDITOR, today, null));
        var held = asAdministrator(() -> people.get(bea)).roles().getFirst().id();

        done(asAdministrator(() -> people.endRole(bea, held, today.plusDays(5), "leaves")));

        assertThat(asAdministrator(() -> people.rolesToday(bea))).contains(Role.MAP_EDITOR);
        assertThat(refused(() -> people.endRole(bea, held, today.plusDays(6), "later")))
                .isEqualTo(new AccessRefusal.NotHeldThen(Role.MAP_EDITOR, today.plusDays(6)));
        assertThat(refused(() -> people.endRole(bea, held, today.minusDays(1), "earlier")))
                .isEqualTo(new AccessRefusal.InThePast(today.minusDays(1)));
        assertThatThrownBy(() ->
                        asAdministrator(
                                () -> people.endRole(bea, UUID.randomUUID(), today, "never was")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_gives_themselves_a_role_or_shuts_themselves_out() {
        assertThat(reason(give(administrator, Role.MAP_EDITOR, today, null)))
                .isEqualTo(new AccessRefusal.NotToOneself());
        assertThat(refused(() -> people.disable(administrator, "enough")))
                .isEqualTo(new AccessRefusal.NotToOneself());
    }

    @Test
    void the_last_administrator_stays() {
        var held = asAdministrator(() -> people.get(administrator)).roles().getFirst().id();

        assertThat(refused(() -> people.endRole(administrator, held, today, "retires")))
                .isEqualTo(new AccessRefusal.LastAdministrator());
        assertThat(asTheProgram(ours, () -> people.disable(administrator, "retires")))
                .isEqualTo(new Answer.Refused(new AccessRefusal.LastAdministrator()));

        var second = invited("Second", "second");
        done(give(second, Role.ADMINISTRATOR, today, null));
        done(asAdministrator(() -> people.endRole(administrator, held, today, "retires")));
    }

    @Test
    void somebody_invented_does_not_stand_in_for_a_real_administrator() {
        asTheProgram(ours, () -> demonstration(UUID.randomUUID(), "demo"));

        assertThat(asTheProgram(ours, () -> people.disable(administrator, "retires")))
                .isEqualTo(new Answer.Refused(new AccessRefusal.LastAdministrator()));
    }

    @Test
    void somebody_shut_out_can_be_let_in_again() {
        var bea = invited("Bea Reader", "bea");

        done(asAdministrator(() -> people.disable(bea, "lost their phone")));
        assertThat(asAdministrator(() -> people.get(bea)).isDisabled()).isTrue();
        assertThat(refused(() -> people.disable(bea, "again")))
                .isInstanceOf(AccessRefusal.AlreadyDisabled.class);

        done(asAdministrator(() -> people.enable(bea, "found it")));
        assertThat(asAdministrator(() -> people.get(bea)).isDisabled()).isFalse();
        assertThat(refused(() -> people.enable(bea, "again")))
                .isEqualTo(new AccessRefusal.NotDisabled());
    }

    @Test
    void a_change_of_name_does_not_overwrite_another() {
        var bea = invited("Bea Reader", "bea");

        done(asAdministrator(() -> people.rename(bea, 0, "Bea Writer", "bea")));
        assertThatThrownBy(() -> asAdministrator(() -> people.rename(bea, 0, "Bea Singer", "bea")))
                .isInstanceOf(Stale.class);
        assertThat(refused(() -> people.rename(bea, 1, "Bea", "ann")))
                .isEqualTo(new AccessRefusal.SignInNameTaken("ann"));

        assertThat(asAdministrator(() -> people.get(bea)).name()).isEqualTo("Bea Writer");
    }

    @Test
    void people_are_found_by_words_by_role_and_by_state() {
        var bea = invited("Bea 100% Editor", "bea");
        var col = invited("Col Reader", "col");
        done(give(bea, Role.MAP_EDITOR, today, null));
        done(asAdministrator(() -> people.disable(col, "left")));

        assertThat(found("", null, PeopleSought.State.ALL))
                .containsExactly("Ann Administrator", "Bea 100% Editor", "Col Reader");
        assertThat(found("100%", null, PeopleSought.State.ALL)).containsExactly("Bea 100% Editor");
        assertThat(found("_", null, PeopleSought.State.ALL)).isEmpty();
        assertThat(found("", Role.MAP_EDITOR, PeopleSought.State.ALL))
                .containsExactly("Bea 100% Editor");
        assertThat(found("", null, PeopleSought.State.DISABLED)).containsExactly("Col Reader");
        assertThat(found("col", null, PeopleSought.State.ENABLED)).isEmpty();
    }

    @Test
    void invented_people_come_go_and_come_again_with_the_roles_they_had() {
        var id = UUID.randomUUID();
        asTheProgram(ours, () -> demonstration(id, "demo"));
        asTheProgram(ours, () -> demonstration(id, "demo"));
        asTheProgram(
                ours,
                () -> {
                    people.shutDemonstrationOut();
                    return true;
                });
        assertThat(asAdministrator(() -> people.get(id)).isDisabled()).isTrue();
        assertThat(asAdministrator(() -> people.get(administrator)).isDisabled()).isFalse();

        asTheProgram(ours, () -> demonstration(id, "demo"));

        assertThat(asAdministrator(() -> people.get(id)).isDisabled()).isFalse();
        assertThat(asAdministrator(() -> people.rolesToday(id))).contains(Role.ADMINISTRATOR);
        assertThat(asTheProgram(ours, people::demonstration))
                .singleElement()
                .matches(Person::demonstration);
        assertThat(refused(() -> people.makeLink(id, "a password, please")))
                .isEqualTo(new AccessRefusal.OnlyADemonstration());
    }

    /// Each takes the other's role away at the same moment; one of them must stay.
    @Test
    void two_administrators_cannot_shut_each_other_out() throws Exception {
        for (int round = 0; round < 25; round++) {
            var organisation = new OrganisationId(UUID.randomUUID());
            var one = asTheProgram(organisation, () -> administrator("One", "one"));
            var two =
                    asTheProgram(
                            organisation,
                            () -> {
                                var id = done(people.invite("Two", "two")).person();
                                people.giveRole(id, Role.ADMINISTRATOR, today, null, "second");
                                return id;
                            });
            var together = new CyclicBarrier(2);
            try (var workers = Executors.newFixedThreadPool(2)) {
                var first = workers.submit(shutOut(organisation, one, two, together));
                var second = workers.submit(shutOut(organisation, two, one, together));
                first.get();
                second.get();
            }
            assertThat(asTheProgram(organisation, people::administrators)).hasSize(1);
        }
    }

    private Callable<Answer> shutOut(
            OrganisationId organisation, UUID who, UUID whom, CyclicBarrier together) {
        return () -> {
            together.await();
            return as(organisation, who, () -> people.disable(whom, "at the same moment"));
        };
    }

    @Test
    void the_national_body_opens_a_partnership_once_and_both_are_told() {
        var national = ROOM.organisations().national();
        var fife = ROOM.organisations().find("fife").orElseThrow();
        var head = asTheProgram(national.id(), () -> administrator("Head", "head"));
        Supplier<Answer> opening =
                () -> ROOM.openings().open(fife, "Fay First", "fay", "Fife joins");

        assertThat(ROOM.openings().isOpen(fife)).isFalse();
        var fact = done(as(national.id(), head, opening));
        assertThat(ROOM.openings().isOpen(fife)).isTrue();

        assertThat(asTheProgram(fife.id(), () -> people.rolesToday(fact.person())))
                .containsExactly(Role.ADMINISTRATOR);
        assertThat(ROOM.facts())
                .contains(
                        new AccessFact.OrganisationOpened(
                                national.id(), fife.id(), fact.person(), "Fife joins"))
                .contains(
                        new AccessFact.RoleGiven(
                                fife.id(),
                                fact.person(),
                                Role.ADMINISTRATOR,
                                today,
                                null,
                                "Fife joins"));
        assertThat(as(national.id(), head, opening))
                .isEqualTo(new Answer.Refused(new AccessRefusal.AlreadyOpen("Fife")));
        assertThatThrownBy(() -> as(ours, administrator, opening)).isInstanceOf(NotFound.class);
    }

    private List<String> found(String words, @Nullable Role role, PeopleSought.State state) {
        return asAdministrator(() -> people.list(new PeopleSought(words, role, state, 1)))
                .people()
                .stream()
                .map(Person::name)
                .toList();
    }

    private UUID administrator(String name, String signInName) {
        return done(people.addFirstAdministrator(name, signInName, "for the test")).person();
    }

    private UUID invited(String name, String signInName) {
        return done(asAdministrator(() -> people.invite(name, signInName))).person();
    }

    private boolean demonstration(UUID id, String signInName) {
        people.welcomeDemonstration(
                id, "Demo Administrator", signInName, Set.of(Role.ADMINISTRATOR));
        return true;
    }

    private Answer give(UUID person, Role role, LocalDate from, @Nullable LocalDate until) {
        return asAdministrator(() -> people.giveRole(person, role, from, until, "needed"));
    }

    private <T> T asAdministrator(Supplier<T> work) {
        return as(ours, administrator, work);
    }

    private AccessRefusal refused(Supplier<Answer> act) {
        return reason(asAdministrator(act));
    }

    private static AccessRefusal reason(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).reason();
    }

    private static AccessFact done(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).fact();
    }
}
