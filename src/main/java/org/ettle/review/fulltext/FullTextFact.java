package org.ettle.review.fulltext;

import java.util.List;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.ettle.review.Review;
import org.ettle.review.ReviewFact;

/// What happened to the documents of records. They are named by their hashes: their names may tell
/// of people.
public sealed interface FullTextFact extends Fact {

    /// @param reference to which it belongs
    /// @param document the hash of its bytes
    /// @param isCut the document holds more than was read
    record FullTextKept(
            OrganisationId organisation,
            Review.Id review,
            int reference,
            String document,
            String mediaType,
            int bytes,
            boolean isCut)
            implements FullTextFact {

        @Override
        public List<Subject> subjects() {
            return List.of(ReviewFact.record(review, reference), ReviewFact.subject(review));
        }
    }
}
