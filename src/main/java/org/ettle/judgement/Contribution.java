package org.ettle.judgement;

/// How much one thing does to bring another about. It says nothing of how sure anybody is
/// ([ContributionConfidence]). Mayne: a contributory cause is neither necessary nor sufficient
/// alone, so there is no *all*.
public enum Contribution {
    NOT_KNOWN("not known", 0),
    NONE("none that was seen", 0),
    LITTLE("little", 1),
    SOME("some", 2),
    MUCH("much", 3);

    private final String words;
    private final int weight;

    Contribution(String words, int weight) {
        this.words = words;
        this.weight = weight;
    }

    public String words() {
        return words;
    }

    /// The weight of the line, in three steps; 0 where there is nothing to weigh.
    public int weight() {
        return weight;
    }
}
