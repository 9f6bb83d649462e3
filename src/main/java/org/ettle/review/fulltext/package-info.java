/// Whole documents beside records: kept where the evidence keeps documents, read by its workers,
/// and shown to whoever screens, appraises and reads.
@NullMarked
package org.ettle.review.fulltext;

import org.jspecify.annotations.NullMarked;
