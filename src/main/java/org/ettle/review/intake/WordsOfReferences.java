package org.ettle.review.intake;

import java.util.List;
import org.ettle.review.Review;
import org.ettle.review.record.Reference;
import org.springframework.stereotype.Component;

/// Makes references found by their words that were kept by another way than a file of references:
/// an archive holds no words, because they follow from what it holds.
@Component
public class WordsOfReferences {

    private final IntakeStore store;

    WordsOfReferences(IntakeStore store) {
        this.store = store;
    }

    /// Within the transaction that keeps the references.
    ///
    /// @param numbers of the references, in growing order
    public void keep(Review.Id review, List<Integer> numbers, List<Reference> references) {
        store.keepWords(review, numbers.stream().mapToInt(Integer::intValue).toArray(), references);
    }
}
