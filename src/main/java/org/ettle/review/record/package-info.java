/// The bibliographic record: what a database or a reference manager tells of one work.
@NullMarked
package org.ettle.review.record;

import org.jspecify.annotations.NullMarked;
