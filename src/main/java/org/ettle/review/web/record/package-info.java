/// The pages and files of records.
@NullMarked
package org.ettle.review.web.record;

import org.jspecify.annotations.NullMarked;
