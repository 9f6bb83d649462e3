package org.ettle.judgement.contribution;

/// The four conditions of a contribution claim (Mayne 2008; Befani and Mayne 2014, by way of TASO).
public enum Condition {
    THEORY_PLAUSIBLE("The theory is plausible and agreed."),
    ACTIVITIES_DONE("What was to be done was done as described."),
    STEPS_SEEN("The expected steps were seen to happen."),
    OTHERS_WEIGHED("Other influences were weighed.");

    private final String words;

    Condition(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public enum Met {
        FULLY,
        PARTLY,
        NOT,
        NOT_KNOWN
    }
}
