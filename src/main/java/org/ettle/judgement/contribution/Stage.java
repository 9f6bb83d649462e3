package org.ettle.judgement.contribution;

/// How far an analysis has come. Nothing is ever deleted: a judgement is superseded by another.
public enum Stage {
    QUESTION("The question is asked"),
    THEORY("The theory is set out"),
    GATHERED("The evidence is gathered"),
    STORY("The story is told"),
    CHALLENGED("The story was challenged"),
    STRENGTHENED("The weakest link was looked at again"),
    REVISED("The theory was revised"),
    JUDGED("It is judged"),
    SUPERSEDED("Another judgement took its place");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
