/// The pages of imports and of what is there twice.
@NullMarked
package org.ettle.review.web.intake;

import org.jspecify.annotations.NullMarked;
