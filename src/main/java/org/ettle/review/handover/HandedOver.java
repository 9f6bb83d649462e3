package org.ettle.review.handover;

import org.ettle.evidence.Source;
import org.ettle.review.flow.FlowRecord;
import org.jspecify.annotations.Nullable;

/// A record that is included now, or was when it was handed over.
///
/// @param source null where it was not handed over
public record HandedOver(FlowRecord record, Source.@Nullable Id source) {}
