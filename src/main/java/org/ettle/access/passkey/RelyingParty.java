package org.ettle.access.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.BadTopOriginException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ettle.access.passkey.PasskeyFact.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The site for which passkeys are made, and the checks of what they sign (Web Authentication Level
/// 3, sections 7.1 and 7.2). The cryptography is webauthn4j's. Attestation is not asked for: any
/// device that verifies its user will do.
///
/// What a stranger sends can be anything, and webauthn4j does not say in how many ways its reading
/// fails. So whatever fails there, the answer does not hold.
@Component
public final class RelyingParty {

    private static final String THIS_MACHINE = "localhost";

    /// What devices make: ES256 nearly all, RS256 on older Windows, EdDSA on some keys.
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(
                    COSEAlgorithmIdentifier.ES256,
                    COSEAlgorithmIdentifier.EdDSA,
                    COSEAlgorithmIdentifier.RS256);

    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager();
    private final AttestedCredentialDataConverter keys =
            new AttestedCredentialDataConverter(new ObjectConverter());
    private final String id;
    private final @Nullable Origin origin;

    RelyingParty(PasskeySettings settings) {
        var site = settings.site();
        id = site == null ? THIS_MACHINE : host(site);
        origin = site == null ? null : new Origin(site.toString());
    }

    private static String host(URI site) {
        var host = site.getHost();
        var safe = "https".equals(site.getScheme()) || THIS_MACHINE.equals(host);
        if (host == null || !safe || !site.equals(URI.create(origin(site)))) {
            throw new IllegalArgumentException(
                    "ettle.sign-in.passkey.site is no address like https://ettle.example.scot: "
                            + site);
        }
        return host;
    }

    private static String origin(URI site) {
        return site.getScheme() + "://" + site.getAuthority();
    }

    /// The name of the site, which every passkey is bound to.
    public String id() {
        return id;
    }

    /// The numbers of the algorithms that it takes, the one it likes best first.
    public List<Long> algorithms() {
        return ALGORITHMS.stream().map(COSEAlgorithmIdentifier::getValue).toList();
    }

    /// A key as it is kept.
    ///
    /// @param credential how the device knows it again
    /// @param publicKey with the make of the device
    /// @param count how often it signed, where the device counts
    /// @param synced whether it may be on several devices
    record Key(byte[] credential, byte[] publicKey, long count, boolean synced) {}

    /// What a device answered.
    ///
    /// @param handle whose the passkey is, as the device says
    record Shown(PasskeyHandle handle, byte[] credential, AuthenticationData answer) {}

    /// What came of a check.
    sealed interface Checked {

        /// @param count how often the key has signed by now
        record Right(long count) implements Checked {}

        record Wrong(Why why) implements Checked {}
    }

    /// The new key, where the answer holds.
    Optional<Key> made(String answer, PasskeyQuestion question) {
        try {
            var parameters =
                    new RegistrationParameters(
                            asked(question),
                            ALGORITHMS.stream()
                                    .map(it ->
                                            new PublicKeyCredentialParameters(
                                                    PublicKeyCredentialType.PUBLIC_KEY, it))
                                    .toList(),
                            true,
                            true);
            var made =
                    Objects.requireNonNull(
                                    manager.verifyRegistrationResponseJSON(answer, parameters)
                                            .getAttestationObject())
                            .getAuthenticatorData();
            var attested = Objects.requireNonNull(made.getAttestedCredentialData());
            return Optional.of(
                    new Key(
                            attested.getCredentialId(),
                            keys.convert(attested),
                            made.getSignCount(),
                            made.isFlagBE()));
        } catch (RuntimeException doesNotHold) {
            return Optional.empty();
        }
    }

    /// What a device answered, not yet checked; nothing where it cannot be read.
    Optional<Shown> read(String answer) {
        try {
            var data = manager.parseAuthenticationResponseJSON(answer);
            var handle = data.getUserHandle();
            var credential = data.getCredentialId();
            return handle == null || credential == null
                    ? Optional.empty()
                    : PasskeyHandle.of(Arrays.copyOf(handle, handle.length))
                            .map(it ->
                                    new Shown(
                                            it,
                                            Arrays.copyOf(credential, credential.length),
                                            data));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    Checked check(Shown shown, PasskeyQuestion question, Key key) {
        try {
            var known =
                    new CredentialRecordImpl(
                            new NoneAttestationStatement(),
                            true,
                            key.synced(),
                            null,
                            key.count(),
                            keys.convert(key.publicKey()),
                            null,
                            null,
                            null,
                            null);
            var parameters =
                    new AuthenticationParameters(
                            asked(question), known, List.of(key.credential()), true, true);
            var data = manager.verify(shown.answer(), parameters).getAuthenticatorData();
            return new Checked.Right(Objects.requireNonNull(data).getSignCount());
        } catch (WebAuthnException | IllegalArgumentException doesNotHold) {
            return new Checked.Wrong(why(doesNotHold));
        }
    }

    private static Why why(RuntimeException doesNotHold) {
        return switch (doesNotHold) {
            case BadChallengeException _ -> Why.NOT_ASKED;
            case BadOriginException _, BadTopOriginException _, BadRpIdException _ ->
                    Why.FOR_ANOTHER_SITE;
            case UserNotVerifiedException _, UserNotPresentException _ -> Why.NOT_VERIFIED;
            case BadSignatureException _ -> Why.NOT_SIGNED;
            case MaliciousCounterValueException _ -> Why.COUNTER_WENT_BACK;
            default -> Why.UNREADABLE;
        };
    }

    private ServerProperty asked(PasskeyQuestion question) {
        return ServerProperty.builder()
                .originPredicate(this::isHere)
                .rpId(id)
                .challenge(new DefaultChallenge(question.challenge()))
                .build();
    }

    /// On this machine at any port; anywhere else at the one address that is set.
    private boolean isHere(Origin shownAt) {
        return origin == null
                ? "http".equals(shownAt.getScheme()) && THIS_MACHINE.equals(shownAt.getHost())
                : origin.equals(shownAt);
    }
}
