/// Contribution analyses as they are kept: the steps that were taken, each as it was said. The
/// rules are those of [org.ettle.judgement.contribution], which an analysis passes again each time
/// it is read.
@NullMarked
package org.ettle.judgement.analysis;

import org.jspecify.annotations.NullMarked;
