package org.ettle.access.passkey;

import java.util.UUID;
import org.ettle.access.Organisations;
import org.ettle.access.passkey.PasskeyFact.PasskeyRefused;
import org.ettle.access.passkey.PasskeyFact.PasskeyUsed;
import org.ettle.access.passkey.PasskeyFact.Why;
import org.ettle.access.passkey.RelyingParty.Checked;
import org.ettle.access.session.Session.Proof;
import org.ettle.access.session.Session.Way;
import org.ettle.access.session.Sessions;
import org.ettle.access.signin.Limits;
import org.ettle.access.signin.Origin;
import org.ettle.access.signin.SignIn;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Lets people in who show a passkey. The passkey names its organisation, so all that happens here
/// happens under that organisation's row security: a passkey of another one is not there. Whatever
/// is wrong, the answer is the same; the journal is told why.
@Service
public class PasskeySignIns {

    private static final String PURPOSE = "sign in";

    private final PasskeyStore store;
    private final PasskeySheets sheets;
    private final PasskeyQuestions questions;
    private final RelyingParty site;
    private final Organisations organisations;
    private final Limits limits;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;

    PasskeySignIns(
            PasskeyStore store,
            PasskeySheets sheets,
            PasskeyQuestions questions,
            RelyingParty site,
            Organisations organisations,
            Limits limits,
            Sessions sessions,
            ApplicationEventPublisher events,
            TransactionOperations transactions) {
        this.store = store;
        this.sheets = sheets;
        this.questions = questions;
        this.site = site;
        this.organisations = organisations;
        this.limits = limits;
        this.sessions = sessions;
        this.events = events;
        this.transactions = transactions;
    }

    public PasskeyQuestion ask() {
        return questions.ask(PURPOSE);
    }

    /// @param sealed the question, as the browser kept it
    /// @param answer what the device said
    public SignIn show(String sealed, String answer, Origin origin) {
        return switch (limits.nameless(origin)) {
            case Limits.Verdict.Wait(var left) -> new SignIn.TooMany(left);
            case Limits.Verdict.Allowed(var guess) -> {
                var signIn = look(sealed, answer, origin);
                if (signIn instanceof SignIn.Welcome) {
                    guess.wasNone();
                }
                yield signIn;
            }
        };
    }

    private SignIn look(String sealed, String answer, Origin origin) {
        return site.read(answer)
                .filter(it -> organisations.find(it.handle().organisation()).isPresent())
                .map(shown -> look(sealed, shown, origin))
                .orElseGet(SignIn.Refused::new);
    }

    private SignIn look(String sealed, RelyingParty.Shown shown, Origin origin) {
        var program = Asker.theProgram(shown.handle().organisation(), Askers.get().request());
        return Askers.call(program, () -> transactions.execute(_ -> decide(sealed, shown, origin)));
    }

    private SignIn decide(String sealed, RelyingParty.Shown shown, Origin origin) {
        var handle = shown.handle();
        var known = sheets.find(handle.person(), shown.credential());
        var person = known.map(PasskeySheets.Known::person).orElse(null);
        var question = questions.read(sealed, PURPOSE);
        if (question.isEmpty()) {
            return refuse(handle, person, Why.NOT_ASKED);
        }
        if (!store.useUp(question.get())) {
            return refuse(handle, person, Why.CAME_BEFORE);
        }
        if (known.isEmpty()) {
            return refuse(handle, null, Why.UNKNOWN);
        }
        return switch (site.check(shown, question.get(), known.get().key())) {
            case Checked.Wrong(var why) -> refuse(handle, person, why);
            case Checked.Right(var count) ->
                    known.get().mayEnter()
                            ? letIn(handle, known.get().passkey(), count, origin)
                            : refuse(handle, person, Why.SHUT_OUT);
        };
    }

    private SignIn letIn(PasskeyHandle handle, UUID passkey, long count, Origin origin) {
        store.used(passkey, count);
        events.publishEvent(new PasskeyUsed(handle.organisation(), handle.person(), passkey));
        return new SignIn.Welcome(
                sessions.begin(handle.person(), Way.PASSKEY, Proof.TWO_FACTORS, origin.browser()),
                false);
    }

    private SignIn refuse(PasskeyHandle handle, @Nullable UUID person, Why why) {
        events.publishEvent(new PasskeyRefused(handle.organisation(), person, why));
        return new SignIn.Refused();
    }
}
