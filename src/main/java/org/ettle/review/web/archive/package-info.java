/// Reviews taken away as one file and taken in.
@NullMarked
package org.ettle.review.web.archive;

import org.jspecify.annotations.NullMarked;
