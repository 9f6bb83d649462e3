package org.ettle.access;

import java.util.UUID;

/// The links with which people set their first password, or a new one. Signing in makes them.
public interface OneTimeLinks {

    /// Makes a link in the transaction under way; an earlier one of the person's no longer works.
    ///
    /// @return its address on this site; it is shown once and kept nowhere
    String make(UUID person);

    /// Whether the person can sign in without one.
    boolean canSignIn(UUID person);
}
