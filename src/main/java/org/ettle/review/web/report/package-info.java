/// The report of a review as a page that prints.
@NullMarked
package org.ettle.review.web.report;

import org.jspecify.annotations.NullMarked;
