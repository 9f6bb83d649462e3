package org.ettle.evidence;

/// How close evidence comes to what the outcome says, the closest first.
public enum Directness {
    DIRECT("Direct", "It tells of the very thing that the outcome says."),
    PARTIAL("Partial", "It tells of a part of it, or of some of the people."),
    PROXY("Proxy", "It tells of something else that stands in for it.");

    private final String title;
    private final String words;

    Directness(String title, String words) {
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
