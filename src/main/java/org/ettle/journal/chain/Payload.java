package org.ettle.journal.chain;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// What was said and changed, with the salt without which nobody can tell from the commitment what
/// it was. Both are erased together.
///
/// @param content a JSON text; its bytes are what the commitment binds
public record Payload(Octets salt, String content) {

    static final String TAG = "ettle/journal/payload/1";

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Payload salted(String content) {
        var salt = new byte[Octets.HASH];
        RANDOM.nextBytes(salt);
        return new Payload(Octets.owning(salt), content);
    }

    public Octets commitment() {
        return commitment(new Message());
    }

    Octets commitment(Message message) {
        return message.begin(TAG)
                .octets(salt)
                .field(content.getBytes(StandardCharsets.UTF_8))
                .hash();
    }
}
