package org.ettle.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people who sign in for the asker's organisation, and their roles. Each method is one
/// transaction; who may call it is decided at the gate of its route.
@Service
public class People {

    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9.@_+-]{0,253}");

    private final PeopleStore store;
    private final PeopleSheets sheets;
    private final ObjectProvider<OneTimeLinks> links;
    private final ApplicationEventPublisher events;

    People(
            PeopleStore store,
            PeopleSheets sheets,
            ObjectProvider<OneTimeLinks> links,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.links = links;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public PeopleFound list(PeopleSought sought) {
        return sheets.list(sought);
    }

    /// Opens the record of a person, which is itself a fact unless it is the asker's own.
    ///
    /// @throws NotFound when the organisation has no such person
    @Transactional
    public Person get(UUID person) {
        var found = known(person);
        if (!isAsker(person)) {
            events.publishEvent(new AccessFact.PersonLookedAt(ours(), person));
        }
        return found;
    }

    /// The names of those who belong to the organisation; the others are left out.
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> people) {
        return people.isEmpty() ? Map.of() : sheets.names(people);
    }

    /// @throws NotFound when the organisation has no such person
    @Transactional(readOnly = true)
    public Set<Role> rolesToday(UUID person) {
        return known(person).rolesOn(sheets.today());
    }

    /// The day by which roles are held: Scotland's.
    @Transactional(readOnly = true)
    public LocalDate today() {
        return sheets.today();
    }

    /// Everybody invented, in the order in which they were made.
    @Transactional(readOnly = true)
    public List<Person> demonstration() {
        return sheets.demonstration();
    }

    /// Adds a person without roles, and makes the link with which they set a password.
    @Transactional
    public Answer invite(String name, String signInName) {
        var invited = add(UUID.randomUUID(), name, signInName, false);
        if (!(invited instanceof Answer.Done(var fact))) {
            return invited;
        }
        return linked(fact);
    }

    /// @param revision what the asker saw
    /// @throws Stale when somebody else renamed the person since
    @Transactional
    public Answer rename(UUID id, int revision, String name, String signInName) {
        var person = locked(id);
        if (person.revision() != revision) {
            throw new Stale("this person");
        }
        var refusal = refusalOf(name, plain(signInName));
        if (refusal != null) {
            return new Answer.Refused(refusal);
        }
        var wanted = plain(signInName);
        if (!wanted.equals(person.signInName()) && sheets.find(wanted).isPresent()) {
            return new Answer.Refused(new AccessRefusal.SignInNameTaken(wanted));
        }
        try {
            store.rename(id, name.strip(), wanted);
        } catch (DuplicateKeyException takenMeanwhile) {
            throw new Stale("this sign-in name");
        }
        return done(
                new AccessFact.PersonRenamed(
                        ours(), id, person.name(), name.strip(), person.signInName(), wanted));
    }

    /// Shuts a person out, with every session of theirs.
    @Transactional
    public Answer disable(UUID id, String reason) {
        store.lockAdministrators();
        var person = locked(id);
        if (isAsker(id)) {
            return new Answer.Refused(new AccessRefusal.NotToOneself());
        }
        if (reason.isBlank()) {
            return new Answer.Refused(new AccessRefusal.ReasonMissing());
        }
        var since = person.disabledAt();
        if (since != null) {
            return new Answer.Refused(new AccessRefusal.AlreadyDisabled(since));
        }
        if (isLastAdministrator(person)) {
            return new Answer.Refused(new AccessRefusal.LastAdministrator());
        }
        store.disable(id);
        return done(new AccessFact.PersonDisabled(ours(), id, reason.strip()));
    }

    @Transactional
    public Answer enable(UUID id, String reason) {
        var person = locked(id);
        if (reason.isBlank()) {
            return new Answer.Refused(new AccessRefusal.ReasonMissing());
        }
        if (!person.isDisabled()) {
            return new Answer.Refused(new AccessRefusal.NotDisabled());
        }
        store.enable(id);
        return done(new AccessFact.PersonEnabled(ours(), id, reason.strip()));
    }

    /// @param until the first day without the role, or null for no end
    @Transactional
    public Answer giveRole(
            UUID id, Role role, LocalDate from, @Nullable LocalDate until, String reason) {
        var person = locked(id);
        var refusal = refusalOf(person, role, from, until, reason);
        if (refusal != null) {
            return new Answer.Refused(refusal);
        }
        store.give(id, role, from, until, reason.strip());
        return done(new AccessFact.RoleGiven(ours(), id, role, from, until, reason.strip()));
    }

    /// @param held the role as it is held, by its identifier
    /// @param on the first day without the role; today takes it away at once
    @Transactional
    public Answer endRole(UUID id, UUID held, LocalDate on, String reason) {
        store.lockAdministrators();
        var person = locked(id);
        var role =
                person.roles().stream()
                        .filter(it -> it.id().equals(held))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("this role"));
        if (reason.isBlank()) {
            return new Answer.Refused(new AccessRefusal.ReasonMissing());
        }
        if (on.isBefore(sheets.today())) {
            return new Answer.Refused(new AccessRefusal.InThePast(on));
        }
        if (role.isOverOn(on)) {
            return new Answer.Refused(new AccessRefusal.NotHeldThen(role.role(), on));
        }
        if (role.role() == Role.ADMINISTRATOR && isLastAdministrator(person)) {
            return new Answer.Refused(new AccessRefusal.LastAdministrator());
        }
        store.end(role, on);
        return done(new AccessFact.RoleEnded(ours(), id, role.role(), on, reason.strip()));
    }

    /// Makes a link with which the person sets a new password; an earlier one no longer works.
    @Transactional
    public Answer makeLink(UUID id, String reason) {
        var person = locked(id);
        if (reason.isBlank()) {
            return new Answer.Refused(new AccessRefusal.ReasonMissing());
        }
        if (person.demonstration()) {
            return new Answer.Refused(new AccessRefusal.OnlyADemonstration());
        }
        var fact = new AccessFact.LinkMade(ours(), id, reason.strip());
        events.publishEvent(fact);
        return linked(fact);
    }

    /// Those who look after the organisation and are no demonstration.
    @Transactional(readOnly = true)
    List<Person> administrators() {
        return sheets.administrators().stream().filter(it -> !it.demonstration()).toList();
    }

    /// Adds the first administrator, where there is none.
    @Transactional
    Answer addFirstAdministrator(String name, String signInName, String reason) {
        store.lockAdministrators();
        if (!administrators().isEmpty()) {
            return new Answer.Refused(new AccessRefusal.AlreadyOpen(ours().toString()));
        }
        var invited = add(UUID.randomUUID(), name, signInName, false);
        if (!(invited instanceof Answer.Done(var fact))) {
            return invited;
        }
        grant(fact.person(), Role.ADMINISTRATOR, reason);
        return linked(fact);
    }

    /// Makes somebody invented be there with these roles, and lets them in again.
    @Transactional
    void welcomeDemonstration(UUID id, String name, String signInName, Collection<Role> roles) {
        var known = sheets.find(id);
        if (known.isEmpty()) {
            add(id, name, signInName, true);
            roles.forEach(role -> grant(id, role, "Demonstration"));
        } else if (known.get().isDisabled()) {
            store.enable(id);
            events.publishEvent(
                    new AccessFact.PersonEnabled(ours(), id, "Ettle started with demonstration."));
        }
    }

    @Transactional
    void shutDemonstrationOut() {
        for (var person : sheets.demonstration()) {
            if (!person.isDisabled()) {
                store.disable(person.id());
                events.publishEvent(
                        new AccessFact.PersonDisabled(
                                ours(), person.id(), "Ettle started without demonstration."));
            }
        }
    }

    private void grant(UUID person, Role role, String reason) {
        var from = sheets.today();
        store.give(person, role, from, null, reason);
        events.publishEvent(new AccessFact.RoleGiven(ours(), person, role, from, null, reason));
    }

    private Answer add(UUID id, String name, String signInName, boolean demonstration) {
        var wanted = plain(signInName);
        var refusal = refusalOf(name, wanted);
        if (refusal != null) {
            return new Answer.Refused(refusal);
        }
        if (!store.invite(id, name.strip(), wanted, demonstration)) {
            return new Answer.Refused(new AccessRefusal.SignInNameTaken(wanted));
        }
        return done(new AccessFact.PersonInvited(ours(), id, name.strip(), wanted, demonstration));
    }

    private Answer linked(AccessFact fact) {
        var maker = links.getIfAvailable();
        return maker == null
                ? new Answer.Done(fact)
                : new Answer.Linked(fact, maker.make(fact.person()));
    }

    private static @Nullable AccessRefusal refusalOf(String name, String signInName) {
        if (name.isBlank()) {
            return new AccessRefusal.NameMissing();
        }
        return SIGN_IN_NAME.matcher(signInName).matches()
                ? null
                : new AccessRefusal.NotASignInName(signInName);
    }

    private @Nullable AccessRefusal refusalOf(
            Person person, Role role, LocalDate from, @Nullable LocalDate until, String reason) {
        if (isAsker(person.id())) {
            return new AccessRefusal.NotToOneself();
        }
        if (reason.isBlank()) {
            return new AccessRefusal.ReasonMissing();
        }
        if (from.isBefore(sheets.today())) {
            return new AccessRefusal.InThePast(from);
        }
        if (until != null && !until.isAfter(from)) {
            return new AccessRefusal.EndsBeforeItBegins(from, until);
        }
        return person.roles().stream()
                .filter(held -> held.role() == role && held.overlaps(from, until))
                .findFirst()
                .map(held -> new AccessRefusal.AlreadyHeld(role, held.from(), held.until()))
                .orElse(null);
    }

    /// Somebody invented does not count for those who are real: Ettle may be started without
    /// demonstration.
    private boolean isLastAdministrator(Person person) {
        return person.holds(Role.ADMINISTRATOR, sheets.today())
                && sheets.administrators().stream()
                        .filter(other -> person.demonstration() || !other.demonstration())
                        .allMatch(other -> other.id().equals(person.id()));
    }

    private Person locked(UUID person) {
        store.lock(person);
        return known(person);
    }

    private Person known(UUID person) {
        return sheets.find(person).orElseThrow(() -> new NotFound("this person"));
    }

    private Answer done(AccessFact fact) {
        events.publishEvent(fact);
        return new Answer.Done(fact);
    }

    private static boolean isAsker(UUID person) {
        return person.equals(Askers.get().person());
    }

    private static OrganisationId ours() {
        return Askers.find()
                .map(Asker::organisation)
                .orElseThrow(() -> new NotFound("this organisation"));
    }

    private static String plain(String signInName) {
        return signInName.strip().toLowerCase(Locale.ROOT);
    }
}
