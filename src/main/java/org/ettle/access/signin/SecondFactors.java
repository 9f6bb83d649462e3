package org.ettle.access.signin;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ettle.access.AccessFact;
import org.ettle.access.AccessRefusal;
import org.ettle.access.Answer;
import org.ettle.access.session.Member;
import org.ettle.access.session.SecretWord;
import org.ettle.access.session.Sessions;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// The second factor: a code from a phone, one from paper, or a passkey, which is both factors in
/// one. Whoever has one is asked for it at each sign-in; an administrator opens no administrator's
/// page without it.
@Service
public class SecondFactors {

    private final SecondFactorStore store;
    private final Sessions sessions;
    private final Limits limits;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    @Autowired
    SecondFactors(
            SecondFactorStore store,
            Sessions sessions,
            Limits limits,
            ApplicationEventPublisher events,
            TransactionOperations transactions) {
        this(store, sessions, limits, events, transactions, InstantSource.system());
    }

    SecondFactors(
            SecondFactorStore store,
            Sessions sessions,
            Limits limits,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            InstantSource clock) {
        this.store = store;
        this.sessions = sessions;
        this.limits = limits;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Which second factors a person has.
    public record Held(boolean codes, boolean passkeys) {

        boolean any() {
            return codes || passkeys;
        }
    }

    /// What the person's phone needs, once.
    ///
    /// @param address what the picture says
    public record Offer(String secret, String address) {}

    /// What came of showing a code.
    public sealed interface Shown {

        /// @param word the session's new word
        /// @param recovery the codes for paper, where they were made just now
        record Right(SecretWord word, List<String> recovery) implements Shown {}

        record Wrong() implements Shown {}

        record TooMany() implements Shown {}
    }

    /// Whether the person is asked for one. Asked in the transaction of the sign-in, or in one of
    /// its own.
    public boolean has(UUID person) {
        return of(person).any();
    }

    public Held of(UUID person) {
        return transactions.execute(_ -> store.held(person));
    }

    /// Those of somebody who has shown the first factor only.
    public Held ofHalfSignedIn(Member half) {
        return Askers.call(theProgram(half), () -> of(half.person()));
    }

    private static Asker theProgram(Member half) {
        return Asker.theProgram(half.organisation(), Askers.get().request());
    }

    /// Draws a secret for somebody who has none. As long as no code made from it was shown, the
    /// same one is offered again.
    public Offer offer(Member member) {
        var secret =
                transactions.execute(_ ->
                        store.find(member.person())
                                .filter(it -> !it.proven())
                                .map(SecondFactorStore.Kept::secret)
                                .orElseGet(() -> draw(member.person())));
        return new Offer(secret.text(), secret.address(member.name()));
    }

    private CodeSecret draw(UUID person) {
        if (store.find(person).isPresent()) {
            throw new IllegalStateException("A second factor in use is not offered again");
        }
        var secret = CodeSecret.drawn();
        store.offer(person, secret);
        return secret;
    }

    /// The first code from the phone: from now on it is asked for. All other sessions end.
    public Shown prove(Member member, String code) {
        return guessed(
                member,
                () -> {
                    if (!maySetUp(member) || !isRight(member.person(), code)) {
                        return Optional.empty();
                    }
                    var recovery = RecoveryCode.drawn();
                    store.keepRecovery(
                            member.person(),
                            recovery.stream().map(it -> it.fingerprint(member.person())).toList());
                    events.publishEvent(
                            new SignInFact.SecondFactorSet(member.organisation(), member.person()));
                    sessions.endOthers(member, "A second factor was set up.");
                    return Optional.of(
                            new Shown.Right(
                                    sessions.complete(member),
                                    recovery.stream().map(RecoveryCode::text).toList()));
                });
    }

    /// Nobody adds a second factor with less than those that are there.
    private boolean maySetUp(Member member) {
        var held = of(member.person());
        return !held.codes() && (member.strong() || !held.passkeys());
    }

    /// Takes away every second factor of somebody else, who lost theirs, and ends their sessions.
    /// Their password alone then leads to setting one up.
    public Answer reset(UUID person, String reason) {
        return transactions.execute(_ -> {
            if (person.equals(Askers.get().person())) {
                return new Answer.Refused(new AccessRefusal.NotToOneself());
            }
            if (reason.isBlank()) {
                return new Answer.Refused(new AccessRefusal.ReasonMissing());
            }
            if (!has(person)) {
                return new Answer.Refused(new AccessRefusal.NoSecondFactor());
            }
            store.forgetAll(person);
            var organisation = Objects.requireNonNull(Askers.get().organisation());
            var fact = new AccessFact.SecondFactorReset(organisation, person, reason.strip());
            events.publishEvent(fact);
            sessions.endAll(person, "The second factor was reset.");
            return new Answer.Done(fact);
        });
    }

    /// The second factor of somebody who has shown the first: half a session becomes a whole one.
    public Shown show(Member half, String code) {
        return Askers.call(
                theProgram(half),
                () ->
                        guessed(
                                half,
                                () ->
                                        isRight(half.person(), code) || isOnPaper(half, code)
                                                ? Optional.of(
                                                        new Shown.Right(
                                                                sessions.complete(half), List.of()))
                                                : refused(half)));
    }

    private Optional<Shown.Right> refused(Member half) {
        events.publishEvent(
                new SignInFact.SignInRefused(
                        half.organisation(), half.person(), "The code is wrong."));
        return Optional.empty();
    }

    private Shown guessed(Member member, Supplier<Optional<Shown.Right>> look) {
        var verdict = limits.familiar(member.organisation(), member.person(), "code", "of codes");
        if (!(verdict instanceof Limits.Verdict.Allowed(var guess))) {
            return new Shown.TooMany();
        }
        var right = transactions.execute(_ -> look.get());
        right.ifPresent(_ -> guess.wasNone());
        return right.<Shown>map(it -> it).orElseGet(Shown.Wrong::new);
    }

    private boolean isRight(UUID person, String code) {
        var kept = store.find(person);
        if (kept.isEmpty()) {
            return false;
        }
        var secret = kept.get().secret();
        var step = OneTimeCode.stepOf(secret.bytes(), code, clock.instant());
        return step.isPresent() && store.take(person, secret, step.getAsLong());
    }

    private boolean isOnPaper(Member half, String code) {
        var typed = RecoveryCode.typed(code);
        if (!store.useRecovery(half.person(), typed.fingerprint(half.person()))) {
            return false;
        }
        events.publishEvent(new SignInFact.RecoveryCodeUsed(half.organisation(), half.person()));
        return true;
    }
}
