package org.ettle.access.signin;

import java.time.Duration;
import org.ettle.access.session.SecretWord;

/// What came of wanting to sign in.
public sealed interface SignIn {

    /// @param word opens the session
    /// @param half whether a second factor has yet to be shown
    record Welcome(SecretWord word, boolean half) implements SignIn {}

    /// The name, the password or both are wrong, or the person is shut out: one answer for all.
    record Refused() implements SignIn {}

    /// Too many guesses; this one was not looked at.
    record TooMany(Duration left) implements SignIn {}

    /// Too many sign in at this moment; this one was not looked at.
    record Busy() implements SignIn {}
}
