package org.ettle.access.passkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionAuthenticatorOutput;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;

/// A device with one passkey that does as the standard says, or whatever a test has it do instead.
public final class PretendDevice {

    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final String HERE = "http://localhost:8080";
    private static final int CREDENTIAL = 24;

    private final KeyPair key = key();
    private final byte[] credential = drawn();
    private final byte[] handle;
    private long signed;

    /// @param person whose passkey it holds
    public PretendDevice(OrganisationId organisation, UUID person) {
        handle = new PasskeyHandle(organisation, person).bytes();
    }

    /// What it says; honest as long as nothing is changed.
    ///
    /// @param origin where the browser says that it is
    /// @param site for which the device says that it signs
    /// @param count how often it says that it has signed
    /// @param framed whether another site holds the page
    public record Way(
            String origin, String site, boolean verified, long count, boolean framed, Forgery by) {

        static final Way HONEST = new Way(HERE, "localhost", true, 1, false, Forgery.NONE);

        Way at(String other) {
            return new Way(other, site, verified, count, framed, by);
        }

        Way forSite(String other) {
            return new Way(origin, other, verified, count, framed, by);
        }

        Way unverified() {
            return new Way(origin, site, false, count, framed, by);
        }

        Way counting(long signed) {
            return new Way(origin, site, verified, signed, framed, by);
        }

        Way inFrame() {
            return new Way(origin, site, verified, count, true, by);
        }

        Way by(Forgery other) {
            return new Way(origin, site, verified, count, framed, other);
        }
    }

    /// What somebody does to an answer who has not got the key.
    enum Forgery {
        NONE,
        ALTERED_SIGNATURE,
        ALTERED_COUNT,
        OF_ANOTHER_KEY
    }

    public String made(String challenge) {
        return made(challenge, Way.HONEST.counting(0));
    }

    String made(String challenge, Way way) {
        var open = EC2COSEKey.create((ECPublicKey) key.getPublic(), COSEAlgorithmIdentifier.ES256);
        var data =
                new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
                        hashed(way.site().getBytes(UTF_8)),
                        (byte) (flags(way) | AuthenticatorData.BIT_AT),
                        way.count(),
                        new AttestedCredentialData(AAGUID.ZERO, credential, open));
        var object =
                new AttestationObjectConverter(CONVERTER)
                        .convertToBytes(
                                new AttestationObject(data, new NoneAttestationStatement()));
        return """
        {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},\
        "response":{"clientDataJSON":"%s","attestationObject":"%s","transports":["internal"]}}\
        """
                .formatted(
                        encoded(credential),
                        encoded(credential),
                        encoded(client("webauthn.create", challenge, way)),
                        encoded(object));
    }

    public String shown(String challenge) {
        return shown(challenge, Way.HONEST.counting(++signed));
    }

    String shown(String challenge, Way way) {
        return shown(challenge, way, handle);
    }

    /// @param claimed the handle that it tells, which may be another's
    String shown(String challenge, Way way, byte[] claimed) {
        var client = client("webauthn.get", challenge, way);
        var data = data(way);
        var signature = signature(data, client, way.by());
        if (way.by() == Forgery.ALTERED_COUNT) {
            data = data(way.counting(way.count() + 1));
        }
        return """
        {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},\
        "response":{"clientDataJSON":"%s","authenticatorData":"%s","signature":"%s",\
        "userHandle":"%s"}}\
        """
                .formatted(
                        encoded(credential),
                        encoded(credential),
                        encoded(client),
                        encoded(data),
                        encoded(signature),
                        encoded(claimed));
    }

    private static byte[] data(Way way) {
        return new AuthenticatorDataConverter(CONVERTER)
                .convert(
                        new AuthenticatorData<AuthenticationExtensionAuthenticatorOutput>(
                                hashed(way.site().getBytes(UTF_8)), flags(way), way.count()));
    }

    private byte[] signature(byte[] data, byte[] client, Forgery by) {
        try {
            var signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign((by == Forgery.OF_ANOTHER_KEY ? key() : key).getPrivate());
            signer.update(data);
            signer.update(hashed(client));
            var signature = signer.sign();
            if (by == Forgery.ALTERED_SIGNATURE) {
                signature[signature.length - 1] ^= 1;
            }
            return signature;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte flags(Way way) {
        return (byte) (AuthenticatorData.BIT_UP | (way.verified() ? AuthenticatorData.BIT_UV : 0));
    }

    private static byte[] client(String type, String challenge, Way way) {
        return """
        {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":%s}\
        """
                .formatted(type, challenge, way.origin(), way.framed())
                .getBytes(UTF_8);
    }

    private static KeyPair key() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] drawn() {
        var bytes = new byte[CREDENTIAL];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] hashed(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
