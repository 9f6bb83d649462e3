package org.ettle.review.archive;

import java.util.NoSuchElementException;
import java.util.function.Consumer;

/// Where the rows of a review come from: a file, or whoever makes them up.
public interface ArchiveSource {

    /// The review itself, as an object.
    String head();

    void each(Part part, Consumer<String> row);

    /// A document that the part on documents lists, as it came.
    ///
    /// @param hash of its bytes, to which they were held
    default byte[] document(String hash) {
        throw new NoSuchElementException(hash);
    }

    /// The words of such a document, as they were read where the archive was made.
    ///
    /// @param hash of the words, to which they were held
    default String text(String hash) {
        throw new NoSuchElementException(hash);
    }
}
