/// Words as a search compares them, and in which references each stands.
@NullMarked
package org.ettle.review.words;

import org.jspecify.annotations.NullMarked;
