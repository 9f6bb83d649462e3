package org.ettle.access.signin;

/// What came of wanting to set a password.
public sealed interface PasswordSetting {

    record Done() implements PasswordSetting {}

    /// The new password is not taken.
    record Faulty(PasswordRules.Fault fault) implements PasswordSetting {}

    /// The one before was not right.
    record NotTheirs() implements PasswordSetting {}

    /// The link was used, has ended, or never was.
    record LinkIsOver() implements PasswordSetting {}

    /// Too many guesses at the one before, or too many passwords at this moment.
    record TooMany() implements PasswordSetting {}
}
