package org.ettle.review.archive;

/// The parts of an archive that hold rows, in the order in which they are taken in: what others
/// name comes before them.
public enum Part {
    PROTOCOL("protocols"),
    INTAKE("files"),
    UNREAD("unread"),
    RECORD("records"),
    REFERENCE("references"),
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
