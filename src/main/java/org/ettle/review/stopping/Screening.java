package org.ettle.review.stopping;

/// A screening as far as it has come.
///
/// @param total how many records there are, screened or not
/// @param isRelevant what was decided, in the order in which it was
public record Screening(int total, boolean[] isRelevant) {

    public Screening {
        if (isRelevant.length > total) {
            throw new IllegalArgumentException("More were screened than there are.");
        }
        isRelevant = isRelevant.clone();
    }

    @Override
    public boolean[] isRelevant() {
        return isRelevant.clone();
    }

    public int screened() {
        return isRelevant.length;
    }

    public int left() {
        return total - isRelevant.length;
    }

    public int found() {
        int found = 0;
        for (boolean it : isRelevant) {
            found += it ? 1 : 0;
        }
        return found;
    }
}
