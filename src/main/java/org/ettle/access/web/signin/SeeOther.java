package org.ettle.access.web.signin;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/// Where a form leads once it has done what it was sent for.
final class SeeOther {

    private SeeOther() {}

    static RedirectView to(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
