package org.ettle.review.format;

/// A head of a table.
///
/// @param first what stands first under it; empty where nothing does in the rows that were looked
///   at
public record Head(String words, String first) {}
