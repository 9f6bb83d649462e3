/// The pages of reviews and their protocols.
@NullMarked
package org.ettle.review.web;

import org.jspecify.annotations.NullMarked;
