package org.ettle.evidence;

/// What kind of source it is. The coverage of a map is told by these kinds.
public enum SourceKind {
    SURVEY("Survey"),
    STATISTIC("Statistic"),
    INSPECTION("Inspection"),
    AUDIT("Audit"),
    RESEARCH("Research"),
    CASE_STUDY("Case study"),
    CONSULTATION("Consultation"),
    MEETING_NOTE("Meeting note"),
    CONVERSATION("Conversation"),
    CASE_RECORD_EXTRACT("Case-record extract"),
    GUIDANCE("Guidance"),
    DOCUMENT("Other document");

    private final String title;

    SourceKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// Whether it holds what people said or what was written of them in confidence, which nobody
    /// published.
    public boolean isPrivate() {
        return this == CONVERSATION || this == CASE_RECORD_EXTRACT;
    }
}
