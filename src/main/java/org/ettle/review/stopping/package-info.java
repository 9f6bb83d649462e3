/// When screening may stop. A rule says what may have been missed, with what confidence, and what
/// must be true for that; it never says only *you may stop*. docs/review.md tells what each rule
/// saved and missed where it was tried.
@NullMarked
package org.ettle.review.stopping;

import org.jspecify.annotations.NullMarked;
