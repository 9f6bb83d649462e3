package org.ettle.access.web.signin;

import org.ettle.access.passkey.RelyingParty;
import org.ettle.platform.page.Field;

/// A button that has a device make or show a passkey (`access/signin/passkey.jte`). It is seen only
/// where a script of the page finds that the browser can do it.
///
/// @param kind what the script has the device do: `create` or `get`
/// @param site the name of the site, for which passkeys are made
/// @param question where the script fetches what to ask
/// @param action where the answer is sent
/// @param field the button's words, and what is wrong with the answer
/// @param fault what to say where the device made or showed none
public record PasskeyButton(
        String kind, String site, String question, String action, Field field, String fault) {

    private static final String NAME = "passkey";

    static PasskeyButton toSignIn(RelyingParty site) {
        return new PasskeyButton(
                "get",
                site.id(),
                "/sign-in/passkey/question",
                "/sign-in/passkey",
                Field.typed(NAME, "Sign in with a passkey", ""),
                PasskeyWords.NONE_SHOWN);
    }

    static PasskeyButton toAdd(RelyingParty site) {
        return new PasskeyButton(
                "create",
                site.id(),
                "/me/security/passkeys/question",
                "/me/security/passkeys/new",
                Field.typed(NAME, "Make the passkey", ""),
                PasskeyWords.NONE_MADE);
    }

    PasskeyButton withFault(String words) {
        return new PasskeyButton(kind, site, question, action, field.withFault(words), fault);
    }
}
