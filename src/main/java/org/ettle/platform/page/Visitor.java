package org.ettle.platform.page;

import jakarta.servlet.ServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Who looks at the page, as its frame shows it.
///
/// @param name the name of who signed in; null for somebody who did not
/// @param organisation the title of the organisation for which they work; null likewise
/// @param sections the parts of the site that the navigation offers them
public record Visitor(@Nullable String name, @Nullable String organisation, Set<Section> sections) {

    private static final String KEY = Visitor.class.getName();
    private static final Visitor NOBODY = new Visitor(null, null, Section.openToAll());

    public Visitor {
        sections = Set.copyOf(sections);
    }

    /// Somebody who has not signed in.
    public static Visitor nobody() {
        return NOBODY;
    }

    /// Who looks at the page that this thread is writing.
    public static Visitor ofThisRequest() {
        var request = RequestContextHolder.getRequestAttributes();
        var known =
                request == null ? null : request.getAttribute(KEY, RequestAttributes.SCOPE_REQUEST);
        return known instanceof Visitor visitor ? visitor : NOBODY;
    }

    public boolean isSignedIn() {
        return name != null;
    }

    void showIn(ServletRequest request) {
        request.setAttribute(KEY, this);
    }
}
