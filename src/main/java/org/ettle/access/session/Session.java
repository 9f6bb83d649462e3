package org.ettle.access.session;

import java.time.Instant;
import java.util.UUID;

/// That somebody signed in, as they or an administrator see it.
///
/// @param device what they signed in with, in words ("Firefox on Windows")
public record Session(
        UUID id,
        UUID person,
        Way way,
        Proof proof,
        String device,
        Instant begunAt,
        Instant lastSeenAt) {

    /// How somebody signed in.
    public enum Way {
        PASSWORD("with a password"),
        PASSKEY("with a passkey"),
        PROVIDER("through the organisation's own sign-in"),
        DEMONSTRATION("as a demonstration");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// How well somebody has shown who they are.
    public enum Proof {
        ONE_FACTOR,
        TWO_FACTORS,
        /// One of two: not signed in yet.
        AWAITS_SECOND
    }
}
