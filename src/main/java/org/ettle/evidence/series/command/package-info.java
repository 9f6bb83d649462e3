/// `./ettle import`: takes files in at the command line, through the same doors as the pages do.
@NullMarked
package org.ettle.evidence.series.command;

import org.jspecify.annotations.NullMarked;
