package org.ettle.journal.verify;

/// Why a database could not be looked at.
final class CannotLook extends Exception {

    private static final long serialVersionUID = 1L;

    CannotLook(Exception fault) {
        super("The database cannot be read: " + fault.getMessage(), fault);
    }
}
