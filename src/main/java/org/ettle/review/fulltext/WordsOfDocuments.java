package org.ettle.review.fulltext;

import org.ettle.review.Review;
import org.springframework.stereotype.Component;

/// Makes records found by the words of their documents, whichever way a document was kept.
@Component
public class WordsOfDocuments {

    private final FullTextStore store;

    WordsOfDocuments(FullTextStore store) {
        this.store = store;
    }

    /// Within the transaction that keeps the document, once for each.
    ///
    /// @param reference to which the document belongs
    /// @param words of the whole document
    public void keep(Review.Id review, int reference, String words) {
        store.keepWords(review, reference, words);
    }
}
