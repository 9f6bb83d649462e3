/// What is found twice: candidates by exact keys, a comparison field by field that says its
/// reasons, and sets that are certain, to look at or distinct ([docs/review.md]). No Spring, no
/// database, no clock: the same references always come to the same sets.
@NullMarked
package org.ettle.review.duplicate;

import org.jspecify.annotations.NullMarked;
