/// The pages of coverage, gaps and re-mapping, and what evidence shows beside the outcomes of a
/// map.
@NullMarked
package org.ettle.evidence.web.coverage;

import org.jspecify.annotations.NullMarked;
