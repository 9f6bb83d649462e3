package org.ettle.platform.store;

/// Somebody else changed the thing since it was read. Pages answer 409 and keep what was typed.
public final class Stale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Stale(String what) {
        super(what, null, false, false);
    }
}
