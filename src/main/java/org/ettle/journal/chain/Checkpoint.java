package org.ettle.journal.chain;

import java.util.UUID;

/// Signed words on how long an organisation's chain was and what it held.
///
/// @param last the hash of entry number `size`
/// @param root the root of the tree over all entries up to it
/// @param time when it was signed, in microseconds since 1970
/// @param key the hash of the public key
public record Checkpoint(
        UUID organisation,
        long size,
        Octets last,
        Octets root,
        long time,
        Octets key,
        Octets signature) {

    static final String TAG = "ettle/journal/checkpoint/1";

    public static Checkpoint signed(
            UUID organisation, long size, Octets last, Octets root, long time, SigningKey by) {
        var unsigned =
                new Checkpoint(
                        organisation, size, last, root, time, by.publicKey().id(), Octets.ZERO);
        return new Checkpoint(
                organisation, size, last, root, time, unsigned.key, by.sign(unsigned.message()));
    }

    byte[] message() {
        return new Message()
                .begin(TAG)
                .uuid(organisation)
                .number(size)
                .octets(last)
                .octets(root)
                .number(time)
                .octets(key)
                .toBytes();
    }

    boolean isSignedBy(PublicKey signer) {
        return signer.accepts(message(), signature);
    }
}
