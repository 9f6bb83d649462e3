package org.ettle.judgement.rubric;

/// A point of the five-point scale, the weakest first. What it means is said by each [Criterion].
public enum Point {
    ONE,
    TWO,
    THREE,
    FOUR,
    FIVE;

    public int number() {
        return ordinal() + 1;
    }

    public boolean isAtLeast(Point other) {
        return compareTo(other) >= 0;
    }
}
