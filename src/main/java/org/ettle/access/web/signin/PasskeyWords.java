package org.ettle.access.web.signin;

import java.util.Map;

/// What the pages of passkeys say.
final class PasskeyWords {

    static final String NONE_SHOWN =
            "Your device showed no passkey. Try again, or sign in another way.";

    static final String NONE_MADE =
            "Your device made no passkey. Try again. Where it has one of yours already, it makes no"
                    + " second one.";

    static final String NOT_MADE_YET =
            "Your passkey is not made yet. Choose “Make the passkey”, and follow your device.";

    static final String NOT_TAKEN =
            "This passkey could not be kept, or you took too long. Try again.";

    static final String NAME_MISSING =
            "Give the passkey a name by which you know it, such as the name of your device.";

    static final Map<String, String> TOLD =
            Map.of(
                    "passkey-added", "The passkey is added. You can sign in with it now.",
                    "passkey-removed", "The passkey is removed. It no longer opens anything.");

    private PasskeyWords() {}

    static String tooLong(int longest) {
        return "Use at most %d characters for the name.".formatted(longest);
    }

    static String tooMany(int most) {
        return "You have %d passkeys, which is as many as there can be. Remove one first."
                .formatted(most);
    }
}
