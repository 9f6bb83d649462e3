package org.ettle.evidence.search;

/// What can be found.
public enum Findable {
    SOURCE("Source", "Sources"),
    PASSAGE("Passage", "Passages"),
    CLAIM("Claim", "Claims"),
    INDICATOR("Indicator", "Indicators");

    private final String title;
    private final String several;

    Findable(String title, String several) {
        this.title = title;
        this.several = several;
    }

    public String title() {
        return title;
    }

    public String several() {
        return several;
    }
}
