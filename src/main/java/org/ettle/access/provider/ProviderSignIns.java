package org.ettle.access.provider;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.ettle.access.provider.ProviderAnswer.Reason;
import org.ettle.access.session.Session.Proof;
import org.ettle.access.session.Session.Way;
import org.ettle.access.session.Sessions;
import org.ettle.access.signin.SecondFactors;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets people in for whom their organisation's provider vouches. The first time they are known by
/// their verified address, which must be their sign-in name; from then on by the provider's name
/// for them, because an address can pass to somebody else. Whoever comes for the first time with an
/// address that was linked before is refused.
@Service
public class ProviderSignIns {

    private final ProviderStore store;
    private final ProviderSheets sheets;
    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final ApplicationEventPublisher events;

    ProviderSignIns(
            ProviderStore store,
            ProviderSheets sheets,
            Sessions sessions,
            SecondFactors secondFactors,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.events = events;
    }

    /// Notes that the answer to a question of ours has come.
    ///
    /// @param state what named the question
    /// @return false when it came before
    @Transactional
    public boolean useUp(String state) {
        return store.useUp(state);
    }

    /// @param device what they signed in with, in words
    @Transactional
    public ProviderAnswer welcome(Identity identity, String device) {
        var linked = sheets.findLinked(identity.issuer(), identity.subject());
        if (linked.isPresent()) {
            return enter(linked.get(), identity, device);
        }
        var email = identity.verifiedEmail();
        if (email == null) {
            return refuse(null, Reason.EMAIL_NOT_VERIFIED);
        }
        return sheets.findNamed(email.toLowerCase(Locale.ROOT))
                .map(known -> link(known, identity, device))
                .orElseGet(() -> refuse(null, Reason.NOBODY));
    }

    private ProviderAnswer link(ProviderSheets.Known known, Identity identity, String device) {
        if (!known.mayEnter()) {
            return refuse(known, Reason.SHUT_OUT);
        }
        if (!store.link(known.person(), identity.issuer(), identity.subject())) {
            return refuse(known, Reason.SOMEBODY_ELSE);
        }
        events.publishEvent(
                new ProviderFact.SubjectLinked(
                        organisation(), known.person(), identity.issuer(), identity.subject()));
        return enter(known, identity, device);
    }

    private ProviderAnswer enter(ProviderSheets.Known known, Identity identity, String device) {
        if (!known.mayEnter()) {
            return refuse(known, Reason.SHUT_OUT);
        }
        var proof = proof(known.person(), identity);
        return new ProviderAnswer.Welcome(
                sessions.begin(known.person(), Way.PROVIDER, proof, device),
                proof == Proof.AWAITS_SECOND);
    }

    /// Whoever set up codes here is asked for one here too, unless the provider saw two factors: no
    /// way in is weaker than another (OWASP ASVS 5.0, V6.3.4).
    private Proof proof(UUID person, Identity identity) {
        if (identity.twoFactors()) {
            return Proof.TWO_FACTORS;
        }
        return secondFactors.has(person) ? Proof.AWAITS_SECOND : Proof.ONE_FACTOR;
    }

    private ProviderAnswer refuse(ProviderSheets.@Nullable Known known, Reason reason) {
        var person = known == null ? null : known.person();
        events.publishEvent(new ProviderFact.SubjectRefused(organisation(), person, reason));
        return new ProviderAnswer.Refused(reason);
    }

    private static OrganisationId organisation() {
        return Objects.requireNonNull(Askers.get().organisation());
    }
}
