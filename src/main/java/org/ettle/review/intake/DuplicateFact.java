package org.ettle.review.intake;

import java.util.List;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.ettle.review.Review;
import org.ettle.review.ReviewFact;

/// What was decided on references that may be one work.
public sealed interface DuplicateFact extends Fact {

    Review.Id review();

    @Override
    default List<Subject> subjects() {
        return List.of(ReviewFact.subject(review()));
    }

    /// The rules merged what is certainly one work after an import.
    record CertainDuplicatesMerged(
            OrganisationId organisation, Review.Id review, int intake, int merged, int toLookAt)
            implements DuplicateFact {}

    /// Somebody decided on two references.
    record DuplicateDecided(
            OrganisationId organisation,
            Review.Id review,
            int one,
            int other,
            DuplicatePair.Standing standing)
            implements DuplicateFact {}

    /// Somebody made two records one.
    record RecordsJoined(
            OrganisationId organisation, Review.Id review, int kept, int joined, String reason)
            implements DuplicateFact {

        @Override
        public List<Subject> subjects() {
            return List.of(
                    ReviewFact.subject(review),
                    ReviewFact.record(review, kept),
                    ReviewFact.record(review, joined));
        }
    }

    /// @param kept the record from which the other came out again
    record MergeUndone(OrganisationId organisation, Review.Id review, int kept, int parted)
            implements DuplicateFact {

        @Override
        public List<Subject> subjects() {
            return List.of(
                    ReviewFact.subject(review),
                    ReviewFact.record(review, kept),
                    ReviewFact.record(review, parted));
        }
    }
}
