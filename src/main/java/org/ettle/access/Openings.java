package org.ettle.access;

import java.util.Optional;
import java.util.UUID;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// Opens Ettle for an organisation that nobody looks after yet: the national body at the first
/// start, and a partnership when the national body says so.
@Service
public class Openings {

    static final String FIRST_NAME = "First administrator";
    static final String FIRST_SIGN_IN_NAME = "administrator";

    private final Organisations organisations;
    private final People people;
    private final OpeningTold told;
    private final ObjectProvider<OneTimeLinks> links;

    Openings(
            Organisations organisations,
            People people,
            OpeningTold told,
            ObjectProvider<OneTimeLinks> links) {
        this.organisations = organisations;
        this.people = people;
        this.told = told;
        this.links = links;
    }

    /// Gives a partnership its first administrator. What happens there is journalled there, in its
    /// transaction; the national body's journal tells it afterwards, because no transaction works
    /// for two organisations.
    ///
    /// @throws NotFound when the asker is not of the national body
    public Answer open(Organisation partnership, String name, String signInName, String reason) {
        var asker = Askers.get();
        var national = organisations.national().id();
        if (!national.equals(asker.organisation()) || partnership.isNational()) {
            throw new NotFound("this organisation");
        }
        if (reason.isBlank()) {
            return new Answer.Refused(new AccessRefusal.ReasonMissing());
        }
        var there = new Asker(partnership.id(), asker.person(), asker.request());
        var answer =
                Askers.call(there, () -> people.addFirstAdministrator(name, signInName, reason));
        if (answer instanceof Answer.Refused(AccessRefusal.AlreadyOpen _)) {
            return new Answer.Refused(new AccessRefusal.AlreadyOpen(partnership.title()));
        }
        factOf(answer)
                .ifPresent(fact -> {
                    told.opened(national, partnership.id(), fact.person(), reason.strip());
                });
        return answer;
    }

    /// Whether somebody looks after the organisation.
    public boolean isOpen(Organisation organisation) {
        return !Askers.call(forTheProgram(organisation.id()), people::administrators).isEmpty();
    }

    /// A link for the first administrator, as long as no administrator of any organisation can sign
    /// in. Each start makes a new one.
    Optional<String> firstLink() {
        var maker = links.getIfAvailable();
        if (maker == null || organisations.list().stream().anyMatch(this::isLookedAfter)) {
            return Optional.empty();
        }
        var national = forTheProgram(organisations.national().id());
        return Askers.call(
                national,
                () -> {
                    var known = people.administrators();
                    var answer =
                            known.isEmpty()
                                    ? people.addFirstAdministrator(
                                            FIRST_NAME, FIRST_SIGN_IN_NAME, "Ettle started first.")
                                    : people.makeLink(
                                            known.getFirst().id(), "Nobody could sign in yet.");
                    return answer instanceof Answer.Linked(_, var link)
                            ? Optional.of(link)
                            : Optional.empty();
                });
    }

    private boolean isLookedAfter(Organisation organisation) {
        return Askers.call(
                forTheProgram(organisation.id()),
                () -> people.administrators().stream().map(Person::id).anyMatch(this::canSignIn));
    }

    private boolean canSignIn(UUID person) {
        var maker = links.getIfAvailable();
        return maker != null && maker.canSignIn(person);
    }

    private static Asker forTheProgram(OrganisationId organisation) {
        return Asker.theProgram(organisation, "opening Ettle");
    }

    private static Optional<AccessFact> factOf(Answer answer) {
        return switch (answer) {
            case Answer.Done(var fact) -> Optional.of(fact);
            case Answer.Linked(var fact, _) -> Optional.of(fact);
            case Answer.Refused _ -> Optional.empty();
        };
    }
}
