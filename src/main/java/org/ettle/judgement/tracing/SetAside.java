package org.ettle.judgement.tracing;

/// A finding that has no weight, because the clue was written down only after somebody had looked.
public record SetAside(Clue.Id clue, Origin origin) {}
