package org.ettle.access.signin;

import java.time.Instant;

/// An authenticator for tests of other packages: makes the code that a phone would show.
public final class Phone {

    private Phone() {}

    public static String code(String secret, Instant moment) {
        return OneTimeCode.at(new CodeSecret(secret.replace(" ", "")).bytes(), moment);
    }
}
