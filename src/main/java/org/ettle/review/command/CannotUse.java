package org.ettle.review.command;

/// What can be told to whoever gave a file that is of no use.
final class CannotUse extends Exception {

    private static final long serialVersionUID = 1L;

    CannotUse(String why) {
        super(why);
    }
}
