package org.ettle.review.record;

/// Where a reference was read.
///
/// @param source the name of the file
/// @param line the line on which it begins there, from 1
/// @param verbatim what stands there, as it stands there
public record Origin(String source, long line, String verbatim) {}
