package org.ettle.judgement.body;

/// What EMMIE asks of evidence (Johnson, Tilley and Bowers, 2015; used for children's social care).
public enum Facet {
    EFFECT("Effect", "Whether it makes a difference, which way, and how much."),
    MECHANISM("Mechanism", "How it brings the difference about."),
    MODERATORS("Moderators", "For whom, where and when it works, and when not."),
    IMPLEMENTATION("Implementation", "What it takes to do it, and what gets in the way."),
    ECONOMICS("Economics", "What it costs, and what it saves.");

    private final String title;
    private final String words;

    Facet(String title, String words) {
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
