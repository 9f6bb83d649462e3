/// Documents of sources: kept by their hash as they came, read by a process of its own, their words
/// normalised once and never changed.
@NullMarked
package org.ettle.evidence.document;

import org.jspecify.annotations.NullMarked;
