package org.ettle.access.passkey;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ettle.access.passkey.PasskeyFact.PasskeyAdded;
import org.ettle.access.passkey.PasskeyFact.PasskeyRemoved;
import org.ettle.access.session.Member;
import org.ettle.access.session.SecretWord;
import org.ettle.access.session.Sessions;
import org.ettle.access.signin.SecondFactors;
import org.ettle.platform.store.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A member's own passkeys. Each is two factors in one: the device, and what unlocks it.
@Service
public class Passkeys {

    public static final int LONGEST_NAME = 60;
    private static final int MOST = 20;

    private final PasskeyStore store;
    private final PasskeySheets sheets;
    private final PasskeyQuestions questions;
    private final RelyingParty site;
    private final SecondFactors secondFactors;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    Passkeys(
            PasskeyStore store,
            PasskeySheets sheets,
            PasskeyQuestions questions,
            RelyingParty site,
            SecondFactors secondFactors,
            Sessions sessions,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.questions = questions;
        this.site = site;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.events = events;
    }

    /// What a device needs to make a passkey.
    ///
    /// @param handle whose it will be
    /// @param known those they have, of which a device makes no second one
    public record Order(PasskeyQuestion question, byte[] handle, List<byte[]> known) {}

    @Transactional(readOnly = true)
    public List<Passkey> list(UUID person) {
        return sheets.list(person);
    }

    /// @throws NotFound when it is none of this person's
    @Transactional(readOnly = true)
    public Passkey get(UUID person, UUID passkey) {
        return sheets.list(person).stream()
                .filter(it -> it.id().equals(passkey))
                .findFirst()
                .orElseThrow(() -> new NotFound("this passkey"));
    }

    /// Asks for a new one. Whoever called it something that cannot be kept is told before their
    /// device makes it.
    ///
    /// @return nothing where it could not be added
    @Transactional(readOnly = true)
    public Optional<Order> ask(Member member, String name) {
        return refusalOf(member, name).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Order(
                                questions.ask(purpose(member)),
                                new PasskeyHandle(member.organisation(), member.person()).bytes(),
                                sheets.credentials(member.person())));
    }

    /// Keeps a passkey. From now on it is a second factor, so all other sessions end.
    ///
    /// @param sealed the question, as the browser kept it
    /// @param answer what the device said
    @Transactional
    public PasskeyAdding add(Member member, String name, String sealed, String answer) {
        var refusal = refusalOf(member, name);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (answer.isEmpty()) {
            return new PasskeyAdding.NotMade();
        }
        return questions
                .read(sealed, purpose(member))
                .filter(store::useUp)
                .flatMap(question -> site.made(answer, question))
                .filter(_ -> mayAdd(member))
                .<PasskeyAdding>map(key -> keep(member, name.strip(), key))
                .orElseGet(PasskeyAdding.NotTaken::new);
    }

    private PasskeyAdding keep(Member member, String name, RelyingParty.Key key) {
        var id = UUID.randomUUID();
        if (!store.add(id, member.person(), key, name)) {
            return new PasskeyAdding.NotTaken();
        }
        events.publishEvent(new PasskeyAdded(member.organisation(), member.person(), id, name));
        sessions.endOthers(member, "A passkey was added.");
        return new PasskeyAdding.Added(sessions.complete(member));
    }

    /// Nobody adds a second factor with less than those that are there.
    private boolean mayAdd(Member member) {
        return member.strong() || !secondFactors.has(member.person());
    }

    private Optional<PasskeyAdding> refusalOf(Member member, String name) {
        if (name.isBlank()) {
            return Optional.of(new PasskeyAdding.NameMissing());
        }
        if (name.strip().length() > LONGEST_NAME) {
            return Optional.of(new PasskeyAdding.NameTooLong(LONGEST_NAME));
        }
        return sheets.list(member.person()).size() < MOST
                ? Optional.empty()
                : Optional.of(new PasskeyAdding.TooMany(MOST));
    }

    private static String purpose(Member member) {
        return "add in " + member.session();
    }

    /// Removes a passkey, and ends every other session: one of them may have begun with it. Where
    /// no second factor is left, this session counts for one factor from now on.
    ///
    /// @return the session's new word; nothing where the old one stays
    /// @throws NotFound when it is none of the member's
    @Transactional
    public Optional<SecretWord> remove(Member member, UUID passkey) {
        var removed = get(member.person(), passkey);
        store.remove(member.person(), passkey);
        events.publishEvent(
                new PasskeyRemoved(
                        member.organisation(), member.person(), passkey, removed.name()));
        sessions.endOthers(member, "A passkey was removed.");
        return secondFactors.has(member.person())
                ? Optional.empty()
                : Optional.of(sessions.fallBack(member));
    }
}
