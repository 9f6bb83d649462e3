package org.ettle.review.screening;

/// An order to keep what the asker decides.
///
/// @param note for whoever reads the decision later; empty for none
public record Decide(AtStage at, int record, Said said, String note) {

    public Decide {
        note = note.strip();
    }
}
