/// What becomes of evidence when a map gets a new version: by rule where an outcome kept its
/// meaning, by somebody's decision where it did not. Nothing is copied; it is worked out anew
/// whenever somebody reads.
@NamedInterface("remapping")
@NullMarked
package org.ettle.evidence.remapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
