package org.ettle.review.handover;

import java.util.List;
import org.ettle.evidence.EvidenceFact;
import org.ettle.evidence.Source;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.ettle.review.Review;
import org.ettle.review.ReviewFact;

/// What went from a review to the register of evidence.
public sealed interface HandOverFact extends Fact {

    /// It stands in the histories of the review, the record and the source.
    record RecordHandedOver(
            OrganisationId organisation, Review.Id review, int record, Source.Id source)
            implements HandOverFact {

        @Override
        public List<Subject> subjects() {
            return List.of(
                    ReviewFact.record(review, record),
                    ReviewFact.subject(review),
                    EvidenceFact.subject(source));
        }
    }
}
