package org.ettle.review.archive;

import java.util.List;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.ettle.review.Review;
import org.ettle.review.ReviewFact;

/// What happened to the archive of a review.
public sealed interface ArchiveFact extends Fact {

    Review.Id review();

    @Override
    default List<Subject> subjects() {
        return List.of(ReviewFact.subject(review()));
    }

    /// Everything of the review left the house as a file.
    ///
    /// @param withDocuments whether its whole documents did
    record ArchiveMade(OrganisationId organisation, Review.Id review, boolean withDocuments)
            implements ArchiveFact {}

    /// @param rows how many there were of each part, "records 709"
    record ArchiveTakenIn(OrganisationId organisation, Review.Id review, List<String> rows)
            implements ArchiveFact {

        public ArchiveTakenIn {
            rows = List.copyOf(rows);
        }
    }
}
