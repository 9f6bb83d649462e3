package org.ettle.journal.chain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The public half of an Ed25519 key (RFC 8032).
///
/// @param bytes the 32 bytes of the key
public record PublicKey(Octets bytes) {

    /// What stands before the key in a SubjectPublicKeyInfo (RFC 8410).
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final Pattern PEM =
            Pattern.compile(
                    "-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");

    /// @throws IllegalArgumentException when the text holds no such key
    public static PublicKey fromPem(String pem) {
        var found = PEM.matcher(pem);
        if (!found.matches()) {
            throw new IllegalArgumentException("This is not a public key in PEM.");
        }
        var encoded = Base64.getMimeDecoder().decode(found.group(1));
        if (encoded.length != PREFIX.length + Octets.HASH
                || !Arrays.equals(PREFIX, Arrays.copyOf(encoded, PREFIX.length))) {
            throw new IllegalArgumentException("This is not an Ed25519 key.");
        }
        return new PublicKey(
                Octets.owning(Arrays.copyOfRange(encoded, PREFIX.length, encoded.length)));
    }

    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(encoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /// The key's hash, by which checkpoints name it.
    public Octets id() {
        return Octets.owning(Message.sha256().digest(bytes.toBytes()));
    }

    boolean accepts(byte[] message, Octets signature) {
        try {
            var verification = Signature.getInstance("Ed25519");
            verification.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded())));
            verification.update(message);
            return verification.verify(signature.toBytes());
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private byte[] encoded() {
        var encoded = Arrays.copyOf(PREFIX, PREFIX.length + Octets.HASH);
        bytes.copyTo(encoded, PREFIX.length);
        return encoded;
    }
}
