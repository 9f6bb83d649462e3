package org.ettle.access;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Why something was not done to a person who signs in.
public sealed interface AccessRefusal {

    record NameMissing() implements AccessRefusal {}

    /// A sign-in name has letters a to z, figures and `. @ _ + -`.
    record NotASignInName(String typed) implements AccessRefusal {}

    /// Somebody else in the organisation has this sign-in name.
    record SignInNameTaken(String name) implements AccessRefusal {}

    record ReasonMissing() implements AccessRefusal {}

    /// Nobody gives themselves a role, and nobody shuts themselves out.
    record NotToOneself() implements AccessRefusal {}

    /// Without them nobody could look after the organisation's people.
    record LastAdministrator() implements AccessRefusal {}

    record AlreadyDisabled(Instant since) implements AccessRefusal {}

    record NotDisabled() implements AccessRefusal {}

    /// A time ends after it begins.
    record EndsBeforeItBegins(LocalDate from, LocalDate until) implements AccessRefusal {}

    /// A role begins today or later, and ends today or later: what was is not rewritten.
    record InThePast(LocalDate day) implements AccessRefusal {}

    /// The person holds the role for a part of that time already.
    record AlreadyHeld(Role role, LocalDate from, @Nullable LocalDate until)
            implements AccessRefusal {}

    /// The role is not held, or is over by the day on which it should end.
    record NotHeldThen(Role role, LocalDate on) implements AccessRefusal {}

    /// The partnership has an administrator, who looks after it.
    record AlreadyOpen(String organisation) implements AccessRefusal {}

    /// There is nothing to take away.
    record NoSecondFactor() implements AccessRefusal {}

    /// Somebody invented signs in without a password.
    record OnlyADemonstration() implements AccessRefusal {}
}
