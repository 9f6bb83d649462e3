package org.ettle.review.handover;

import java.time.Instant;
import org.ettle.evidence.Source;

/// The source that a record became, and since when.
public record BecameSource(Source.Id source, Instant since) {}
