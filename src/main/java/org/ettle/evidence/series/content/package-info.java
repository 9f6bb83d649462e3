/// Loads the indicators and the national figures that Ettle brings along.
@NullMarked
package org.ettle.evidence.series.content;

import org.jspecify.annotations.NullMarked;
