package org.ettle.platform.store;

/// What was asked for is not there, or is not this asker's to see: one answer for both, so that
/// nobody learns of a row by asking for it. Pages answer 404.
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param what names what was looked for in words for the reader ("this map", "outcome 23")
    public NotFound(String what) {
        super(what, null, false, false);
    }
}
