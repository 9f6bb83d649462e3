package org.ettle.review.stopping;

/// What is to be found before screening may stop.
///
/// @param recall the share of everything relevant
/// @param confidence how sure we are to be that it was found
public record Target(double recall, double confidence) {

    public Target {
        if (!(recall > 0 && recall <= 1 && confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "A recall is above 0 and at most 1, a confidence between 0 and 1.");
        }
    }

    /// How many relevant records there would have to be for the found ones to be too few of them.
    int tooMany(int found) {
        // 19 of 20 are 95 %, whatever the last digit of a division says.
        return (int) Math.floor(found / recall + 1e-9) + 1;
    }
}
