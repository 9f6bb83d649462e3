package org.ettle.review.report;

import java.util.List;
import java.util.Map;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rating;
import org.ettle.review.ProtocolVersion;
import org.ettle.review.Review;
import org.ettle.review.agreement.TwoReaders;
import org.ettle.review.flow.Flow;
import org.ettle.review.flow.FlowRecord;
import org.ettle.review.intake.Intake;
import org.jspecify.annotations.Nullable;

/// What a report tells, as far as the reader may see it.
///
/// @param protocols the newest first
/// @param files that were taken in, the first first; none for whoever does not work on the review
/// @param flow null where the protocol has no stage yet
/// @param agreement of each stage at which two decided or more
/// @param appraised how often each rating was given by each criterion
/// @param included as far as they fit in a report
/// @param isLive whether it tells how the review stands now
public record Report(
        Review review,
        List<ProtocolVersion> protocols,
        List<Intake> files,
        @Nullable Flow flow,
        List<Alike> agreement,
        Appraised appraised,
        List<FlowRecord> included,
        boolean isLive) {

    public Report {
        protocols = List.copyOf(protocols);
        files = List.copyOf(files);
        agreement = List.copyOf(agreement);
        included = List.copyOf(included);
    }

    /// What two people decided blind on the same records, in the order of their numbers and without
    /// their names.
    public record Alike(String stage, TwoReaders readers) {}

    /// @param records how many somebody appraised
    /// @param counts by criterion and rating, of appraisals that stand
    public record Appraised(int records, Map<Criterion, Map<Rating, Integer>> counts) {}

    public ProtocolVersion protocol() {
        return protocols.getFirst();
    }
}
