package org.ettle.review.screening;

/// What a person can do with a record at a stage.
public enum Turn {
    /// Decide on it.
    DECIDE,
    /// They have decided; they may take it back while nothing was built on it.
    DECIDED,
    /// Enough others have it, or have decided.
    FULL,
    /// It did not come as far as this stage, or was merged into another.
    NOT_HERE;

    /// @param isHere whether the record is screened at this stage at all
    /// @param hasDecided whether a decision of the person stands
    /// @param holds whether the record was given to the person
    /// @param others how many others have decided, or hold it still
    public static Turn of(
            boolean isHere, boolean hasDecided, boolean holds, int others, int needed) {
        if (!isHere) {
            return NOT_HERE;
        }
        if (hasDecided) {
            return DECIDED;
        }
        return holds || others < needed ? DECIDE : FULL;
    }
}
