package org.ettle.review.intake;

import java.util.List;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.ettle.review.Review;
import org.ettle.review.ReviewFact;

/// What happened to a file of references.
public sealed interface IntakeFact extends Fact {

    Review.Id review();

    /// The number of the file within the review.
    int intake();

    @Override
    default List<Subject> subjects() {
        return List.of(ReviewFact.subject(review()));
    }

    record ImportBegun(
            OrganisationId organisation, Review.Id review, int intake, String name, String sha256)
            implements IntakeFact {}

    /// An import that was interrupted goes on.
    record ImportGoesOn(OrganisationId organisation, Review.Id review, int intake)
            implements IntakeFact {}

    record ImportRead(
            OrganisationId organisation,
            Review.Id review,
            int intake,
            int found,
            int added,
            int known,
            int unreadable)
            implements IntakeFact {}

    record ImportStopped(
            OrganisationId organisation, Review.Id review, int intake, int found, String why)
            implements IntakeFact {}
}
