/// Pages on which people screen records, settle what they see otherwise, and see how far they came.
@NullMarked
package org.ettle.review.web.screening;

import org.jspecify.annotations.NullMarked;
