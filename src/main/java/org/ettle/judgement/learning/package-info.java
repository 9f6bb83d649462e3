/// What follows from a judgement: decisions, actions with an owner and a day, the evidence that is
/// expected of them, and whether it came. So a judgement leads back to the evidence of the next
/// one.
@NullMarked
package org.ettle.judgement.learning;

import org.jspecify.annotations.NullMarked;
