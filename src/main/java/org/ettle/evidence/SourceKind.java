package org.ettle.evidence;

/// What kind of source it is. The coverage of a map is told by these kinds.
public enum SourceKind {
    SURVEY("Survey", "Answers of many people to the same questions."),
    STATISTIC("Statistic", "Counts and shares, published or kept."),
    INSPECTION("Inspection", "What inspectors found."),
    AUDIT("Audit", "What auditors found."),
    RESEARCH("Research", "A study with a method of its own."),
    CASE_STUDY("Case study", "One case told in depth."),
    CONSULTATION("Consultation", "What was asked of the public, and what it said."),
    MEETING_NOTE("Meeting note", "What was said or agreed at a meeting."),
    CONVERSATION("Conversation", "What somebody said when asked or listened to."),
    CASE_RECORD_EXTRACT("Case-record extract", "A part of the record of a supported person."),
    GUIDANCE("Guidance", "What should be done, by law or advice."),
    DOCUMENT("Other document", "Anything else that is written.");

    private final String title;
    private final String words;

    SourceKind(String title, String words) {
        this.title = title;
        this.words = words;
    }

    public String title() {
        return title;
    }

    public String words() {
        return words;
    }

    /// Whether it holds what people said or what was written of them in confidence, which nobody
    /// published.
    public boolean isPrivate() {
        return this == CONVERSATION || this == CASE_RECORD_EXTRACT;
    }
}
