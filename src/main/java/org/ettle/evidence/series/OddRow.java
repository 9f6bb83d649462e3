package org.ettle.evidence.series;

/// A row that was reported.
///
/// @param row its line in the file
/// @param words why, and what was done with it
/// @param cells the row as it came
public record OddRow(int row, Oddity rule, String words, String cells) {}
