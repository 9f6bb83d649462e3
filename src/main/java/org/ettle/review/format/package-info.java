/// The files in which references come and go: each format is read record by record, and what could
/// not be read is told with its line and the reason.
@NullMarked
package org.ettle.review.format;

import org.jspecify.annotations.NullMarked;
