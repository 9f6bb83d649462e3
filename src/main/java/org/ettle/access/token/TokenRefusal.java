package org.ettle.access.token;

import java.time.LocalDate;

/// Why no token was made.
public sealed interface TokenRefusal {

    record NameMissing() implements TokenRefusal {}

    record NameTooLong(int longest) implements TokenRefusal {}

    record NoScope() implements TokenRefusal {}

    record EndsInThePast(LocalDate today) implements TokenRefusal {}

    /// A token lasts a year at most, so that one that was forgotten dies by itself.
    record LastsTooLong(LocalDate latest) implements TokenRefusal {}
}
