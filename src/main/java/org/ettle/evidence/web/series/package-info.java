/// Pages, files and the read API of indicators, and the pages on which releases are taken in.
@NullMarked
package org.ettle.evidence.web.series;

import org.jspecify.annotations.NullMarked;
