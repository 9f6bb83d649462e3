package org.ettle.judgement;

/// As whom somebody judges. What supported people and carers answer stands beside what officials
/// answer and is never counted in with it.
public enum Capacity {
    OFFICIAL("Official", "An official or evaluator"),
    SUPPORTED_PERSON("Supported person", "A supported person"),
    CARER("Carer", "An unpaid carer");

    private final String title;
    private final String words;

    Capacity(String title, String words) {
        this.title = title;
        this.words = words;
    }

    public String title() {
        return title;
    }

    public String words() {
        return words;
    }

    public boolean isOfficial() {
        return this == OFFICIAL;
    }
}
