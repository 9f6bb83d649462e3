/// Included records and the sources that they became.
@NullMarked
package org.ettle.review.web.handover;

import org.jspecify.annotations.NullMarked;
