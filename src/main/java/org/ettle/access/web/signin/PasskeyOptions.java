package org.ettle.access.web.signin;

import java.util.Base64;
import java.util.List;
import org.ettle.access.passkey.PasskeyQuestion;
import org.ettle.access.passkey.Passkeys;
import org.ettle.access.passkey.RelyingParty;

/// What the browser is told to ask of a device, as the JSON that browsers read (Web Authentication
/// Level 3, sections 5.1.9 and 5.1.10).
final class PasskeyOptions {

    private static final String KIND = "public-key";
    private static final String REQUIRED = "required";
    private static final long MILLISECONDS = 300_000;

    private PasskeyOptions() {}

    record Showing(String challenge, long timeout, String rpId, String userVerification) {

        static Showing of(RelyingParty site, PasskeyQuestion question) {
            return new Showing(question.challenge(), MILLISECONDS, site.id(), REQUIRED);
        }
    }

    /// @param rp the site
    /// @param user whose it will be, as their device shows it
    record Making(
            Site rp,
            User user,
            String challenge,
            List<Algorithm> pubKeyCredParams,
            long timeout,
            List<Credential> excludeCredentials,
            Device authenticatorSelection,
            String attestation) {

        record Site(String id, String name) {}

        record User(String id, String name, String displayName) {}

        record Algorithm(String type, long alg) {}

        record Credential(String type, String id) {}

        record Device(String residentKey, boolean requireResidentKey, String userVerification) {}

        static Making of(RelyingParty site, Passkeys.Order order, String person) {
            return new Making(
                    new Site(site.id(), "Ettle"),
                    new User(encoded(order.handle()), person, person),
                    order.question().challenge(),
                    site.algorithms().stream().map(it -> new Algorithm(KIND, it)).toList(),
                    MILLISECONDS,
                    order.known().stream().map(it -> new Credential(KIND, encoded(it))).toList(),
                    new Device(REQUIRED, true, REQUIRED),
                    "none");
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
