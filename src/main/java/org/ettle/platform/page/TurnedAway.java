package org.ettle.platform.page;

import jakarta.servlet.ServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody may not use this route now. The page says why, and what they can do; it never depends
/// on whether the thing they asked for is there.
public final class TurnedAway extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String KEY = TurnedAway.class.getName();

    private final int status;
    private final String title;
    private final String words;
    private final List<String> advice;

    /// @param status 401 where signing in would help, 403 where it would not, 429 where waiting
    ///   does
    public TurnedAway(int status, String title, String words, List<String> advice) {
        super(title, null, false, false);
        this.status = status;
        this.title = title;
        this.words = words;
        this.advice = List.copyOf(advice);
    }

    public int status() {
        return status;
    }

    Mishap mishap(String request) {
        return new Mishap(status, title, words, advice, request);
    }

    /// For a filter, which answers with an error instead of throwing.
    public void leaveIn(ServletRequest request) {
        request.setAttribute(KEY, this);
    }

    static @Nullable TurnedAway leftIn(ServletRequest request) {
        return request.getAttribute(KEY) instanceof TurnedAway reason ? reason : null;
    }
}
