/// The pages and files of whole documents beside records.
@NullMarked
package org.ettle.review.web.fulltext;

import org.jspecify.annotations.NullMarked;
