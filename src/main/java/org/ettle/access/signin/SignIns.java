package org.ettle.access.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ettle.access.Organisation;
import org.ettle.access.session.Session.Proof;
import org.ettle.access.session.Session.Way;
import org.ettle.access.session.Sessions;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// The door. Whoever stands before it names an organisation first, so all that happens here happens
/// under that organisation's row security.
///
/// A name that nobody has, a wrong password, no password and a person who is shut out get the same
/// answer after the same work: one question to the database, one hash, one line in the journal. The
/// hash is worked out between two transactions, so that nobody holds a connection meanwhile.
@Service
public class SignIns {

    private final SignInSheets sheets;
    private final PasswordStore passwords;
    private final PasswordHashes hashes;
    private final Limits limits;
    private final SecondFactors secondFactors;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;

    SignIns(
            SignInSheets sheets,
            PasswordStore passwords,
            PasswordHashes hashes,
            Limits limits,
            SecondFactors secondFactors,
            Sessions sessions,
            ApplicationEventPublisher events,
            TransactionOperations transactions) {
        this.sheets = sheets;
        this.passwords = passwords;
        this.hashes = hashes;
        this.limits = limits;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.events = events;
        this.transactions = transactions;
    }

    public SignIn withPassword(
            Organisation organisation, String typedName, String password, Origin origin) {
        return Askers.call(
                theProgram(organisation),
                () -> decide(organisation, plain(typedName), password, origin));
    }

    private SignIn decide(Organisation organisation, String name, String password, Origin origin) {
        var known = find(name, origin);
        return switch (mayGuess(organisation, name, known, origin)) {
            case Limits.Verdict.Wait(var left) -> new SignIn.TooMany(left);
            case Limits.Verdict.Allowed(var guess) ->
                    look(organisation, known, password, origin, guess);
        };
    }

    private SignInSheets.@Nullable Known find(String name, Origin origin) {
        return transactions.execute(_ ->
                sheets.find(name, origin.deviceFingerprint(), origin.networkFingerprint())
                        .orElse(null));
    }

    private Limits.Verdict mayGuess(
            Organisation organisation,
            String name,
            SignInSheets.@Nullable Known known,
            Origin origin) {
        var place = known == null ? null : known.place();
        return known == null || place == null
                ? limits.stranger(organisation.id(), name, origin.network())
                : limits.familiar(organisation.id(), known.person(), place, origin.network());
    }

    private SignIn look(
            Organisation organisation,
            SignInSheets.@Nullable Known known,
            String password,
            Origin origin,
            Limits.Guess guess) {
        try {
            var hash = known == null ? null : known.hash();
            boolean fits = hashes.fits(password, hash);
            if (known == null || hash == null || !fits || !known.mayEnter()) {
                refuse(organisation, known);
                return new SignIn.Refused();
            }
            guess.wasNone();
            upgrade(known.person(), password, hash);
            return letIn(known.person(), origin);
        } catch (PasswordHashes.TooBusy _) {
            guess.wasNone();
            return new SignIn.Busy();
        }
    }

    private void refuse(Organisation organisation, SignInSheets.@Nullable Known known) {
        transactions.executeWithoutResult(_ ->
                events.publishEvent(
                        new SignInFact.SignInRefused(
                                organisation.id(),
                                known == null ? null : known.person(),
                                whyRefused(known))));
    }

    private static String whyRefused(SignInSheets.@Nullable Known known) {
        if (known == null) {
            return "Nobody has this name.";
        }
        return known.mayEnter() ? "The password is wrong." : "The person is shut out.";
    }

    private void upgrade(UUID person, String password, String hash) {
        if (hashes.isOutdated(hash)) {
            var stronger = hashes.of(password);
            transactions.executeWithoutResult(_ -> passwords.upgrade(person, hash, stronger));
        }
    }

    private SignIn letIn(UUID person, Origin origin) {
        return transactions.execute(_ -> {
            passwords.know(person, origin.deviceFingerprint());
            passwords.know(person, origin.networkFingerprint());
            boolean half = secondFactors.has(person);
            var proof = half ? Proof.AWAITS_SECOND : Proof.ONE_FACTOR;
            return new SignIn.Welcome(
                    sessions.begin(person, Way.PASSWORD, proof, origin.browser()), half);
        });
    }

    /// Signs in as an invented person, who has no password.
    ///
    /// @throws NotFound when there is no such invented person, or they are shut out
    public SignIn.Welcome asDemonstration(Organisation organisation, UUID person, Origin origin) {
        return Askers.call(
                theProgram(organisation),
                () ->
                        Optional.ofNullable(transactions.execute(_ -> demonstrate(person, origin)))
                                .orElseThrow());
    }

    private SignIn.Welcome demonstrate(UUID person, Origin origin) {
        if (!sheets.isDemonstration(person)) {
            throw new NotFound("this demonstration");
        }
        return new SignIn.Welcome(
                sessions.begin(person, Way.DEMONSTRATION, Proof.TWO_FACTORS, origin.browser()),
                false);
    }

    private static Asker theProgram(Organisation organisation) {
        return Asker.theProgram(organisation.id(), Askers.get().request());
    }

    private static String plain(String typedName) {
        return typedName.strip().toLowerCase(Locale.ROOT);
    }
}
