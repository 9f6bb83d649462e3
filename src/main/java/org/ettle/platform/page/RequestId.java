package org.ettle.platform.page;

import jakarta.servlet.ServletRequest;
import java.security.SecureRandom;

/// Names a request in the log, in the journal and on an error page, where a reader can quote it.
/// Ettle always draws it itself: a name that a caller chose could hide among others.
public final class RequestId {

    private static final String NAME = RequestId.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Letters and digits that are not taken for one another when read aloud.
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int LENGTH = 10;

    private RequestId() {}

    /// The name of this request; drawn when first asked for.
    public static String of(ServletRequest request) {
        if (request.getAttribute(NAME) instanceof String drawn) {
            return drawn;
        }
        var letters = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, LETTERS.length()).mapToObj(LETTERS::charAt).forEach(letters::append);
        request.setAttribute(NAME, letters.toString());
        return letters.toString();
    }
}
