package org.ettle.access.passkey;

import org.ettle.access.session.SecretWord;

/// What came of adding a passkey.
public sealed interface PasskeyAdding {

    /// @param word the session's new word
    record Added(SecretWord word) implements PasskeyAdding {}

    record NameMissing() implements PasskeyAdding {}

    record NameTooLong(int longest) implements PasskeyAdding {}

    record TooMany(int most) implements PasskeyAdding {}

    /// The device has made none yet.
    record NotMade() implements PasskeyAdding {}

    /// What the device made does not hold, came too late, or is known already.
    record NotTaken() implements PasskeyAdding {}
}
