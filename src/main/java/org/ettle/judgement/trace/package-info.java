/// Process tracing as it is kept: the steps that were taken, each as it was said. The rules are
/// those of [org.ettle.judgement.tracing], by which a trace is worked out anew each time it is
/// read. Off by default for a partnership, because guidance is thin and errors go unseen (Zaks).
@NullMarked
package org.ettle.judgement.trace;

import org.jspecify.annotations.NullMarked;
