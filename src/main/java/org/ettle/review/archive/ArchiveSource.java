package org.ettle.review.archive;

import java.util.function.Consumer;

/// Where the rows of a review come from: a file, or whoever makes them up.
public interface ArchiveSource {

    /// The review itself, as an object.
    String head();

    void each(Part part, Consumer<String> row);
}
