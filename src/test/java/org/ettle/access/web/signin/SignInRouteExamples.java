package org.ettle.access.web.signin;

import org.ettle.access.Role;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class SignInRouteExamples implements RouteExamples {

    private static final int TAKES_FORMS_ONLY = 405;
    private static final int LEADS_TO_SIGN_IN = 303;

    @Override
    public void tell(Examples examples) {
        examples.of("/sign-in").at("/sign-in").at("/sign-in?news=password-is-set");
        examples.of("/sign-in/demonstration").at("/sign-in/demonstration", TAKES_FORMS_ONLY);
        examples.of("/welcome/{word}").at("/welcome/no-such-link", 404);
        examples.of("/me/security")
                .at("/me/security", LEADS_TO_SIGN_IN)
                .as(Role.READER)
                .at("/me/security");
        examples.of("/me/security/password")
                .at("/me/security/password", LEADS_TO_SIGN_IN)
                .as(Role.READER)
                .at("/me/security/password");
        examples.of("/me/security/sessions/{session}/end")
                .at("/me/security/sessions/none/end", TAKES_FORMS_ONLY);
        examples.of("/me/security/sessions/end-others")
                .at("/me/security/sessions/end-others", TAKES_FORMS_ONLY);
        examples.of("/sign-in/code").at("/sign-in/code", LEADS_TO_SIGN_IN);
        examples.of("/me/security/second-factor")
                .at("/me/security/second-factor", LEADS_TO_SIGN_IN)
                .as(Role.READER)
                .at("/me/security/second-factor");
        examples.of("/sign-in/passkey").at("/sign-in/passkey", TAKES_FORMS_ONLY);
        examples.of("/sign-in/passkey/question").at("/sign-in/passkey/question", TAKES_FORMS_ONLY);
        examples.of("/me/security/passkeys/new")
                .at("/me/security/passkeys/new", LEADS_TO_SIGN_IN)
                .as(Role.READER)
                .at("/me/security/passkeys/new");
        examples.of("/me/security/passkeys/question")
                .at("/me/security/passkeys/question", TAKES_FORMS_ONLY);
        examples.of("/me/security/passkeys/{passkey}/removal")
                .at("/me/security/passkeys/{passkey}/removal", LEADS_TO_SIGN_IN)
                .as(Role.READER)
                .at("/me/security/passkeys/{passkey}/removal");
        examples.of("/sign-out").at("/sign-out", TAKES_FORMS_ONLY);
    }
}
