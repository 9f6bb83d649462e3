package org.ettle.review.screening;

/// How far somebody came at a stage.
///
/// @param own on how many of its records they have decided
/// @param records how many come to the stage
public record Progress(int own, int records) {}
