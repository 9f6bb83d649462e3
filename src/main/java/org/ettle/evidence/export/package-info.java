/// Evidence in the formats that other programs read. What they hold, row security decided when it
/// was read.
@NullMarked
package org.ettle.evidence.export;

import org.jspecify.annotations.NullMarked;
