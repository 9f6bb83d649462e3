/// How far the outcomes and links of a version are covered by evidence: counts by kind of source,
/// independent origins, what is closest, what is newest, and what is missing.
@NamedInterface("coverage")
@NullMarked
package org.ettle.evidence.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
