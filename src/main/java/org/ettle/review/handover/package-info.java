/// From a review to the register of evidence: an included record becomes a source, through the
/// evidence's own door.
@NullMarked
package org.ettle.review.handover;

import org.jspecify.annotations.NullMarked;
