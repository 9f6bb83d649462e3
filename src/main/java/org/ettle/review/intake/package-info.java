/// Files of references: taken in batch by batch, each reference word by word, and compared with all
/// that are there, so that what is one work becomes one record.
@NullMarked
package org.ettle.review.intake;

import org.jspecify.annotations.NullMarked;
