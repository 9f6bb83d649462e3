/// Pages of process tracing.
@NullMarked
package org.ettle.judgement.web.trace;

import org.jspecify.annotations.NullMarked;
