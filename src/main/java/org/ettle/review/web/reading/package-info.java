/// Pages on which included records are appraised, coded and read for the protocol's questions.
@NullMarked
package org.ettle.review.web.reading;

import org.jspecify.annotations.NullMarked;
