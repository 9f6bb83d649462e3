package org.ettle.access.signin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ettle.access.OneTimeLinks;
import org.ettle.access.Organisation;
import org.ettle.access.Organisations;
import org.ettle.access.session.Member;
import org.ettle.access.session.SecretWord;
import org.ettle.access.session.Sessions;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Setting passwords: with a one-time link, which serves an invitation and a lost password alike,
/// or knowing the one before. Either ends every other session of the person; neither signs anybody
/// in, so no link leads around the second factor (OWASP ASVS 5.0, V6.4.3).
@Service
public class Passwords implements OneTimeLinks {

    private final SignInSheets sheets;
    private final PasswordStore store;
    private final PasswordHashes hashes;
    private final Limits limits;
    private final Sessions sessions;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;

    Passwords(
            SignInSheets sheets,
            PasswordStore store,
            PasswordHashes hashes,
            Limits limits,
            Sessions sessions,
            Organisations organisations,
            ApplicationEventPublisher events,
            TransactionOperations transactions) {
        this.sheets = sheets;
        this.store = store;
        this.hashes = hashes;
        this.limits = limits;
        this.sessions = sessions;
        this.organisations = organisations;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    @Transactional
    public String make(UUID person) {
        var word = SecretWord.drawnFor(Objects.requireNonNull(Askers.get().organisation()));
        store.makeLink(person, word.fingerprint());
        return "/welcome/" + word.reveal();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean canSignIn(UUID person) {
        return sheets.find(person).map(SignInSheets.Known::hash).isPresent();
    }

    /// Whom a one-time link is for.
    public record Invited(String name, Organisation organisation) {}

    /// Whom the link is for, while it can be used. Looking does not use it.
    public Optional<Invited> invited(SecretWord word) {
        return organisations
                .find(word.organisation())
                .flatMap(organisation ->
                        asProgram(
                                organisation.id(),
                                () ->
                                        transactions.execute(_ ->
                                                store.findLink(word.fingerprint())
                                                        .flatMap(sheets::find)
                                                        .map(it ->
                                                                new Invited(
                                                                        it.name(),
                                                                        organisation)))));
    }

    /// Sets the password of whom the link is for, and uses the link up.
    public PasswordSetting setWithLink(SecretWord word, String password) {
        var invited = invited(word);
        if (invited.isEmpty()) {
            return new PasswordSetting.LinkIsOver();
        }
        var names =
                List.of(
                        invited.get().name(),
                        invited.get().organisation().title(),
                        invited.get().organisation().address());
        return PasswordRules.faultOf(password, names)
                .<PasswordSetting>map(PasswordSetting.Faulty::new)
                .orElseGet(() -> hashAndUse(word, password));
    }

    private PasswordSetting hashAndUse(SecretWord word, String password) {
        try {
            var hash = hashes.of(password);
            return asProgram(
                    word.organisation(), () -> transactions.execute(_ -> useLink(word, hash)));
        } catch (PasswordHashes.TooBusy _) {
            return new PasswordSetting.TooMany();
        }
    }

    private PasswordSetting useLink(SecretWord word, String hash) {
        var person = store.findLink(word.fingerprint());
        if (person.isEmpty() || !store.useLink(word.fingerprint())) {
            return new PasswordSetting.LinkIsOver();
        }
        set(word.organisation(), person.get(), hash, "with a one-time link");
        sessions.endAll(person.get(), "A new password was set.");
        return new PasswordSetting.Done();
    }

    /// Sets the member's own password.
    ///
    /// @param before the one that it takes the place of
    public PasswordSetting change(Member member, String before, String password, Origin origin) {
        var guess = mayGuess(member, origin);
        if (guess.isEmpty()) {
            return new PasswordSetting.TooMany();
        }
        try {
            if (!isTheirs(member, before)) {
                return new PasswordSetting.NotTheirs();
            }
            guess.get().wasNone();
            var fault = PasswordRules.faultOf(password, names(member));
            if (fault.isPresent()) {
                return new PasswordSetting.Faulty(fault.get());
            }
            var hash = hashes.of(password);
            transactions.executeWithoutResult(_ -> {
                set(member.organisation(), member.person(), hash, "knowing the one before");
                sessions.endOthers(member, "A new password was set.");
            });
            return new PasswordSetting.Done();
        } catch (PasswordHashes.TooBusy _) {
            guess.get().wasNone();
            return new PasswordSetting.TooMany();
        }
    }

    /// Whether this is the member's password; each wrong one is a guess.
    public boolean confirms(Member member, String password, Origin origin) {
        var guess = mayGuess(member, origin);
        if (guess.isEmpty() || !isTheirs(member, password)) {
            return false;
        }
        guess.get().wasNone();
        return true;
    }

    private Optional<Limits.Guess> mayGuess(Member member, Origin origin) {
        var verdict =
                limits.familiar(
                        member.organisation(), member.person(), "own page", origin.network());
        return verdict instanceof Limits.Verdict.Allowed(var guess)
                ? Optional.of(guess)
                : Optional.empty();
    }

    private boolean isTheirs(Member member, String password) {
        var known = transactions.execute(_ -> sheets.find(member.person()).orElseThrow());
        return hashes.fits(password, known.hash());
    }

    private void set(OrganisationId organisation, UUID person, String hash, String how) {
        store.set(person, hash);
        store.endLinks(person);
        events.publishEvent(new SignInFact.PasswordSet(organisation, person, how));
    }

    private List<String> names(Member member) {
        var organisation = organisations.get(member.organisation());
        return List.of(member.name(), organisation.title(), organisation.address());
    }

    private static <T, X extends Throwable> T asProgram(
            OrganisationId organisation, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return Askers.call(Asker.theProgram(organisation, Askers.get().request()), work);
    }
}
