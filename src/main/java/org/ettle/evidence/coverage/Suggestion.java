package org.ettle.evidence.coverage;

import org.ettle.evidence.Directness;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// What could be collected for an outcome, by Ettle's reading of an evidence assessment. Nobody has
/// agreed on it.
///
/// @param sources which sources touched on the outcome then
/// @param closest how close they came; null where none did
/// @param gap what they lack; null where the assessment does not say
/// @param indicator a candidate, whose definition is to be agreed
public record Suggestion(
        Outcome.Code code,
        String sources,
        @Nullable Directness closest,
        @Nullable String gap,
        String indicator) {}
