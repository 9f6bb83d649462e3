package org.ettle.journal.chain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/// A key pair that signs checkpoints. Its private half is never printed.
public final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final Pattern PEM =
            Pattern.compile(
                    "-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----\\s*");

    private final PrivateKey key;
    private final PublicKey publicKey;

    private SigningKey(PrivateKey key, PublicKey publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    public static SigningKey make() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var encoded = pair.getPublic().getEncoded();
            return new SigningKey(
                    pair.getPrivate(),
                    new PublicKey(
                            Octets.owning(
                                    Arrays.copyOfRange(
                                            encoded,
                                            encoded.length - Octets.HASH,
                                            encoded.length))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @throws IllegalArgumentException when the text holds no such key, or it is not the other
    ///   half of the public key
    public static SigningKey fromPem(String pem, PublicKey publicKey) {
        var found = PEM.matcher(pem);
        if (!found.matches()) {
            throw new IllegalArgumentException("This is not a private key in PEM.");
        }
        try {
            var encoded = Base64.getMimeDecoder().decode(found.group(1));
            var key =
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(encoded));
            var signing = new SigningKey(key, publicKey);
            var probe = new byte[] {1};
            if (!publicKey.accepts(probe, signing.sign(probe))) {
                throw new IllegalArgumentException("The private and the public key do not fit.");
            }
            return signing;
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("This is not an Ed25519 key.", unreadable);
        }
    }

    public String pem() {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder().encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    Octets sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return Octets.owning(signature.sign());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public String toString() {
        return "SigningKey " + publicKey.id();
    }
}
