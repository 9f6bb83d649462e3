package org.ettle.review.record;

/// What is told of a work. Everything that has no field of its own is `OTHER`, under the name by
/// which the file called it.
public enum Field {
    TITLE,
    /// The title in another language, or as the database rewrote it.
    OTHER_TITLE,
    AUTHOR,
    EDITOR,
    YEAR,
    DATE,
    JOURNAL,
    JOURNAL_SHORT,
    /// The book or the proceedings in which a chapter or paper stands.
    BOOK,
    SERIES,
    VOLUME,
    ISSUE,
    PAGES,
    EDITION,
    PUBLISHER,
    PLACE,
    DOI,
    PMID,
    ACCESSION,
    ISBN,
    ISSN,
    LANGUAGE,
    ABSTRACT,
    KEYWORD,
    URL,
    ADDRESS,
    NOTE,
    DATABASE,
    OTHER;

    /// Whether its lines mean something; anything else is one line, however a file broke it.
    public boolean isText() {
        return this == ABSTRACT || this == NOTE || this == ADDRESS || this == OTHER;
    }

    /// Whether a work may have several; of any other field only the first is meant.
    public boolean isMany() {
        return switch (this) {
            case OTHER_TITLE,
                    AUTHOR,
                    EDITOR,
                    ISBN,
                    ISSN,
                    LANGUAGE,
                    KEYWORD,
                    URL,
                    ADDRESS,
                    NOTE,
                    ACCESSION,
                    OTHER ->
                    true;
            default -> false;
        };
    }
}
