package org.ettle.review.archive;

/// The parts of an archive that hold rows, in the order in which they are taken in: what others
/// name comes before them.
public enum Part {
    PROTOCOL("protocols"),
    INTAKE("files"),
    UNREAD("unread"),
    RECORD("records"),
    REFERENCE("references"),
    /// To which reference each document belongs; the documents themselves and their texts stand
    /// beside it, by their hashes.
    FULL_TEXT("documents"),
    PAIR("duplicates"),
    STANDING("standings"),
    SCREENER("screeners"),
    SEAT("seats"),
    DECISION("decisions"),
    RESOLUTION("resolutions"),
    PUT_ASIDE("put-aside"),
    READING("readings"),
    APPRAISAL("appraisals"),
    CODING("codings"),
    ANSWER("answers");

    private final String file;

    Part(String name) {
        this.file = name + ".jsonl";
    }

    /// One object a line.
    String file() {
        return file;
    }
}
