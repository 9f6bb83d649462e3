/// A review that nobody did, loaded at the start to try Ettle with. Three of its figures are a
/// report's; everything else is invented, and says so.
@NullMarked
package org.ettle.review.content;

import org.jspecify.annotations.NullMarked;
