package org.ettle.review.screening;

import java.util.UUID;

/// How often, of two people who both decided blind, the one said this and the other that.
public record BothDecided(UUID one, UUID other, Verdict ofOne, Verdict ofOther, int records) {}
