package org.ettle.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import org.ettle.platform.store.Asker;

/// Knows who sent a request. The room `access` does; without one, nobody has signed in.
public interface WhoAsks {

    /// @param asker on whose behalf the store works for this request
    /// @param visitor the same as the pages show it
    record Known(Asker asker, Visitor visitor) {}

    /// Asks the database each time, so that somebody who is shut out is out at once.
    ///
    /// @param requestId names the request, for the asker
    Known of(HttpServletRequest request, String requestId);
}
