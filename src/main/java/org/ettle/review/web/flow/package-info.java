/// The flow of a review as a page and as files, and the records behind each of its boxes.
@NullMarked
package org.ettle.review.web.flow;

import org.jspecify.annotations.NullMarked;
