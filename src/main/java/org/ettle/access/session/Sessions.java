package org.ettle.access.session;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ettle.access.session.Session.Proof;
import org.ettle.access.session.Session.Way;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The sessions of one organisation's people. All that is known of one stands in the database, so a
/// session that is ended, or a person who is shut out, is out with the next request.
@Service
public class Sessions {

    /// No session: what is ended "but this one" is all of them.
    private static final UUID NONE = new UUID(0, 0);

    private static final int LONGEST_DEVICE = 80;

    private final SessionStore store;
    private final SessionSheets sheets;
    private final ApplicationEventPublisher events;

    Sessions(SessionStore store, SessionSheets sheets, ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.events = events;
    }

    /// Who holds an open session, and whether they have yet to show a second factor.
    public record Holder(Member member, boolean awaitsSecond) {}

    /// Begins a session for somebody who has shown who they are.
    ///
    /// @param device what they signed in with, in words
    /// @return the word of the new session, for its cookie; it is drawn anew each time
    @Transactional
    public SecretWord begin(UUID person, Way way, Proof proof, String device) {
        var word = SecretWord.drawnFor(organisation());
        var now = Instant.now();
        var session =
                new Session(UUID.randomUUID(), person, way, proof, shortened(device), now, now);
        store.forgetOld(person);
        store.begin(session, word.fingerprint());
        events.publishEvent(
                new SessionFact.SignedIn(organisation(), person, session.id(), way, proof));
        return word;
    }

    /// Who holds this word, unless the session is over or the person is shut out. Asked anew with
    /// each request.
    @Transactional
    public Optional<Holder> find(SecretWord word) {
        var open = sheets.findOpen(word.fingerprint());
        open.filter(SessionSheets.Open::seenLongAgo).ifPresent(it -> store.seen(it.session()));
        return open.map(it -> holder(it, word.organisation()));
    }

    private static Holder holder(SessionSheets.Open open, OrganisationId organisation) {
        var member =
                new Member(
                        organisation,
                        open.person(),
                        open.name(),
                        open.session(),
                        open.roles(),
                        open.proof() == Proof.TWO_FACTORS,
                        open.confirmedLately());
        return new Holder(member, open.proof() == Proof.AWAITS_SECOND);
    }

    /// The open sessions of a person, the one last seen first.
    @Transactional(readOnly = true)
    public List<Session> list(UUID person) {
        return sheets.list(person);
    }

    /// The half session becomes a whole one.
    ///
    /// @return its new word: the old one no longer opens it
    @Transactional
    public SecretWord complete(Member member) {
        var word = renew(member, Proof.TWO_FACTORS);
        events.publishEvent(
                new SessionFact.SecondFactorShown(
                        member.organisation(), member.person(), member.session()));
        return word;
    }

    /// Whoever signed in has just shown again that it is they.
    ///
    /// @param strong whether by now they have shown two factors
    /// @return the session's new word: the old one no longer opens it
    @Transactional
    public SecretWord confirm(Member member, boolean strong) {
        var word = renew(member, strong ? Proof.TWO_FACTORS : Proof.ONE_FACTOR);
        events.publishEvent(
                new SessionFact.IdentityConfirmed(
                        member.organisation(), member.person(), member.session()));
        return word;
    }

    /// The second factor behind this session is gone: from now on it counts for one.
    ///
    /// @return the session's new word: the old one no longer opens it
    @Transactional
    public SecretWord fallBack(Member member) {
        return renew(member, Proof.ONE_FACTOR);
    }

    private SecretWord renew(Member member, Proof proof) {
        var word = SecretWord.drawnFor(organisation());
        if (!store.confirm(member.person(), member.session(), proof, word.fingerprint())) {
            throw new NotFound("this session");
        }
        return word;
    }

    @Transactional
    public void signOut(Member member) {
        if (store.end(member.person(), member.session())) {
            events.publishEvent(
                    new SessionFact.SignedOut(
                            member.organisation(), member.person(), member.session()));
        }
    }

    /// Ends one session of a person.
    ///
    /// @throws NotFound when the person has no such open session
    @Transactional
    public void end(UUID person, UUID session, String reason) {
        if (!store.end(person, session)) {
            throw new NotFound("this session");
        }
        tellEnded(person, session, reason);
    }

    /// Ends every session of the member but the one they use now.
    ///
    /// @return how many
    @Transactional
    public int endOthers(Member member, String reason) {
        return endAllBut(member.session(), member.person(), reason);
    }

    /// Ends every session of a person.
    ///
    /// @return how many
    @Transactional
    public int endAll(UUID person, String reason) {
        return endAllBut(NONE, person, reason);
    }

    private int endAllBut(UUID kept, UUID person, String reason) {
        var ended = store.endAllBut(kept, person);
        ended.forEach(session -> tellEnded(person, session, reason));
        return ended.size();
    }

    private void tellEnded(UUID person, UUID session, String reason) {
        events.publishEvent(new SessionFact.SessionEnded(organisation(), person, session, reason));
    }

    private static OrganisationId organisation() {
        return Objects.requireNonNull(
                Askers.get().organisation(), "Sessions belong to an organisation");
    }

    private static String shortened(String device) {
        return device.length() <= LONGEST_DEVICE ? device : device.substring(0, LONGEST_DEVICE);
    }
}
