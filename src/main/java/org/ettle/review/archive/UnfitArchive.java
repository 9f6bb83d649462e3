package org.ettle.review.archive;

/// Ends the taking in of an archive, so that nothing of it is kept.
final class UnfitArchive extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ArchiveRefusal reason;

    UnfitArchive(ArchiveRefusal reason) {
        super(reason.words(), null, false, false);
        this.reason = reason;
    }

    ArchiveRefusal reason() {
        return reason;
    }
}
