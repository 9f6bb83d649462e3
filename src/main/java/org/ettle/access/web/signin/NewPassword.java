package org.ettle.access.web.signin;

import org.ettle.access.signin.PasswordRules;
import org.ettle.platform.page.Field;

/// The question for a new password.
final class NewPassword {

    private NewPassword() {}

    static Field field() {
        return Field.typed("password", "Your new password", "")
                .withHint(
                        "At least %d characters. Every character is allowed, spaces too. You can"
                                        .formatted(PasswordRules.SHORTEST)
                                + " paste it from a password manager.");
    }
}
