/// The report of a review: its methods and results, filled from what was done.
@NullMarked
package org.ettle.review.report;

import org.jspecify.annotations.NullMarked;
