/// A review as one file: everything that it rests on, and nothing that only one Ettle can read.
/// What was written comes back exactly, in this organisation or in another.
@NullMarked
package org.ettle.review.archive;

import org.jspecify.annotations.NullMarked;
