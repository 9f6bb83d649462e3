package org.ettle.platform.page;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// A word that every form carries, so that no other site can send it in the reader's name (OWASP
/// ASVS 5.0, V3.5.1). `part/form.jte` puts it in.
public final class FormToken {

    /// The name of the hidden field; a script may send the word in the header of this name instead.
    public static final String FIELD = "_form";

    public static final String HEADER = "X-Ettle-Form";

    private FormToken() {}

    /// The word for the page that this thread is writing; outside a request an empty one, which
    /// nothing accepts.
    public static String ofThisRequest() {
        var request = RequestContextHolder.getRequestAttributes();
        var token =
                request == null
                        ? null
                        : request.getAttribute(
                                CsrfToken.class.getName(), RequestAttributes.SCOPE_REQUEST);
        return token instanceof CsrfToken it ? it.getToken() : "";
    }
}
