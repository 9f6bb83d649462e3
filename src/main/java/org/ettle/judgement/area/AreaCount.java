package org.ettle.judgement.area;

/// So many of so many in one area.
///
/// @param area by its code
/// @param of at least one: an area in which nobody was asked says nothing
public record AreaCount(String area, long met, long of) {

    public AreaCount {
        if (of < 1 || met < 0 || met > of) {
            throw new IllegalArgumentException(
                    "Not a share of anybody in " + area + ": " + met + " of " + of);
        }
    }

    double share() {
        return (double) met / of;
    }
}
