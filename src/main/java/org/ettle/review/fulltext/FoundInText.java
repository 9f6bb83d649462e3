package org.ettle.review.fulltext;

import org.ettle.review.words.Excerpt;
import org.jspecify.annotations.Nullable;

/// Where words stand in a document of a record.
///
/// @param document the hash of its bytes
/// @param name as its owner calls it
/// @param excerpt the words around them; null where it was not read far enough to tell
/// @param begins where the excerpt begins in the document, in code points
public record FoundInText(String document, String name, @Nullable Excerpt excerpt, int begins) {}
