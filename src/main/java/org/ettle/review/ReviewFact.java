package org.ettle.review;

import java.util.List;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;

/// What happened to a review and its protocol.
public sealed interface ReviewFact extends Fact {

    Review.Id review();

    @Override
    default List<Subject> subjects() {
        return List.of(subject(review()));
    }

    static Subject subject(Review.Id review) {
        return Subject.of("review", review.value());
    }

    static Subject record(Review.Id review, int number) {
        return Subject.of("record", review.value(), Integer.toString(number));
    }

    record ReviewBegun(
            OrganisationId organisation, Review.Id review, String title, boolean demonstration)
            implements ReviewFact {}

    /// @param revision the one that this made
    record ProtocolWritten(OrganisationId organisation, Review.Id review, int revision)
            implements ReviewFact {}

    record ProtocolStarted(OrganisationId organisation, Review.Id review) implements ReviewFact {}

    /// @param number of the amended protocol
    record ProtocolAmended(OrganisationId organisation, Review.Id review, int number, String reason)
            implements ReviewFact {}

    record ReviewPublished(OrganisationId organisation, Review.Id review, String reason)
            implements ReviewFact {}
}
