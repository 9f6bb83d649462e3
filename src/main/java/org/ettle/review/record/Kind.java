package org.ettle.review.record;

/// What sort of work it is.
public enum Kind {
    ARTICLE,
    CONFERENCE,
    PREPRINT,
    BOOK,
    CHAPTER,
    THESIS,
    REPORT,
    /// A file of an organisation: minutes, slides, a letter.
    DOCUMENT,
    OTHER
}
