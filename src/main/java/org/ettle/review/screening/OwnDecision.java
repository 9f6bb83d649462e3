package org.ettle.review.screening;

/// A decision of the asker's own.
///
/// @param stands whether it is the last on its record and was not taken back
public record OwnDecision(Decision decision, String title, boolean stands) {}
