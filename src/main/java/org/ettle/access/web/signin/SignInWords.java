package org.ettle.access.web.signin;

import java.time.Duration;
import org.ettle.access.signin.PasswordRules;
import org.ettle.access.signin.PasswordRules.Fault;
import org.jspecify.annotations.Nullable;

/// What the pages of the door say.
final class SignInWords {

    static final String PASSWORD_IS_SET = "password-is-set";

    static final String REFUSED =
            "That organisation, name and password do not go together. Check each, then try again."
                    + " If you have no password yet, ask your administrator for a link.";

    static final String BUSY =
            "Many people are signing in at this moment. Wait a minute, then try again.";

    static final String PASSKEY_REFUSED =
            "This passkey was not taken. It may have been removed, or you took too long. Try again, or"
                    + " sign in another way.";

    static final String WRONG_CODE =
            "This code is wrong, or was used already. Wait for the next one, then type that.";

    static final String TOO_MANY_CODES =
            "There were too many wrong codes. Wait a few minutes, then try again.";

    private SignInWords() {}

    static @Nullable String news(String what) {
        return what.equals(PASSWORD_IS_SET)
                ? "Your password is set. You can sign in with it now."
                : null;
    }

    static String tooMany(Duration wait) {
        return tooManyHere(wait) + " In a browser where you signed in before you need not wait.";
    }

    static String tooManyHere(Duration wait) {
        long minutes = wait.toMinutes() + 1;
        return "There were too many attempts. Wait "
                + (minutes == 1 ? "a minute" : minutes + " minutes")
                + ", then try again.";
    }

    static String of(Fault fault) {
        return switch (fault) {
            case TOO_SHORT ->
                    "Use at least %d characters. Three or four words are easy to remember."
                            .formatted(PasswordRules.SHORTEST);
            case TOO_LONG -> "Use at most %d characters.".formatted(PasswordRules.LONGEST);
            case TOO_COMMON ->
                    "Many people use this password, so it is guessed first. Choose another.";
            case TOO_PLAIN -> "This is a row of keys or the same few characters. Choose another.";
            case MADE_OF_NAMES ->
                    "This is little more than a name of yours or of where you work. Choose another.";
        };
    }
}
