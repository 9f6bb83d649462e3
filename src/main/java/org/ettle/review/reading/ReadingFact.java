package org.ettle.review.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.ettle.review.Review;
import org.ettle.review.ReviewFact;

/// What was read out of a record. Words of people are in none; nor, while it is blind, are ratings.
public sealed interface ReadingFact extends Fact {

    Review.Id review();

    int record();

    @Override
    default List<Subject> subjects() {
        return List.of(ReviewFact.record(review(), record()), ReviewFact.subject(review()));
    }

    record RecordAppraised(OrganisationId organisation, Review.Id review, int record)
            implements ReadingFact {}

    /// @param codes by frame
    record RecordCoded(
            OrganisationId organisation,
            Review.Id review,
            int record,
            Map<String, List<String>> codes)
            implements ReadingFact {}

    /// @param questions that were answered anew
    record RecordAnswered(
            OrganisationId organisation, Review.Id review, int record, Set<String> questions)
            implements ReadingFact {}
}
