package org.ettle.theory.lint;

/// Davies' criteria for whether a theory of change can be evaluated. Which rule speaks to which
/// criterion is our reading. Of his ten, only those are here that a program can say something
/// about; the others need people.
public enum Criterion {
    UNDERSTANDABLE("Understandable"),
    VERIFIABLE("Verifiable"),
    TESTABLE("Testable"),
    EXPLAINED("Explained"),
    COMPLETE("Complete"),
    JUSTIFIABLE("Justifiable"),
    PLAUSIBLE("Plausible"),
    OWNED("Owned");

    private final String title;

    Criterion(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
