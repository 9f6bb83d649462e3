package org.ettle.evidence.harvest;

/// What somebody independent says of a statement.
public enum Verdict {
    AGREE("Agree", "It came about as the statement says."),
    PARTLY("Partly", "Some of it came about, or support did less than it says."),
    DISAGREE("Disagree", "It did not come about, or not so."),
    CANNOT_SAY("Cannot say", "They do not know enough of it.");

    private final String title;
    private final String words;

    Verdict(String title, String words) {
        this.title = title;
        this.words = words;
    }

    public String title() {
        return title;
    }

    public String words() {
        return words;
    }
}
