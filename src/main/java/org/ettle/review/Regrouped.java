package org.ettle.review;

import java.util.List;

/// That records were merged or parted, told within the transaction in which it was done. Whoever
/// keeps something of records, such as decisions, listens and puts it right in the same
/// transaction.
///
/// @param merged records that went into others
/// @param parted records that came out of others again
public record Regrouped(Review.Id review, List<Step> merged, List<Step> parted) {

    public Regrouped {
        merged = List.copyOf(merged);
        parted = List.copyOf(parted);
    }

    /// @param kept the record that stays
    /// @param other the one that went into it, or came out of it again
    public record Step(int kept, int other) {}
}
