package org.ettle.evidence.document.worker;

/// Ends the reading of a document for a reason of ours.
final class NotReadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Unread reason;

    NotReadable(Unread reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Unread reason() {
        return reason;
    }
}
