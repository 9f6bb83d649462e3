package org.ettle.review.reading;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rated;

/// How far one person finds that a record can be relied on.
///
/// @param passages words of the record that bear a rating, where somebody gave some
public record RecordAppraisal(
        UUID appraiser,
        Instant at,
        Map<Criterion, Rated> ratings,
        Map<Criterion, Support> passages) {

    public RecordAppraisal {
        passages = Map.copyOf(passages);
        ratings = Map.copyOf(new EnumMap<>(ratings));
    }
}
