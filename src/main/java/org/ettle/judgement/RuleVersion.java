package org.ettle.judgement;

/// Which edition of the rules a judgement was made by. Any change to a rule, a cut-off or a word
/// that is read off a figure is a new edition.
public record RuleVersion(int number) {

    public static final RuleVersion CURRENT = new RuleVersion(1);

    public RuleVersion {
        if (number < 1) {
            throw new IllegalArgumentException("Editions begin with 1: " + number);
        }
    }

    @Override
    public String toString() {
        return "judgement-" + number;
    }
}
